/** `opsready gaps --json`. Shape: schemas/report/gaps.schema.json, stable within its schemaVersion. */

import { catalogueName } from '#core/catalogue/name.ts'
import type { Figures, Gap, GateReason, PracticeResult, Ratio, Totals } from '#core/judgement/types.ts'
import { json } from '#report/encode/json.ts'
import type { GapsView } from '#report/view.ts'

const ratio = ({ points, outOf }: Ratio) => ({ points, outOf })
const figures = ({ understood, established, documented, permille }: Figures) => ({
  understood: ratio(understood),
  established: ratio(established),
  documented: ratio(documented),
  permille: permille ?? null,
})
const totals = ({ claimed, evidenced }: Totals) => ({ claimed, evidenced })

const practice = ({
  practice: { id, kind, stage, name },
  expected,
  expectedLevel,
  claimed,
  evidenced,
  band,
  level,
  states,
  outOfScope,
}: PracticeResult) => ({
  id,
  kind,
  stage,
  name,
  expected,
  expectedLevel,
  level: level ?? null,
  band: band ?? null,
  claimed: figures(claimed),
  evidenced: figures(evidenced),
  questions: states.map(({ question, answer, level: at, evidencedLevel, expected: wanted, gate, acceptance }) => ({
    id: question.id,
    axis: question.axis,
    answer: answer ?? null,
    level: at,
    evidencedLevel,
    expected: wanted,
    gate,
    accepted: acceptance !== undefined,
  })),
  outOfScope: outOfScope.map((question) => question.id),
})

const gap = (
  { question, practice: { id }, answer, level, expected, gate, next, leanedOnBy, acceptance }: Gap,
  reasons: readonly GateReason[],
) => ({
  question: question.id,
  practice: id,
  text: question.text,
  answer: answer ?? null,
  level,
  expected,
  gate,
  next,
  leanedOnBy,
  reasons: reasons
    .filter((each) => each.question === question.id)
    .map(({ rule, title, why }) => ({ rule, title, why })),
  accepted: acceptance !== undefined,
})

export const gapsJson = ({ assessment, model, catalogue, version }: GapsView): string =>
  json({
    schemaVersion: 1,
    opsready: version,
    catalogue: catalogueName(catalogue),
    service: model.service.name,
    phase: assessment.phase,
    verdict: assessment.verdict,
    reasons: assessment.reasons,
    figures: {
      processes: totals(assessment.processes),
      functions: totals(assessment.functions),
      axes: assessment.axes,
      counts: assessment.counts,
      gates: { met: assessment.gates.filter(({ met }) => met).length, of: assessment.gates.length },
    },
    practices: assessment.practices.map(practice),
    gaps: assessment.gaps.map((each) => gap(each, assessment.gateReasons)),
    challenges: assessment.challenges.map(({ acceptance, ...said }) => ({
      ...said,
      accepted: acceptance !== undefined,
    })),
    unknown: assessment.unknownChallenges,
    offers: assessment.offers,
    implementations: assessment.implementations.map(({ practice: { id: where }, id, what, problem, stopsWhen }) => ({
      practice: where,
      id,
      what,
      problem,
      stopsWhen,
    })),
    accepted: model.accepted ?? [],
    remarks: assessment.remarks,
  })

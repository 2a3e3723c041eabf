/** The view of a report as plain texts and flags: what a template is given. */

import { catalogueName } from '#core/catalogue/name.ts'
import type { Question } from '#core/catalogue/types.ts'
import type { Ratio, Totals } from '#core/judgement/types.ts'
import type { Acceptance, Evidence } from '#core/model/types.ts'
import { story } from '#report/backlog.ts'
import { nowWords } from '#report/gap-analysis/first.ts'
import { type HandbookPractice, handbookOf } from '#report/handbook/value.ts'
import { type GapsView, meanPercent, percent, VERDICT_WORDS } from '#report/view.ts'
import { AUDIENCE_NAMES, LEVEL_WORDS, PHASE_NAMES } from '#report/words.ts'
import { STAGE_NAMES } from '#core/catalogue/types.ts'
import type { TemplateValue } from './shape.ts'

const asked = ({ id, text }: Question) => ({ id, text, command: `opsready assess ${id}` })

const mean = ({ claimed, evidenced }: Totals) => ({
  claimed: meanPercent(claimed),
  shown: meanPercent(evidenced),
})

const share = ({ points, outOf }: Ratio): string => (outOf === 0 ? '–' : percent(Math.floor((points * 1000) / outOf)))

const seen = ({ path, repository, link, note, checked }: Evidence): string =>
  [
    link ?? (path === undefined ? '' : repository === undefined ? path : `${repository}: ${path}`),
    note ?? '',
    checked === undefined ? '' : `looked at on ${checked}`,
  ]
    .filter(Boolean)
    .join(', ')

const practiceOf = (view: GapsView, each: HandbookPractice): TemplateValue['practices'][number] => {
  const { practice, calledHere, owner, how, coveredBy, reviewed, expected, questions } = each
  const { claimed, evidenced } = view.assessment.practices.find((result) => result.practice.id === practice.id)!
  return {
    id: practice.id,
    name: practice.name,
    calledHere: calledHere ?? '',
    stage: STAGE_NAMES[practice.stage],
    expected,
    owner: owner ?? '',
    how: how ?? '',
    coveredBy: coveredBy?.name ?? '',
    reviewedOn: reviewed?.on ?? '',
    reviewedBy: reviewed?.by.join(', ') ?? '',
    understood: { claimed: share(claimed.understood), shown: share(evidenced.understood) },
    established: { claimed: share(claimed.established), shown: share(evidenced.established) },
    documented: { claimed: share(claimed.documented), shown: share(evidenced.documented) },
    weakest: { claimed: percent(claimed.permille), shown: percent(evidenced.permille) },
    questions: questions.map(({ question, said, state, note, evidence }) => ({
      ...asked(question),
      said,
      mustHave: state.gate,
      note: note ?? '',
      evidence: evidence.map(seen),
    })),
  }
}

const acceptedOf = (view: GapsView, each: Acceptance): TemplateValue['accepted'][number] => {
  const id = each.question ?? each.rule ?? each.finding ?? ''
  return {
    id,
    text: view.catalogue.question(id)?.text ?? id,
    reason: each.reason,
    by: each.by,
    approvedBy: each.approvedBy ?? '',
    from: each.from,
    until: each.until,
  }
}

/** Everything that a template may name; its shape is `SHAPE`. */
export const templateValue = (view: GapsView): TemplateValue => {
  const { assessment, model, catalogue, version } = view
  const { counts, gates, gaps, practices } = assessment
  const handbook = handbookOf(view)
  const { outcome, name } = model.service
  const states = practices.filter(({ expected }) => expected).flatMap((result) => result.states)
  return {
    opsready: version,
    catalogue: catalogueName(catalogue),
    service: name,
    outcome: typeof outcome === 'string' ? outcome : '',
    phase: PHASE_NAMES[assessment.phase],
    verdict: VERDICT_WORDS[assessment.verdict],
    reasons: assessment.reasons,
    figures: {
      processes: mean(assessment.processes),
      functions: mean(assessment.functions),
      mustHavesMet: String(gates.filter(({ met }) => met).length),
      mustHaves: String(gates.length),
      questions: String(counts.questions),
      answered: String(counts.answered),
      unknown: String(counts.unknown),
      unanswered: String(counts.unanswered),
      accepted: String(counts.accepted),
    },
    gaps: gaps.map((gap, index) => ({
      place: String(index + 1),
      ...asked(gap.question),
      practice: gap.practice.name,
      practiceId: gap.practice.id,
      today: nowWords(gap),
      expectedLevel: LEVEL_WORDS[gap.expected],
      expected: gap.question.answers[gap.expectedWord],
      next: gap.next,
      bestKnownTo: gap.question.audience.map((role) => AUDIENCE_NAMES[role]).join(', '),
      mustHave: gap.gate,
      accepted: gap.acceptance !== undefined,
      until: gap.acceptance?.until ?? '',
    })),
    challenges: assessment.challenges.map(({ rule, title, kind, says, basis, problem, instead, ask, why }) => ({
      rule,
      title,
      fits: kind === 'praise',
      says,
      basis,
      problem,
      instead,
      ask,
      why,
    })),
    accepted: (model.accepted ?? []).map((each) => acceptedOf(view, each)),
    unknown: states.filter(({ answer }) => answer === 'unknown').map(({ question }) => asked(question)),
    unanswered: states.filter(({ answer }) => answer === undefined).map(({ question }) => asked(question)),
    owners: handbook.owners.map(({ owner, practices: all }) => ({
      owner: owner ?? '',
      practices: all.map(({ practice, calledHere }) => ({ id: practice.id, name: calledHere ?? practice.name })),
    })),
    facts: handbook.groups.map(({ name: group, facts }) => ({
      name: group,
      facts: facts.map(({ ask, said }) => ({ question: ask, answer: said })),
    })),
    records: handbook.records.map(({ ask, columns, rows }) => ({
      question: ask,
      columns,
      rows: rows.map((cells) => ({ cells })),
    })),
    practices: handbook.practices.map((each) => practiceOf(view, each)),
    stories: gaps
      .filter(({ acceptance }) => acceptance === undefined)
      .map((gap) => ({ story: story(gap), id: gap.question.id })),
  }
}

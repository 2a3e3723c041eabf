/** The judgement of one model, whole: a pure function of model and catalogue. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { AXES, type Axis, type Level, type Phase, type Practice, type Question } from '#core/catalogue/types.ts'
import { judgeRules } from '#core/challenges/judge.ts'
import type { Surroundings } from '#core/challenges/types.ts'
import type { Counted } from '#core/challenges/world.ts'
import { flat } from '#core/flat.ts'
import { factsOf } from '#core/model/facts.ts'
import { saidOf } from '#core/model/practice.ts'
import { eachRole } from '#core/model/role.ts'
import type { Acceptance, OperatingModel, PracticeModel } from '#core/model/types.ts'
import { onceForBoth } from '#core/once-for.ts'
import { own } from '#core/own.ts'
import { remarksOn } from '#core/terms/remarks.ts'
import { shownLevel } from './evidence.ts'
import { expectationsOf } from './expectations.ts'
import { bandOf, figuresOf, practiceLevel } from './figures.ts'
import { gapsOf } from './gaps.ts'
import { levelOf } from './levels.ts'
import { inScope } from './scope.ts'
import type { Assessment, Counts, Figures, PracticeResult, QuestionState, Ratio, Totals } from './types.ts'
import { reasonsOf, verdictOf } from './verdict.ts'

const NOTHING_OUT: readonly Question[] = []

const judgePractice = (
  practice: Practice,
  said: PracticeModel,
  phase: Phase,
  fact: (id: string) => unknown,
  acceptances: ReadonlyMap<string, Acceptance>,
): PracticeResult => {
  const all = expectationsOf(practice, phase)
  const asked = all.filter(({ question }) => inScope(question, fact))
  const states = asked.map(({ question, expected, gate }): QuestionState => {
    const answer = own(said.answers, question.key)
    const level = levelOf(answer)
    const shown = shownLevel(question, said)
    return {
      question,
      answer,
      level,
      evidencedLevel: level > 1 ? (Math.max(1, Math.min(level, shown)) as Level) : level,
      hasEvidence: shown >= Math.max(1, level),
      expected,
      gate,
      acceptance: acceptances.get(question.id),
    }
  })
  const claimed = figuresOf(states, 'level')
  return {
    practice,
    // A practice whose only demand is a must-have still has to be shown and counted.
    expected: practice.expected[phase] > 0 || states.some(({ gate }) => gate),
    expectedLevel: practice.expected[phase],
    claimed,
    // Where all is shown that is claimed, the figures are the same.
    evidenced: states.every(({ level, evidencedLevel }) => level === evidencedLevel)
      ? claimed
      : figuresOf(states, 'evidencedLevel'),
    band: bandOf(claimed.permille),
    level: practiceLevel(claimed),
    states,
    outOfScope:
      asked.length === all.length
        ? NOTHING_OUT
        : all.filter((each) => !asked.includes(each)).map(({ question }) => question),
    coveredBy: said.coveredBy,
  }
}

const total = (results: readonly PracticeResult[], pick: (result: PracticeResult) => Figures) => {
  const figures = results
    .map((result) => pick(result).permille)
    .filter((permille): permille is number => permille !== undefined)
  const sum = figures.reduce((all, permille) => all + permille, 0)
  return { permille: figures.length === 0 ? 0 : Math.floor(sum / figures.length), practices: figures.length }
}

/** Figures count what the phase expects; the rest is shown as later. */
const totals = (results: readonly PracticeResult[], kind: Practice['kind']): Totals => {
  const counted = results.filter(({ practice, expected }) => expected && practice.kind === kind)
  return { claimed: total(counted, ({ claimed }) => claimed), evidenced: total(counted, ({ evidenced }) => evidenced) }
}

const sumAxis = (figures: readonly Figures[], axis: Axis): Ratio => {
  let [points, outOf] = [0, 0]
  for (const each of figures) {
    const ratio = each[axis]
    points += ratio.points
    outOf += ratio.outOf
  }
  return { points, outOf }
}

const countsOf = (states: readonly QuestionState[]): Counts => {
  const counts = { answered: 0, unknown: 0, unanswered: 0, accepted: 0, evidenced: 0, withoutEvidence: 0 }
  for (const { answer, acceptance, level, expected, hasEvidence } of states) {
    counts[answer === undefined ? 'unanswered' : answer === 'unknown' ? 'unknown' : 'answered'] += 1
    if (acceptance !== undefined && level < expected) counts.accepted += 1
    if (level > 1) counts[hasEvidence ? 'evidenced' : 'withoutEvidence'] += 1
  }
  return { questions: states.length, ...counts }
}

const PER_CENT = 100

/** What rules about the assessment itself count. "We do not know" is an answer too. */
const countedOf = (states: readonly QuestionState[], counts: Counts, reviewers: readonly string[]): Counted => {
  const answered = counts.answered + counts.unknown
  const proven = states.filter(({ answer }) => answer === 'proven')
  const share = (part: number, whole: number): number | undefined =>
    whole === 0 ? undefined : (PER_CENT * part) / whole
  return {
    answered,
    shareProven: share(proven.length, answered),
    shareProvenWithEvidence: share(proven.filter(({ hasEvidence: shown }) => shown).length, proven.length),
    reviewers: reviewers.length === 0 ? undefined : reviewers.length,
  }
}

type Figured = Omit<Assessment, 'challenges' | 'unknownChallenges' | 'offers' | 'gateReasons' | 'remarks'>

/** What the model says by itself, whatever surrounds it. */
const figured = onceForBoth((model: OperatingModel, catalogue: Catalogue) => {
  const { phase } = model.service
  const fact = factsOf(model, catalogue)
  const acceptances = new Map(
    (model.accepted ?? []).flatMap((acceptance) =>
      acceptance.question === undefined ? [] : [[acceptance.question, acceptance] as const],
    ),
  )
  const practices = catalogue.practices.map((practice) =>
    judgePractice(practice, saidOf(model, practice), phase, fact, acceptances),
  )
  const expected = practices.filter((result) => result.expected)
  const claimed = expected.map((result) => result.claimed)
  const evidenced = expected.map((result) => result.evidenced)
  const states = flat(expected, (result) => result.states)
  const gates = states.filter(({ gate }) => gate).map((state) => ({ state, met: state.level >= state.expected }))
  const gaps = gapsOf(expected, catalogue)
  const verdict = verdictOf(gates, gaps)
  const counts = countsOf(states)
  const reviewers = eachRole(flat(catalogue.practices, (practice) => saidOf(model, practice).reviewed?.by ?? []))
  const figures: Figured = {
    phase,
    verdict,
    reasons: reasonsOf(verdict, gates, gaps),
    practices,
    gates,
    gaps,
    counts,
    processes: totals(practices, 'process'),
    functions: totals(practices, 'function'),
    axes: Object.fromEntries(
      AXES.map((axis) => [
        axis,
        {
          claimed: sumAxis(claimed, axis),
          evidenced: sumAxis(evidenced, axis),
        },
      ]),
    ) as Assessment['axes'],
    implementations: flat(catalogue.practices, (practice) => {
      const used = saidOf(model, practice).implementations ?? []
      if (used.length === 0) return []
      return practice.implementations
        .filter(({ id }) => used.includes(id))
        .map(({ id, practice: what, stopsWhen }) => ({ practice, id, what, problem: practice.problem, stopsWhen }))
    }),
  }
  return { figures, counted: countedOf(states, counts, reviewers) }
})

const judge = (model: OperatingModel, catalogue: Catalogue, surroundings: Surroundings): Assessment => {
  const { figures, counted } = figured(model, catalogue)
  const { challenges, unknown, offers, reasons } = judgeRules(model, catalogue, counted, surroundings)
  const praised = challenges.filter(({ kind }) => kind === 'praise').map(({ rule }) => rule)
  // Each is named: to spread the figures takes V8 many times as long.
  return {
    phase: figures.phase,
    verdict: figures.verdict,
    reasons: figures.reasons,
    practices: figures.practices,
    gates: figures.gates,
    gaps: figures.gaps,
    counts: figures.counts,
    processes: figures.processes,
    functions: figures.functions,
    axes: figures.axes,
    implementations: figures.implementations,
    challenges,
    unknownChallenges: unknown,
    offers,
    gateReasons: reasons,
    remarks: remarksOn(model, catalogue, praised),
  }
}

/** What was judged and is still in use: the page and the check of one model ask for the same. */
const judged = onceForBoth((model: OperatingModel, catalogue: Catalogue) => judge(model, catalogue, {}))

/**
 * Judges a model against the catalogue. The order of keys in the model changes nothing. What surrounds the model adds
 * words to the challenges, and changes no figure and no verdict.
 */
export const assess = (model: OperatingModel, catalogue: Catalogue, surroundings?: Surroundings): Assessment =>
  surroundings === undefined ? judged(model, catalogue) : judge(model, catalogue, surroundings)

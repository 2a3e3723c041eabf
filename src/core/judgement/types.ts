/** The result of the judgement: figures, gates, gaps and a verdict, all values. */

import type { Answer, Axis, Level, LevelWord, Phase, Practice, Question } from '#core/catalogue/types.ts'
import type { Acceptance } from '#core/model/types.ts'

/** Best last; a verdict ranks by its place, and the first two rank alike. */
export const VERDICTS = [
  'not-ready',
  'too-little-known',
  'ready-with-accepted-risks',
  'ready-with-gaps',
  'ready',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** Points out of what there is to get; compared as integers, never as a rounded percentage. */
export interface Ratio {
  readonly points: number
  /** 3 times the number of in-scope questions; 0 where there is none. */
  readonly outOf: number
}

/** Where an in-scope question stands. */
export interface QuestionState {
  readonly question: Question
  /** `undefined`: not answered yet. */
  readonly answer: Answer | undefined
  readonly level: Level
  /** The level when only what could be shown counts: above 1 only with living evidence. */
  readonly evidencedLevel: Level
  readonly hasEvidence: boolean
  /** The lowest level that is no gap in this phase; 0 where nothing is expected. */
  readonly expected: Level
  /** In force in the declared phase. */
  readonly gate: boolean
  /** The acceptance that names this question, if there is one. */
  readonly acceptance: Acceptance | undefined
}

export interface Figures {
  readonly understood: Ratio
  readonly established: Ratio
  readonly documented: Ratio
  /** Thousandths, rounded down, 0 to 1000: the weakest of the three, the documented one eased by a third; undefined when out of scope. */
  readonly permille: number | undefined
}

export type Band = 'not achieved' | 'partly' | 'largely' | 'fully'

export interface PracticeResult {
  readonly practice: Practice
  /** The phase expects it: it is asked, counted and shown; otherwise it stands as "later". */
  readonly expected: boolean
  readonly expectedLevel: Level
  readonly claimed: Figures
  readonly evidenced: Figures
  readonly band: Band | undefined
  /** 0 to 3, the lowest of the three axes in whole levels; what `expected` is compared with. */
  readonly level: Level | undefined
  readonly states: readonly QuestionState[]
  /** Questions that fell away by a fact. */
  readonly outOfScope: readonly Question[]
  readonly coveredBy: string | undefined
}

export interface Gap {
  readonly question: Question
  readonly practice: Practice
  readonly answer: Answer | undefined
  readonly level: Level
  readonly expected: Level
  readonly expectedWord: LevelWord
  readonly gate: boolean
  /** What to do next, from the level the team is at. */
  readonly next: string
  /** How many other expected practices lean on this one. */
  readonly leanedOnBy: number
  readonly acceptance: Acceptance | undefined
}

export interface Total {
  /** Mean over the in-scope practices, in thousandths, rounded down. */
  readonly permille: number
  readonly practices: number
}

export interface Counts {
  readonly questions: number
  readonly answered: number
  readonly unknown: number
  readonly unanswered: number
  readonly accepted: number
  /** Answered in-place or proven, with living evidence. */
  readonly evidenced: number
  /** Answered in-place or proven, without any. */
  readonly withoutEvidence: number
}

export interface Totals {
  readonly claimed: Total
  readonly evidenced: Total
}

type RuleSeverity = 'critical' | 'high' | 'medium' | 'low' | 'info'

/** One fact, answer, signal or count that a challenge rests on, with what is said of it. */
export interface BecauseOf {
  readonly kind: 'fact' | 'answer' | 'signal' | 'figure'
  readonly id: string
  readonly is: string
}

/** A coherence rule that says something about this model. */
export interface Challenge {
  readonly rule: string
  readonly title: string
  readonly severity: RuleSeverity
  readonly kind: 'challenge' | 'praise'
  /** The kind of the rule, as rules.yaml names it. */
  readonly about: string
  /** The sentence a team reads, figures filled in. */
  readonly says: string
  /** Which figures are the team's own, which nominal and which measured, in words; empty where there are none. */
  readonly basis: string
  /** What the computation takes for granted; empty where there is none. */
  readonly assumes: string
  readonly problem: string
  readonly instead: string
  readonly why: string
  readonly ask: string
  /** The smallest set that makes the rule speak. */
  readonly because: readonly BecauseOf[]
  /** These cannot all be true, or not all be kept. Where it is false, something is not arranged, not shown or does not fit. */
  readonly contradicts: boolean
  /** What does not hold, in words; must-haves among them. */
  readonly missing: readonly string[]
  /** Questions among what does not hold that are must-haves in force. */
  readonly gates: readonly string[]
  /** All that does not hold is must-haves: it is said with their gaps, and not a second time. */
  readonly standsWithGaps: boolean
  /** Offered facts that would complete the sentence. */
  readonly wouldHelp: readonly string[]
  readonly practices: readonly string[]
  readonly source: readonly string[]
  readonly acceptance: Acceptance | undefined
}

/** Why a must-have that is not met is one: a rule speaks of it. */
export interface GateReason {
  readonly question: string
  readonly rule: string
  readonly title: string
  readonly why: string
}

/** A rule that could not be judged, and what is missing: facts, questions and signals, by id. */
export interface UnknownChallenge {
  readonly rule: string
  readonly title: string
  readonly severity: RuleSeverity
  readonly missing: readonly string[]
}

/** A way of working that the team says it has, with the problem that it was meant to solve. */
export interface ImplementationInUse {
  readonly practice: Practice
  readonly id: string
  readonly what: string
  readonly problem: string
  readonly stopsWhen: string
}

/** A problematic word in the team's own text: a remark, never a finding. */
export interface TermRemark {
  readonly term: string
  readonly name: string
  readonly severity: 'warn' | 'info'
  readonly count: number
  readonly prefer: string
  readonly why: string
  readonly fromSource: boolean
  /** JSON pointers of the texts that hold it. */
  readonly at: readonly string[]
}

/** The whole judgement of one model; a pure function of model and catalogue. */
export interface Assessment {
  readonly phase: Phase
  readonly verdict: Verdict
  /** Sentences: why this verdict. */
  readonly reasons: readonly string[]
  readonly practices: readonly PracticeResult[]
  readonly gates: readonly { readonly state: QuestionState; readonly met: boolean }[]
  /** In the order of work. Accepted gaps stand among them, marked. */
  readonly gaps: readonly Gap[]
  readonly counts: Counts
  readonly processes: Totals
  readonly functions: Totals
  readonly axes: Readonly<Record<Axis, { readonly claimed: Ratio; readonly evidenced: Ratio }>>
  readonly challenges: readonly Challenge[]
  readonly unknownChallenges: readonly UnknownChallenge[]
  /** Facts that nobody has to give, and that would let more be judged or counted. */
  readonly offers: readonly string[]
  readonly gateReasons: readonly GateReason[]
  readonly implementations: readonly ImplementationInUse[]
  readonly remarks: readonly TermRemark[]
}

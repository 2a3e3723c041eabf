/** The catalogue as values: what the schema documents say, in the field's words. */

import type { Condition } from '#core/challenges/types.ts'

/** The four answers, worst first: the index of each is its level. */
export const LEVELS = ['absent', 'informal', 'in-place', 'proven'] as const
export type LevelWord = (typeof LEVELS)[number]
/** 0 absent (also unknown and unanswered), 1 informal, 2 in-place, 3 proven. */
export type Level = 0 | 1 | 2 | 3

/** The four answers, and the honest fifth one. */
export const ANSWERS = [...LEVELS, 'unknown'] as const
export type Answer = (typeof ANSWERS)[number]

export const PHASES = ['discovery', 'alpha', 'private-beta', 'public-beta', 'live', 'retiring'] as const
export type Phase = (typeof PHASES)[number]

export const AXES = ['understood', 'established', 'documented'] as const
export type Axis = (typeof AXES)[number]

export const AUDIENCES = ['service-manager', 'web-ops', 'tech-arch', 'developer'] as const
export type Audience = (typeof AUDIENCES)[number]

export const STAGES = [
  'service-strategy',
  'service-design',
  'service-transition',
  'service-operation',
  'continual-service-improvement',
  'functions',
] as const
export type Stage = (typeof STAGES)[number]

/** The stages as the guide prints them. */
export const STAGE_NAMES = {
  'service-strategy': 'Service Strategy',
  'service-design': 'Service Design',
  'service-transition': 'Service Transition',
  'service-operation': 'Service Operation',
  'continual-service-improvement': 'Continual Service Improvement',
  functions: 'Functions',
} as const satisfies Record<Stage, string>

export const FRAMEWORKS = [
  'iso-20000-1',
  'mof-4',
  'itil-4',
  'dora',
  'service-standard-14',
  'service-standard-18',
  'service-standard-26',
  'aws-wa',
  'nist-csf',
  'cmmi-svc',
  'sre',
] as const
export type FrameworkId = (typeof FRAMEWORKS)[number]

export type Fit = 'same' | 'part' | 'nearest' | 'related'

export interface Mapping {
  readonly ref: string
  readonly fit: Fit
}

/** A must-have: from which phase it is in force, and whether it stays in force while the service is being closed. */
export interface Gate {
  readonly from: Phase
  readonly minimum: LevelWord
  readonly whileRetiring: boolean
}

export interface Question {
  /** `practice.question`, unique in the catalogue. */
  readonly id: string
  /** The last part of the id, as the model writes it. */
  readonly key: string
  readonly practice: string
  readonly axis: Axis
  readonly audience: readonly Audience[]
  readonly text: string
  readonly answers: Readonly<Record<LevelWord, string>>
  readonly next: Readonly<Record<Exclude<LevelWord, 'proven'>, string>>
  readonly artefacts: readonly string[]
  readonly gate?: Gate | undefined
  /** A condition over facts only; where it is true the question does not apply. */
  readonly outOfScopeWhen?: Condition | undefined
  /** Catalogue version in which the words last changed in meaning. */
  readonly changedIn: string
  /** Earlier ids of the same question. */
  readonly formerly: readonly string[]
}

/** A question that is not asked any more. */
export interface RetiredQuestion {
  /** The last part of its id. */
  readonly key: string
  /** The catalogue version that took it out. */
  readonly since: string
  /** One sentence. */
  readonly why: string
}

/** A way of working to challenge: what it is, and when it stops making sense. */
export interface Implementation {
  readonly id: string
  readonly practice: string
  readonly stopsWhen: string
}

export interface Practice {
  readonly id: string
  readonly kind: 'process' | 'function'
  /** 1 to 30, the order of the guide. */
  readonly order: number
  readonly stage: Stage
  readonly name: string
  readonly officialName: string
  readonly nameNote?: string | undefined
  readonly purpose: string
  readonly problem: string
  readonly today: string
  readonly implementations: readonly Implementation[]
  readonly artefacts: readonly string[]
  /** Signal id to what it would show about this practice. */
  readonly signals: Readonly<Record<string, string>>
  readonly dependsOn: readonly string[]
  readonly expected: Readonly<Record<Phase, Level>>
  readonly expectedNote?: string | undefined
  readonly mappings: Readonly<Record<FrameworkId, readonly Mapping[]>>
  readonly mappingNotes: Readonly<Partial<Record<FrameworkId, string>>>
  readonly questions: readonly Question[]
  /** Questions that an older catalogue asked here. */
  readonly retired: readonly RetiredQuestion[]
}

export type FactKind =
  | 'string'
  | 'boolean'
  | 'date'
  | 'integer'
  | 'number'
  | 'percent'
  | 'enum'
  | 'choices'
  | 'object'
  | 'list'

/** A value that a fact may take; the nominal figures are used by challenges until the team gives its own. */
export interface FactValue {
  readonly label: string
  readonly everyDays?: number
  readonly perMonth?: number
  readonly upToDays?: number
  readonly hoursPerWeek?: number
  readonly longestGapMinutes?: number
}

export interface FactField {
  readonly id: string
  readonly kind: FactKind
  readonly ask: string
  readonly why?: string
  readonly values?: Readonly<Record<string, FactValue>>
  readonly range?: readonly [number, number]
  readonly asked: 'everybody' | 'when' | 'offered'
  readonly required: boolean
}

export interface Fact {
  readonly id: string
  /** Where the model keeps it: `service` or `team`. */
  readonly at: 'service' | 'team'
  readonly kind: FactKind
  readonly group: string
  readonly asked: 'everybody' | 'when' | 'offered'
  readonly when?: Condition
  readonly ask: string
  readonly why: string
  readonly help?: string
  /** Leaving it open is an answer too. */
  readonly optional: boolean
  readonly values?: Readonly<Record<string, FactValue>>
  readonly range?: readonly [number, number]
  /** Fields of an object, or of each entry of a list; absent for a list of words. */
  readonly fields?: readonly FactField[]
}

export interface Artefact {
  readonly id: string
  readonly what: string
  readonly globs: readonly string[]
  readonly not: readonly string[]
  readonly weak?: string
  readonly inTests: boolean
  readonly pictures: boolean
}

/** A glob, read when opsready was built. */
export interface Glob {
  /** In small letters; one of them stands in every path that matches, as it is framed in `observe/glob-words.ts`. */
  readonly words: readonly string[]
  /** Of the expression, which is to ignore case. */
  readonly source: string
}

/** What applies to every artefact: which folders and endings are documents, and what is left out. */
export interface ArtefactCommon {
  readonly docsFolders: readonly string[]
  readonly docsExtensions: readonly string[]
  readonly picturesExtensions: readonly string[]
  readonly decisionRecords: readonly string[]
  readonly incidentRecords: readonly string[]
  readonly otherPeoplesCode: readonly string[]
  readonly testsAndExamples: readonly string[]
}

export interface Term {
  readonly id: string
  readonly term: string
  readonly fromSource: boolean
  readonly severity: 'warn' | 'info'
  readonly match: readonly string[]
  readonly matchCase: readonly string[]
  readonly except: readonly string[]
  readonly why: string
  readonly prefer: string
  readonly note?: string | undefined
  readonly silentWhen?: string
  readonly source: readonly string[]
}

export interface Framework {
  readonly id: FrameworkId
  readonly name: string
  readonly edition: string
  readonly date: string
  readonly about: string
  readonly note?: string
  readonly places: Readonly<Record<string, string>>
  readonly source: readonly string[]
}

export interface Source {
  readonly id: string
  readonly what: string
  readonly where: string
  readonly how: string
}

/** The interview as values: what can be asked, and what a sitting has seen so far. */

import type { Audience, Fact, Practice, Question } from '#core/catalogue/types.ts'

/** One thing to ask. `id` is what `opsready assess <id>` takes, where there is such a name. */
export type Step =
  | { readonly kind: 'fact'; readonly id: string; readonly fact: Fact }
  | {
      readonly kind: 'question'
      readonly id: string
      readonly practice: Practice
      readonly question: Question
      readonly gate: boolean
    }
  | { readonly kind: 'owner'; readonly id: string; readonly practice: Practice }
  | { readonly kind: 'how'; readonly id: string; readonly practice: Practice }
  | { readonly kind: 'implementations'; readonly id: string; readonly practice: Practice }
  | { readonly kind: 'confirm'; readonly id: string; readonly practice: Practice }

/** Why a step is asked: nothing is said yet, the words changed since, the review is due, or somebody named it. */
export type Reason = 'open' | 'changed' | 'due' | 'named'

export interface Planned {
  readonly step: Step
  /** `undefined`: nothing to ask here now. */
  readonly reason: Reason | undefined
  /** Something is said already, which Back can show. */
  readonly answered: boolean
}

export interface Scope {
  /** Also practices that the phase does not expect yet, and what is answered already. */
  readonly all: boolean
  readonly gatesOnly: boolean
  /** Ids or globs; empty for what is open. */
  readonly ids: readonly string[]
  /** Only questions that this role can answer best. */
  readonly role: Audience | undefined
  /** One person's own answers to the questions of understanding, under this name; nothing else is asked. */
  readonly voice: string | undefined
  /** Only these practices; `undefined` for all. */
  readonly practices?: ReadonlySet<string> | undefined
}

/** Whatever is open, of everything that the phase expects. */
export const WHOLE: Scope = { all: false, gatesOnly: false, ids: [], role: undefined, voice: undefined }

/** What this sitting remembers and the file does not say. */
export interface Sitting {
  /** Practices of which something was answered: they are confirmed at their end. */
  readonly touched: ReadonlySet<string>
  /** Groups of facts that had something open when it began: their optional facts are offered once. */
  readonly groups: ReadonlySet<string>
  /** Practices that somebody went to: they are asked whole, whatever the phase or the sitting is about. */
  readonly opened: ReadonlySet<string>
}

/** A sitting in which nothing has happened yet. */
export const FRESH: Sitting = { touched: new Set(), groups: new Set(), opened: new Set() }

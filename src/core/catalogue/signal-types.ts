/** Signals of the catalogue, and the tables that they are read with. */

import type { LevelWord } from './types.ts'

export interface Signal {
  readonly id: string
  readonly kind: 'file' | 'content' | 'history' | 'config'
  readonly gives: string
  readonly detect: string
  readonly strength: Strength
  readonly proposes?: string
  readonly bearsOn: readonly Bearing[]
  readonly caveat?: string
  /** Why it is not read. */
  readonly unread?: string
}

export type Strength = 'weak' | 'medium' | 'strong'

/** Which answers what was seen speaks for: none below `atLeast`, none above `atMost`. */
export interface Bearing {
  /** Id of a question. */
  readonly question: string
  readonly atLeast?: LevelWord
  readonly atMost?: LevelWord
  /** Only of a number on this side. */
  readonly when?: { readonly above?: number; readonly below?: number }
}

/** An outside party, and the packages (expressions for the whole name) and Terraform providers that call it. */
export interface Party {
  readonly name: string
  readonly kind: string
  readonly packages: readonly string[]
  readonly providers: readonly string[]
}

/** When support ends, by product and release line; made on a day, and too old after a year. */
export interface Runtimes {
  readonly asOf: string
  readonly products: Readonly<Record<string, Readonly<Record<string, string>>>>
}

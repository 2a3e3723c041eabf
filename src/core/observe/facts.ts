/** What is known of a repository: names, the contents that were worth reading, and its history. All of it is data that anyone can forge. */

import type { Pipeline } from './read/pipeline.ts'
import type { Stack } from './read/terraform.ts'
import type { Dependency } from './read/manifest.ts'
import type { Page } from './read/page.ts'
import type { FileKind } from './kinds.ts'
import type { HistoryFacts } from './history/facts.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import type { Declared } from './declared.ts'

/** A regular file at the commit; its identity is its blob id. */
export interface TreeFile {
  /** From the root, forward slashes. */
  readonly path: string
  readonly blob: string
}

/** A file whose text was kept. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Where something was seen. No name of a person and no secret is ever part of it. */
export interface Place {
  readonly path: string
  /** From 1. */
  readonly line?: number | undefined
}

/** A secret that stands in a file: where, and of which kind. The value is not kept. */
export interface Secret extends Place {
  readonly kind: string
}

/** How much was looked at, so that "nothing seen" can be weighed. */
export interface Looked {
  /** Folders that were looked in; empty for the whole repository. */
  readonly folders: readonly string[]
  readonly files: number
  readonly read: number
  /** Read, but no text, or text that is not UTF-8. */
  readonly binary: number
  /** Left out because a file was too large, or the total was reached. */
  readonly tooLarge: number
  readonly beyondTotal: number
  /** YAML files that could not be read as YAML, such as templates. */
  readonly refused: readonly string[]
}

/** Everything that a signal may ask for; it names what it needs. */
export interface RepositoryFacts {
  /** Paths of the service: other people's code is left out, tests and examples too. In order. */
  readonly paths: readonly string[]
  /** The same with tests and examples. */
  readonly allPaths: readonly string[]
  /** Kept texts of a kind, tests and examples left out. */
  readonly files: (kind: FileKind) => readonly SourceFile[]
  /** Kept texts of a kind, wherever they lie. */
  readonly allFiles: (kind: FileKind) => readonly SourceFile[]
  /** Paths that may be this artefact. */
  readonly artefact: (id: string) => readonly string[]
  readonly pipelines: readonly Pipeline[]
  readonly stack: Stack
  readonly dependencies: readonly Dependency[]
  readonly pages: readonly Page[]
  readonly secrets: readonly Secret[]
  readonly history: HistoryFacts
  readonly looked: Looked
  /** A folder outside of those that were looked in where something else is made; `undefined` where there is none. */
  readonly elsewhere: string | undefined
  /** By the model; `undefined` where there is none. */
  readonly declared: Declared | undefined
  readonly catalogue: Catalogue
  /** Civil date. */
  readonly today: string
}

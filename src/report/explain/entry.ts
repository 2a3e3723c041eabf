/** What is known under an id: a kind, a title, and paragraphs in plain words. Text and JSON are written from it. */

import type { Catalogue } from '#core/catalogue/load.ts'

export interface Paragraph {
  readonly heading?: string
  readonly lines: readonly string[]
}

export interface Entry {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}

/** Leaves out what is not there. */
export const paragraph = (heading: string, ...lines: readonly (string | undefined)[]): readonly Paragraph[] => {
  const there = lines.filter((line): line is string => line !== undefined && line !== '')
  return there.length === 0 ? [] : [{ heading, lines: there }]
}

/** Sources by what they are, with their ids. */
export const sourceLines = (catalogue: Catalogue, ids: readonly string[]): readonly string[] =>
  ids.map((id) => `${catalogue.sources.find((source) => source.id === id)?.what ?? id} (${id})`)

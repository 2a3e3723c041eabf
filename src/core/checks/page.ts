/** Pages that opsready writes into a repository, as text that can be compared. */

import type { PageState } from './define.ts'

/** The first words of each; the rest of the line names the tool and the catalogue that wrote it. */
export const WRITTEN = '<!-- Written by opsready '

const MARKER = /^(?:<{7}|>{7}|={7}|\|{7})(?:[ \t].*)?$/

/** Git may check text out with other line ends, and editors add marks; the page is the same page. */
export const unix = (text: string): string => text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '')

const firstLine = (text: string): string => text.slice(0, Math.max(0, text.indexOf('\n')))

/**
 * Whether a text is a handbook that `opsready handbook` wrote. A page by somebody else says so nowhere, and who takes ours
 * over takes its first line out. A conflict may begin above that line.
 */
export const isHandbook = (text: string): boolean => {
  const first = unix(text)
    .split('\n', 2)
    .find((line) => !MARKER.test(line))
  return first !== undefined && first.startsWith(WRITTEN) && first.includes('`opsready handbook`')
}

/** Whether a gap analysis is by somebody else: ours says who wrote it, also between the marks of a conflict. Nobody misses an empty one. */
export const isForeign = (text: string): boolean => text.trim() !== '' && !text.includes(WRITTEN)

/** How a page differs from the one that the model gives with this tool. */
export type Difference =
  /** Git left a conflict in it; its first line, from 1. */
  | { readonly kind: 'conflict'; readonly line: number }
  /** Another version of the tool or of the questions says that it wrote the page. */
  | { readonly kind: 'other version' }
  | { readonly kind: 'edited' }
  /** Somebody else wrote it, or took out the line that says that opsready did. */
  | { readonly kind: 'foreign' }

const differs = (text: string, fresh: string): Difference | undefined => {
  if (text === fresh) return undefined
  if (isForeign(text)) return { kind: 'foreign' }
  const index = text.split('\n').findIndex((line) => MARKER.test(line))
  if (index !== -1) return { kind: 'conflict', line: index + 1 }
  const isOther = text.startsWith(WRITTEN) && firstLine(text) !== firstLine(fresh)
  return { kind: isOther ? 'other version' : 'edited' }
}

/** `undefined` where there is no page, and where it is what the model gives. */
export const differenceOf = (page: PageState, fresh: string): Difference | undefined =>
  page.kind !== 'present' || page.text === fresh ? undefined : differs(unix(page.text), fresh)

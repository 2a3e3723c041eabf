/** Who owns which part of a repository, as its host reads it. */

import type { RepositoryFacts } from '#core/observe/facts.ts'

const OWNERS_AT = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']

interface OwnerLine {
  readonly pattern: string
  readonly owners: readonly string[]
  readonly line: number
}

interface Owners {
  readonly path: string
  readonly lines: readonly OwnerLine[]
  /** Patterns that take their files out of what stands above them. */
  readonly disowned: readonly string[]
}

/** Patterns that stand for all there is. */
export const EVERYTHING: ReadonlySet<string> = new Set(['*', '**', '/**', '/'])

/** What a pattern is about, where it is one folder or file with all that is in it. */
export const folderIn = (pattern: string): string => pattern.replace(/^\//, '').replace(/\/(?:\*\*?(?:\/\*)?)?$/, '')

/** The file that the host reads: the first of the places that it looks in. */
export const ownersIn = ({ files }: Pick<RepositoryFacts, 'files'>): Owners | undefined => {
  const path = OWNERS_AT.find((each) => files('owners').some((file) => file.path === each))
  const text = files('owners').find((file) => file.path === path)?.text
  if (path === undefined || text === undefined) return undefined
  const lines = text.split('\n').flatMap((each, index): readonly OwnerLine[] => {
    const [pattern, ...owners] = each.replace(/#.*$/, '').trim().split(/\s+/)
    return pattern === undefined || pattern === '' || /^\^?\[/.test(pattern)
      ? []
      : [{ pattern, owners, line: index + 1 }]
  })
  const named = lines.filter(({ owners }) => owners.length > 0)
  // Below the heading of a section, GitLab gives what names nobody to the owners of the section.
  const isInSections = /^\s*\^?\[/m.test(text)
  const from = lines.findLastIndex(({ pattern, owners }) => EVERYTHING.has(pattern) && owners.length > 0)
  const last = new Map(lines.slice(from + 1).map(({ pattern, owners }) => [folderIn(pattern), owners.length]))
  const disowned = isInSections ? [] : [...last].flatMap(([pattern, owners]) => (owners === 0 ? [pattern] : []))
  return { path, lines: named, disowned }
}

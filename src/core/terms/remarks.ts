/** Words that hide something: remarks beside the findings. No figure, gap or exit code depends on them. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Term } from '#core/catalogue/types.ts'
import type { TermRemark } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { ownWords, typedTexts } from './text.ts'

interface Span {
  readonly from: number
  readonly to: number
}

/** Each pattern is compiled once: every text of a model is matched against all of them. */
const compiled = new Map<string, RegExp>()

const patternOf = (pattern: string, flags: string): RegExp => {
  const key = `${flags} ${pattern}`
  const known = compiled.get(key) ?? new RegExp(pattern, `g${flags}`)
  compiled.set(key, known)
  return known
}

const spans = (text: string, patterns: readonly string[], flags: string): readonly Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(patternOf(pattern, flags))].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
  )

const literal = (words: string): string => words.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

const holdsSpan = (outer: readonly Span[], { from, to }: Span): boolean =>
  outer.some((each) => each.from <= from && each.to >= to)

/** How often a term stands in a text, but for the exceptions and the accepted names that contain it. */
export const countTerm = (term: Term, text: string, accepted: readonly string[]): number => {
  const own = ownWords(text)
  const exceptions = [...spans(own, term.except, 'iu'), ...spans(own, accepted.map(literal), 'iu')]
  const hits = [...spans(own, term.match, 'iu'), ...spans(own, term.matchCase, 'u')]
  const kept = hits.filter((hit) => !holdsSpan(exceptions, hit))
  return new Set(kept.map(({ from }) => from)).size
}

const order = ({ severity }: TermRemark): number => (severity === 'warn' ? 0 : 1)

/** One remark a term, with a count; `praised` are rules that make a term right. */
export const remarksOn = (
  model: OperatingModel,
  { terms }: Catalogue,
  praised: readonly string[],
): readonly TermRemark[] => {
  const texts = [...typedTexts(model)]
  const accepted = model.policy?.terms?.accept ?? []
  return terms
    .filter(({ silentWhen }) => silentWhen === undefined || !praised.includes(silentWhen))
    .flatMap((term): readonly TermRemark[] => {
      const found = texts
        .map(({ at, text }) => ({ at, count: countTerm(term, text, accepted) }))
        .filter(({ count }) => count > 0)
      if (found.length === 0) return []
      const { id, term: name, severity, prefer, why, fromSource } = term
      const count = found.reduce((sum, each) => sum + each.count, 0)
      return [{ term: id, name, severity, count, prefer, why, fromSource, at: found.map(({ at }) => at) }]
    })
    .sort((a, b) => order(a) - order(b))
}

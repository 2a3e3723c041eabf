/** Words that hide something: remarks beside the findings. No figure, gap or exit code depends on them. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Term } from '#core/catalogue/types.ts'
import type { TermRemark } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { onceFor, onceForBoth } from '#core/once-for.ts'
import { looker } from './look.ts'
import { flowing, ownTogether, ownWords, typedTexts, wordsOf } from './text.ts'

interface Span {
  readonly from: number
  readonly to: number
}

/** Where a term stands, and where it is none. */
interface Patterns {
  readonly except: readonly RegExp[]
  readonly match: readonly RegExp[]
}

const all = (patterns: readonly string[], flags: string): readonly RegExp[] =>
  patterns.map((pattern) => new RegExp(pattern, flags))

/** Made once for a term: it is asked of every text of every model. */
const patternsOf = onceFor((term: Term): Patterns => ({
  except: all(term.except, 'giu'),
  match: [...all(term.match, 'giu'), ...all(term.matchCase, 'gu')],
}))

const spans = (text: string, patterns: readonly RegExp[]): readonly Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )

const literal = (words: string): string => words.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

const holdsSpan = (outer: readonly Span[], { from, to }: Span): boolean =>
  outer.some((each) => each.from <= from && each.to >= to)

const count = (term: Term, own: string, accepted: readonly RegExp[]): number => {
  const { except, match } = patternsOf(term)
  const hits = spans(own, match)
  if (hits.length === 0) return 0
  const exceptions = [...spans(own, except), ...spans(own, accepted)]
  return new Set(hits.filter((hit) => !holdsSpan(exceptions, hit)).map(({ from }) => from)).size
}

/** Whoever accepts a word accepts several of it. */
const namesIn = (accepted: readonly string[]): readonly RegExp[] =>
  all(
    accepted.map((name) => `${literal(flowing(name))}s?`),
    'giu',
  )

/** How often a term stands in a text, but for the exceptions and the accepted names that contain it. */
export const countTerm = (term: Term, text: string, accepted: readonly string[]): number =>
  count(term, ownWords(text), namesIn(accepted))

/** Between two texts: nothing that a term is made of, so that none begins in one text and ends in the next. */
const APART = '.\u0001.'

const order = ({ severity }: TermRemark): number => (severity === 'warn' ? 0 : 1)

interface Found {
  readonly term: Term
  readonly remark: TermRemark
}

/** Every term that stands in a model: a check asks for them once with what is seen around it, and once without. */
const foundIn = onceForBoth((model: OperatingModel, { terms }: Catalogue): readonly Found[] => {
  const standing = terms.filter(looker(ownTogether(wordsOf(model), APART), terms))
  if (standing.length === 0) return []
  const texts = typedTexts(model).map(({ at, text }) => ({ at, own: ownWords(text) }))
  const accepted = namesIn(model.policy?.terms?.accept ?? [])
  return standing
    .flatMap((term): readonly Found[] => {
      const found = texts
        .map(({ at, own }) => ({ at, times: count(term, own, accepted) }))
        .filter(({ times }) => times > 0)
      if (found.length === 0) return []
      const { id, term: name, severity, prefer, why, fromSource } = term
      const times = found.reduce((sum, each) => sum + each.times, 0)
      const at = found.map((each) => each.at)
      return [{ term, remark: { term: id, name, severity, count: times, prefer, why, fromSource, at } }]
    })
    .sort((a, b) => order(a.remark) - order(b.remark))
})

/** One remark a term, with a count; `praised` are rules that make a term right. */
export const remarksOn = (
  model: OperatingModel,
  catalogue: Catalogue,
  praised: readonly string[],
): readonly TermRemark[] =>
  foundIn(model, catalogue)
    .filter(({ term: { silentWhen } }) => silentWhen === undefined || !praised.includes(silentWhen))
    .map(({ remark }) => remark)

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

/** Where a term stands, and where it is none. */
interface Patterns {
  readonly except: readonly RegExp[]
  readonly match: readonly RegExp[]
}

/** For a first look: patterns that ignore case, as they are matched in simple text, and the others. */
interface QuickPatterns {
  readonly simple: readonly RegExp[]
  readonly exact: readonly RegExp[]
}

/** Made once for a term: it is asked of every text of every model. */
const onceFor = <Made extends object>(make: (term: Term) => Made): ((term: Term) => Made) => {
  const made = new WeakMap<Term, Made>()
  return (term) => {
    const known = made.get(term) ?? make(term)
    made.set(term, known)
    return known
  }
}

const all = (patterns: readonly string[], flags: string): readonly RegExp[] =>
  patterns.map((pattern) => new RegExp(pattern, flags))

const patternsOf = onceFor((term): Patterns => ({
  except: all(term.except, 'giu'),
  match: [...all(term.match, 'giu'), ...all(term.matchCase, 'gu')],
}))

const quickPatternsOf = onceFor((term): QuickPatterns => ({
  simple: all(term.match, 'i'),
  exact: all(term.matchCase, 'u'),
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

const namesIn = (accepted: readonly string[]): readonly RegExp[] => all(accepted.map(literal), 'giu')

/** How often a term stands in a text, but for the exceptions and the accepted names that contain it. */
export const countTerm = (term: Term, text: string, accepted: readonly string[]): number =>
  count(term, ownWords(text), namesIn(accepted))

/** Between two texts: nothing that a term is made of, so that none begins in one text and ends in the next. */
const APART = '\n\u0001\n'

const order = ({ severity }: TermRemark): number => (severity === 'warn' ? 0 : 1)

/**
 * A text in which patterns of ASCII match without the flag `u` what they match with it: V8 is twenty times as fast then. Two
 * letters outside of ASCII fold into it, and a character above U+FFFF counts as one.
 */
const simplified = (text: string): string =>
  text
    .replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('\u017F', 's')
    .replaceAll('\u212A', 'k')

/** Whether a term may stand in a text; a quick look, for most terms stand nowhere. */
export const looker = (text: string): ((term: Term) => boolean) => {
  const simple = simplified(text)
  return (term) => {
    const patterns = quickPatternsOf(term)
    return patterns.simple.some((each) => each.test(simple)) || patterns.exact.some((each) => each.test(text))
  }
}

/** One remark a term, with a count; `praised` are rules that make a term right. */
export const remarksOn = (
  model: OperatingModel,
  { terms }: Catalogue,
  praised: readonly string[],
): readonly TermRemark[] => {
  const texts = [...typedTexts(model)].map(({ at, text }) => ({ at, own: ownWords(text) }))
  const mayStand = looker(texts.map(({ own }) => own).join(APART))
  const accepted = namesIn(model.policy?.terms?.accept ?? [])
  return terms
    .filter(({ silentWhen }) => silentWhen === undefined || !praised.includes(silentWhen))
    .filter(mayStand)
    .flatMap((term): readonly TermRemark[] => {
      const found = texts
        .map(({ at, own }) => ({ at, times: count(term, own, accepted) }))
        .filter(({ times }) => times > 0)
      if (found.length === 0) return []
      const { id, term: name, severity, prefer, why, fromSource } = term
      const times = found.reduce((sum, each) => sum + each.times, 0)
      return [{ term: id, name, severity, count: times, prefer, why, fromSource, at: found.map(({ at }) => at) }]
    })
    .sort((a, b) => order(a) - order(b))
}

/** What the build sets apart from what judging needs is all there where somebody asks. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import documents from '#generated/documents.json' with { type: 'json' }

const all = catalogue()

type Said = Readonly<Record<string, unknown>>

/** Each word that was set apart, as the catalogue says it. */
const asSaid = (value: object | undefined, words: object): Said =>
  Object.fromEntries(Object.keys(words).map((name) => [name, (value as Said)[name]]))

describe('the words of the catalogue', () => {
  it.each(Object.entries(documents.words))('are those of the practice %s', (id, { questions, ...words }) => {
    expect(asSaid(all.practice(id), words)).toEqual(words)
    for (const [key, said] of Object.entries(questions))
      expect(asSaid(all.question(`${id}.${key}`), said as object)).toEqual(said)
  })

  const others: readonly (readonly [
    kind: string,
    words: Readonly<Record<string, object>>,
    all: readonly { id: string }[],
  ])[] = [
    ['rule', documents.ruleWords, all.rules],
    ['signal', documents.signalWords, all.signals],
    ['term', documents.termWords, all.terms],
  ]
  it.each(
    others.flatMap(([kind, words, of]) => Object.entries(words).map(([id, said]) => [kind, id, said, of] as const)),
  )('are those of the %s %s', (_, id, words, of) => {
    const value = of.find((each) => each.id === id)
    expect(asSaid(value, words)).toEqual(words)
  })
})

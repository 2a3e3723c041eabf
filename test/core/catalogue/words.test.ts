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

  it.each(Object.entries(documents.ruleWords))('are those of the rule %s', (id, words) => {
    expect(
      asSaid(
        all.rules.find((rule) => rule.id === id),
        words,
      ),
    ).toEqual(words)
  })

  it.each(Object.entries(documents.signalWords))('are those of the signal %s', (id, words) => {
    expect(
      asSaid(
        all.signals.find((signal) => signal.id === id),
        words,
      ),
    ).toEqual(words)
  })

  it.each(Object.entries(documents.termWords))('are those of the term %s', (id, words) => {
    expect(
      asSaid(
        all.terms.find((term) => term.id === id),
        words,
      ),
    ).toEqual(words)
  })
})

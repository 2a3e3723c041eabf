/** The contract of the quick reader: exactly what the strict reader returns, value and places alike, or nothing. */

import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { readPlain } from '#core/plain-yaml/index.ts'
import { parseStrict } from '#core/yaml.ts'
import { mutationOf, piecesOf, SUITE } from '../../support/yaml-texts.ts'

type Came = 'gave way' | 'equal' | 'wrong'

const read = (source: string): Came => {
  const plain = readPlain(source)
  if (plain === undefined) return 'gave way'
  const strict = parseStrict(source)
  return strict.ok &&
    isDeepStrictEqual(plain.value, strict.parsed.value) &&
    isDeepStrictEqual(plain.tree, strict.parsed.tree)
    ? 'equal'
    : 'wrong'
}

const MODELS = globSync(['operating-model.yaml', 'examples/*/operating-model.yaml', 'schemas/data/*.yaml'])
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

describe('whole texts', () => {
  it('reads every model of ours, exactly', () => {
    const models = MODELS.filter(({ path }) => path.endsWith('operating-model.yaml'))
    expect(models.length).toBeGreaterThan(3)
    for (const { path, text } of models) expect([path, read(text)]).toEqual([path, 'equal'])
  })

  it('is never wrong about a file of data', () => {
    for (const { path, text } of MODELS) expect([path, read(text)]).not.toEqual([path, 'wrong'])
  })

  it('is never wrong about a case of the YAML test suite', () => {
    const came = SUITE.map((text) => ({ text, came: read(text) }))
    expect(came.length).toBeGreaterThan(300)
    expect(came.filter((each) => each.came === 'wrong').map(({ text }) => text)).toEqual([])
    expect(came.filter((each) => each.came === 'equal').length).toBeGreaterThan(10)
  })
})

const HAZARDS = [
  ['a directive', '%YAML 1.1\n---\na: no\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['the end of a document', 'a: 1\n...\n'],
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a merge key', '<<: {a: 1}\n'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n'],
  ['a key twice in braces', 'a: {b: 1, b: 2}\n'],
  ['__proto__', 'a:\n  __proto__: 1\n'],
  ['constructor in braces', 'a: {constructor: 1}\n'],
  ['a conflict', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> theirs\n'],
  ['a tab', 'a:\tb\n'],
  ['a carriage return', 'a: b\r\n'],
  ['a byte order mark', '\uFEFFa: b\n'],
  ['an escape character', 'a: "\u001B[31m"\n'],
  ['a bidirectional control', 'a: \u202Eb\n'],
  ['half a character', 'a: "\uD800"\n'],
  ['a word on two lines', 'a: b\n  c\n'],
  ['a value on the next line', 'a:\n  b\n'],
  ['a key without a value', 'a:\nb: 1\n'],
  ['folded text', 'a: >\n  b\n'],
  ['a number in another base', 'a: 0x1f\n'],
  ['a number with a sign', 'a: -1\n'],
  ['a number with leading zeros', 'a: 014\n'],
  ['a number too long to be exact', 'a: 9007199254740993\n'],
  ['nothing, as a word', 'a: ~\n'],
  ['a list at the top', '- a\n'],
  ['a comment that is none', 'a: [b]#c\n'],
  ['more than 2000 keys', Array.from({ length: 2001 }, (_, index) => `k${index}: 1\n`).join('')],
  ['deep brackets', `a: ${'['.repeat(100)}${']'.repeat(100)}\n`],
  ['deep lines', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ['an empty text', ''],
] as const

describe('what it leaves to the strict reader', () => {
  it.each(HAZARDS)('%s', (_, text) => {
    expect(readPlain(text)).toBeUndefined()
  })
})

/** Every kind of thing that the quick reader reads, with something behind each. */
const WITH_EACH_KIND = `# A comment.
name: a word # a comment
double: "in \\" quotes" # a comment
single: 'it''s in quotes'
number: 99.9
list: [a, "b", 'c d', {e: f}]
record: {a b: c d, e: [f]}
under:
  - item one
  - {path: docs/a.md, kind: b}
  - key: 1

    other: é
end: é`

/** Refused in a model, or the end of a line for some readers. */
const REFUSED = ['\0', '\t', '\v', '\r', '\u001B', '\u007F', '\u0085', '\u2028', '\u202E', '\uD800', '\uFEFF']

describe('characters that are refused', () => {
  it('are nowhere read past, whatever they stand in', () => {
    for (const text of [WITH_EACH_KIND, WITH_EACH_KIND.replaceAll('é', 'e')]) {
      expect(read(text)).toBe('equal')
      for (const char of REFUSED)
        for (let at = 0; at <= text.length; at += 1)
          expect([char, at, readPlain(text.slice(0, at) + char + text.slice(at))]).toEqual([char, at, undefined])
    }
  })
})

describe('characters that are not ASCII', () => {
  it('stand where they stand, also behind a text that was longer', () => {
    for (const text of ['a: éé\n', `b: ${'x'.repeat(300)}\n`, 'é: ü\nè: ä\n', 'a: {é: €, è: "€€€€€€"}', 'ab: é€x'])
      expect([text, read(text)]).toEqual([text, 'equal'])
  })
})

const SEEDS = [...MODELS.flatMap(({ text }) => piecesOf(text)), ...SUITE].filter((text) => text.length < 1500)

const RUNS = Number(process.env['OPSREADY_MUTATIONS'] ?? 20_000)

const aMutation = mutationOf(SEEDS)

describe('mutations', () => {
  it(`is never wrong about one of ${RUNS}`, { timeout: RUNS * 20 }, () => {
    let equal = 0
    fc.assert(
      fc.property(aMutation, (text) => {
        const came = read(text)
        if (came === 'equal') equal += 1
        return came !== 'wrong'
      }),
      { numRuns: RUNS },
    )
    // Where it nearly always gave way, nothing would have been compared.
    expect(equal / RUNS).toBeGreaterThan(0.1)
  })
})

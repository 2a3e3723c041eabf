import { globSync } from 'tinyglobby'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseStrict, readStrict } from '#core/yaml.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const refusals = (text: string) => {
  const reading = parseStrict(text)
  return reading.ok ? [] : reading.refusals.map(({ says, at }) => `${at.line}:${at.column} ${says}`)
}

describe('what is read', () => {
  it('keeps words that older readers turn into something else', () => {
    const reading = parseStrict('a: no\nb: yes\nc: on\nd: 2026-11-23\ne: "1"\nf: 014\ng: ~\nh: true\ni: 1.5\n')
    expect(reading.ok && reading.parsed.value).toEqual({
      a: 'no',
      b: 'yes',
      c: 'on',
      d: '2026-11-23',
      e: '1',
      f: 14,
      g: null,
      h: true,
      i: 1.5,
    })
  })

  it('reads Windows newlines and a byte order mark', () => {
    const reading = readStrict(bytes('\uFEFFa: 1\r\nb: two\r\n'))
    expect(reading.ok && reading.parsed.value).toEqual({ a: 1, b: 'two' })
  })

  it('says where a value stands, or its nearest ancestor', () => {
    const reading = parseStrict('a:\n  b: 1\n  c:\n    - x\n    - y\n')
    const at = (pointer: string) => {
      const { line, column } = reading.ok ? reading.parsed.locate(pointer) : { line: 0, column: 0 }
      return `${line}:${column}`
    }
    expect([at('/a/b'), at('/a/c/1'), at('/a/missing/deeper'), at('/nothing')]).toEqual(['2:3', '5:7', '1:1', '1:1'])
  })
})

describe('what is refused, with its place', () => {
  it.each([
    ['a second document', 'a: 1\n---\nb: 2\n', /second document/],
    ['a directive', '%YAML 1.1\n---\na: no\n', /1:1 A directive/],
    ['an anchor', 'a: &x 1\n', /anchor/],
    ['an alias', 'a: &x 1\nb: *x\n', /alias/],
    ['a tag', 'a: !!binary aGk=\n', /tag|Tag/],
    ['a tag of its own', 'a: !run x\n', /tag/i],
    ['a tag that says what is plain', 'a: !!str 5\n', /1:10 A tag \(!!str\)/],
    ['a tag on a group', 'a: !!map {b: 1}\n', /A tag \(!!map\)/],
    ['a tag on the whole', '!!map\na: 1\n', /A tag \(!!map\)/],
    ['a merge key that would be followed', 'a: 1\n<<: {b: 2}\n<<: {c: 3}\n', /twice/],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', /3:1 The key "a" is here twice/],
    ['__proto__', 'a: 1\n__proto__: {b: 1}\n', /2:1 "__proto__" cannot be a key/],
    ['constructor', 'constructor: 1\n', /"constructor" cannot be a key/],
    ['prototype', 'a:\n  prototype: 1\n', /2:3 "prototype" cannot be a key/],
    ['an escape character', 'a: "x\u001B[31m"\n', /1:6 There is an invisible control character \(U\+001B\)/],
    ['NUL', 'a: x\u0000\n', /U\+0000/],
    ['a C1 control', 'a: x\u0085\n', /U\+0085/],
    ['a bidirectional control', 'a: x\u202Ey\n', /U\+202E/],
    ['half a character', 'a: "x\uD800"\n', /half a character/],
    ['a tab as indent', 'a:\n\tb: 1\n', /tab|Tab/],
    ['an open quote, where it begins', 'a: 1\nb: "x\nc: 2\nd: 3\n', /^2:4 A quotation mark is opened here/],
    ['an open bracket', 'a: [x\nb: 1\n', /not closed with \]/],
    ['a colon inside a text', 'a: b: c\n', /1:4 A text contains a colon/],
    ['a line out of its column', 'a:\n  b: 1\n c: 2\n', /3:1 This line is not in the same column/],
    ['a key without a colon', 'a: 1\nb\n', /2:1 A key has no colon/],
    ['a list beside keys', 'a: 1\n- b\n', /^2:1/],
    ['a text that begins with a sign', 'a: @x\n', /cannot begin with this character/],
  ])('%s', (_, text, sentence) => {
    expect(refusals(text).join('\n')).toMatch(sentence)
  })

  it('keeps joiners: they are letters of many scripts', () => {
    expect(refusals('a: "क्\u200Dष"\n')).toEqual([])
  })

  it('names the line, the side and the command of a merge conflict', () => {
    const reading = parseStrict('a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n')
    expect(reading.ok).toBe(false)
    const found = reading.ok ? [] : reading.refusals
    expect(found.map(({ at }) => at.line)).toEqual([2, 4, 6])
    expect(found[0]!.says).toContain('your side begins here')
    expect(found[0]!.fix).toContain('git checkout --ours')
  })

  it.each([
    ['the first line', 'a: Caf\u00E9\n', '1:7'],
    ['a later one', 'a: 1\nb: x\nc: \u00FC\nd: \u00FC\n', '3:4'],
    ['the last, without an end', 'a: 1\nb: \u00FC', '2:4'],
  ])('a byte of Latin-1 in %s, where it stands', (_, text, place) => {
    const reading = readStrict(new Uint8Array(Buffer.from(text, 'latin1')))
    const [refusal] = reading.ok ? [] : reading.refusals
    expect([`${refusal?.at.line}:${refusal?.at.column}`, refusal?.says]).toEqual([
      place,
      'The file is not UTF-8 text: this byte is not part of any character.',
    ])
  })

  it('letters of UTF-16, with a mark and without, once and not for each of them', () => {
    const text = 'opsready: 1\n'
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    const all = [little, little.subarray(2), Buffer.from(little).swap16(), Buffer.from(little).swap16().subarray(2)]
    for (const each of all) {
      const reading = readStrict(new Uint8Array(each))
      expect(reading.ok ? [] : reading.refusals.map(({ says, at }) => `${at.line}:${at.column} ${says}`)).toEqual([
        '1:1 The file is text in UTF-16, not in UTF-8.',
      ])
    }
  })

  it('bytes that are not UTF-8', () => {
    const reading = readStrict(new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0x0a]))
    expect(!reading.ok && reading.refusals[0]!.says).toContain('not UTF-8')
  })

  it('more than 1 MiB', () => {
    const reading = readStrict(bytes(`a: "${'x'.repeat(1024 * 1024)}"\n`))
    expect(!reading.ok && reading.refusals[0]!.says).toContain('larger than 1 MiB')
  })

  it('depth, in flow and in blocks, also when it is read twice', () => {
    const flow = '['.repeat(900) + ']'.repeat(900)
    const block = Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')
    const list = `${'- '.repeat(300)}x\n`
    for (const text of [flow, flow, block, list]) expect(refusals(text).join()).toContain('nested more than 64 deep')
  })

  it('takes a depth of 40', () => {
    expect(
      refusals(
        `${Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}${' '.repeat(40)}b: 1\n`,
      ),
    ).toEqual([])
  })

  it('too many keys in one place, without taking long', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `key${index}: 1\n`).join('')
    expect(refusals(text).join('\n')).toContain('more than 2000 keys')
  })
})

describe('too many values', () => {
  it('are refused, however they are spread over keys and lists', () => {
    const list = Array.from(
      { length: 1500 },
      (_, index) => `key${index}: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]\n`,
    )
    expect(refusals(list.join('')).join('\n')).toContain('more than 20000 values')
    expect(refusals(list.slice(0, 500).join(''))).toEqual([])
  })
})

describe('any text', () => {
  it('is read or refused with a place, never thrown at', () => {
    const texts = globSync(['node_modules/**/*.{yml,yaml}', 'schemas/data/*.yaml'], { dot: true })
      .toSorted()
      .slice(0, 400)
    expect(texts.length).toBeGreaterThan(10)
    for (const path of texts) {
      const reading = readStrict(readFileSync(path))
      for (const { at } of reading.ok ? [] : reading.refusals) expect(at.line).toBeGreaterThan(0)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '#report/encode/csv.ts'
import { githubCommand } from '#report/encode/github.ts'
import { code, md, table } from '#report/encode/markdown.ts'
import { terminal } from '#report/encode/terminal.ts'

const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
)
const ACTING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/

describe('text for a terminal', () => {
  it('can move no cursor, colour no screen and turn no writing', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(terminal(text)).not.toMatch(ACTING)
      }),
    )
    expect(terminal('a\u001B[31mb\u009Bc\u202Ed\te\n')).toBe('a\\u{1b}[31mb\\u{9b}c\\u{202e}d\te\n')
  })
})

describe('text for Markdown', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no number', '1\\. no number'],
    ['> no quote', '\\> no quote'],
    ['<script>alert(1)</script>', '\\<script\\>alert\\(1\\)\\</script\\>'],
    ['[a](javascript:b)', '\\[a\\]\\(javascript\\:b\\)'],
    ['![x](y)', '\\!\\[x\\]\\(y\\)'],
    ['@team see #12', '\\@team see \\#12'],
    ['a | b', 'a \\| b'],
    ['two\nlines\r\nthree', 'two lines three'],
    ['https://x.example and www.x.example', 'https\\://x.example and www\\.x.example'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
  ])('%j stays text', (text, written) => {
    expect(md(text)).toBe(written)
  })

  it('has no punctuation that acts, and no newline, whatever the text', () => {
    fc.assert(
      fc.property(any, (text) => {
        const written = md(text)
        expect(written).not.toMatch(/[\r\n]/)
        expect(written.replaceAll(/\\[\\`*_[\]{}<>()#|~!$@&^=]/g, '')).not.toMatch(/[`*_[\]<>()#|~!$@&^=]/)
      }),
    )
  })

  it('holds any text in a code span', () => {
    fc.assert(
      fc.property(any, (text) => {
        const span = code(text)
        const fence = /^`+/.exec(span)![0]
        expect(span.endsWith(fence)).toBe(true)
        expect(span.slice(fence.length, -fence.length)).not.toMatch(new RegExp(`(?<!\`)${fence}(?!\`)`))
      }),
    )
    expect(code('a `b` c')).toBe('``a `b` c``')
  })

  it('keeps the columns of a table', () => {
    const written = table(['A', 'B'], [[md('x | y'), md('a\nb')]], 'lr')
    expect(written).toBe('| A | B |\n|---|---:|\n| x \\| y | a b |')
  })
})

describe('text for a spreadsheet', () => {
  it('is never taken for a formula, and keeps its cells', () => {
    fc.assert(
      fc.property(any, (text) => {
        const written = csv([[text, 'next']])
        expect(written).toMatch(/^"(?:[^"]|"")*","next"\r\n$/s)
        expect(written).not.toMatch(/^"[=+\-@\t\r]/)
      }),
    )
    expect(csv([['=1+1', '"quoted"']])).toBe(`"'=1+1","""quoted"""\r\n`)
  })
})

describe('text for a GitHub command', () => {
  it('is one line and one command', () => {
    expect(githubCommand('error', { file: 'a,b:c.yaml', line: 1 }, '50%\na,b:c')).toBe(
      '::error file=a%2Cb%3Ac.yaml,line=1::50%25%0Aa,b:c',
    )
    fc.assert(
      fc.property(any, any, (file, text) => {
        const written = githubCommand('warning', { file }, text)
        expect(written).not.toMatch(/[\r\n]/)
        expect(written.slice('::warning file='.length).split('::')[0]).not.toMatch(/[:,]/)
      }),
    )
  })
})

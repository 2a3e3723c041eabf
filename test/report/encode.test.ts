import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { azureIssue } from '#report/encode/azure.ts'
import { csv } from '#report/encode/csv.ts'
import { githubCommand } from '#report/encode/github.ts'
import { json } from '#report/encode/json.ts'
import { code, md, sentence, table } from '#report/encode/markdown.ts'
import { oneLine, terminal } from '#report/encode/terminal.ts'
import { relativeUri } from '#report/encode/uri.ts'
import { element, xmlDocument, xmlText } from '#report/encode/xml.ts'
import { wrap } from '#report/wrap.ts'
import { readXml } from '../support/xml.ts'

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

  it('stays one line where that is wanted', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(oneLine(text)).not.toMatch(/[\n\t]/)
        expect(oneLine(text)).not.toMatch(ACTING)
      }),
    )
    expect(oneLine('a\n::error::b\tc')).toBe('a\\u{a}::error::b\\u{9}c')
  })
})

/** What the agents of GitHub and Azure obey in a log: at the start of a line, or anywhere. */
const COMMAND = /^\s*::[a-z]|##(?:vso)?\[/im
const commanding = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::error::',
        '##[add-mask]',
        '##vso[task.setvariable]',
        '##VSO[',
        '::',
        '#',
        '[',
        ' ',
        '\n',
        '\t',
        '\r',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('text in the log of a build', () => {
  it('is no command, wherever the lines break', () => {
    fc.assert(
      fc.property(commanding, fc.integer({ min: 20, max: 100 }), (text, columns) => {
        expect(terminal(text)).not.toMatch(COMMAND)
        expect(wrap(terminal(text), columns)).not.toMatch(COMMAND)
        expect(json({ [text]: text })).not.toMatch(COMMAND)
        expect(csv([[text]])).not.toMatch(COMMAND)
        expect(xmlDocument(element('a', { b: text }, [xmlText(text)]))).not.toMatch(COMMAND)
      }),
    )
    expect(terminal('::error::a std::string ::1')).toBe('\\u{3a}:error::a std::string ::1')
    expect(wrap(`${'a'.repeat(30)} ::add-mask::b`, 31)).toBe(`${'a'.repeat(30)}\n\\u{3a}:add-mask::b`)
  })
})

describe('JSON', () => {
  it('says what it was given, and nothing in it acts on a terminal', () => {
    fc.assert(
      fc.property(any, (text) => {
        const written = json({ [text]: [text] })
        expect(JSON.parse(written)).toEqual({ [text]: [text] })
        expect(written).not.toMatch(ACTING)
      }),
    )
  })
})

describe('text for XML', () => {
  it('is read again as it was, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(any, (text) => {
        const legal = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        const written = xmlDocument(element('a', { b: text }, [xmlText(text)]))
        expect(readXml(written)).toEqual({ name: 'a', attributes: { b: legal }, children: [], text: legal })
        expect(written).not.toMatch(ACTING)
      }),
    )
    expect(xmlText(']]><b a="1">&\u0000\uD800')).toBe(']]&gt;&lt;b a=&quot;1&quot;&gt;&amp;')
  })
})

describe('a path for a URI', () => {
  it('is relative, never empty, and only of the characters that a path has', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(relativeUri(text)).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+(?:\/(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+)*$/)
      }),
    )
    expect([relativeUri('/etc/x'), relativeUri(''), relativeUri('a//b/./c')]).toEqual(['etc/x', '.', 'a/b/c'])
  })
})

describe('text for an Azure command', () => {
  it('is one line and one command', () => {
    expect(azureIssue('error', { sourcepath: 'a;b]c.yaml' }, '50%\na;b]')).toBe(
      '##vso[task.logissue type=error;sourcepath=a%3Bb%5Dc.yaml]50%AZP25%0Aa;b]',
    )
    fc.assert(
      fc.property(commanding, commanding, (path, text) => {
        const written = azureIssue('warning', { sourcepath: path }, text)
        expect(written).not.toMatch(/[\r\n]/)
        expect(written.slice(1)).not.toMatch(COMMAND)
        expect(written.slice(written.indexOf('sourcepath='), written.indexOf(']'))).not.toContain(';')
      }),
    )
  })
})

describe('a sentence for Markdown', () => {
  it('shows what is typed as code and keeps the rest text', () => {
    expect(sentence('Run `opsready gaps -f a|b` beside *it*.')).toBe('Run `opsready gaps -f a|b` beside \\*it\\*.')
    expect(sentence('One ` alone')).toBe('One \\` alone')
    expect(sentence('Three ```<A` beside')).toBe('Three \\`\\`\\`\\<A\\` beside')
    expect(sentence('`a` and `b`')).toBe('`a` and `b`')
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
    ['@team see #12', '\\@&#8203;team see \\#&#8203;12'],
    ['!1 $2 &3 ~4 GH-5 a@b C# @', '\\!&#8203;1 \\$&#8203;2 \\&&#8203;3 \\~&#8203;4 GH-&#8203;5 a\\@&#8203;b C\\# \\@'],
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
        expect(written.replaceAll('&#8203;', '').replaceAll(/\\[\\`*_[\]{}<>()#|~!$@&^=]/g, '')).not.toMatch(
          /[`*_[\]<>()#|~!$@&^=]/,
        )
      }),
    )
  })

  it('writes a text alike whether or not something beside it needs a second look', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'www.',
        'WWW.',
        'GH-1',
        'gh-2',
        '1.',
        '12. ',
        '- ',
        '+ ',
        ' ',
        '  ',
        '-',
        '–',
        'é',
        '\u00A0',
        '\u0085',
      ),
      fc.constantFrom('https:', 'data', ':', '::error::', '_', '"', "'", '%', '/', '?', '\t', '\n', 'a', 'B', '9', '.'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        text.filter((each) => each.trim() !== ''),
        (each) => {
          expect(md(`${each} |`)).toBe(`${md(each)} \\|`)
        },
      ),
      { numRuns: 2000 },
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

  it.each(['a|b', '|', 'a\\|b', 'a\\\\|b', '||', '`|`'])('keeps the columns of a table around %s', (text) => {
    const row = table(['A', 'B'], [[code(text), md(text)]])
      .split('\n')
      .at(-1)!
    // As GitHub cuts a row: an escaped sign is one sign, wherever it stands.
    expect(row.replaceAll(/\\[\\|`]/g, '').split('|')).toHaveLength(4)
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

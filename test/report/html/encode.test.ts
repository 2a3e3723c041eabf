import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, htmlOf, htmlText, joined } from '#report/encode/html.ts'
import { link } from '#report/html/parts.ts'

const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }))

describe('text for HTML', () => {
  it('opens no tag, ends no attribute and begins no entity, whatever the text', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(htmlText(text).replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/)
        expect(htmlText(text)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
      }),
    )
  })

  it('is escaped on its way into a template, alone and in a list, in content and in attributes', () => {
    expect(htmlOf(html`<p title="${'"'}">${'<b>'}${['&', ['>']]}${undefined}${3}</p>`)).toBe(
      '<p title="&quot;">&lt;b&gt;&amp;\n&gt;3</p>',
    )
    expect(htmlOf(html`${html`<b>${'<'}</b>`}`)).toBe('<b>&lt;</b>')
    expect(htmlOf(joined([html`<b>a</b>`, '<'], ', '))).toBe('<b>a</b>, &lt;')
  })

  it('cannot be passed off as markup by a value that looks like it', () => {
    const forged = JSON.parse('{"markup": "<b>", "Symbol(markup)": "<b>", "map": 1}') as never
    expect(() => htmlOf(html`${forged}`)).toThrow(TypeError)
  })

  it('becomes a link where it is a plain https address, and nowhere else', () => {
    expect(htmlOf(html`${link('https://a.example/b?c=1&d=2')}`)).toBe(
      '<a href="https://a.example/b?c=1&amp;d=2" rel="noreferrer">https://a.example/b?c=1&amp;d=2</a>',
    )
    for (const text of ['javascript:alert(1)', 'http://a.example', 'data:text/html,x', 'https://a b', ' https://a'])
      expect(htmlOf(html`${link(text)}`)).not.toContain('<a')
  })
})

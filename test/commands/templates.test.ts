import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'

const MODEL = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: "A <b>service</b>", phase: alpha}\n'
const host = (templates: Readonly<Record<string, string>>) =>
  memoryHost({ tty: false, files: { 'operating-model.yaml': MODEL, ...templates } })

describe('--templates', () => {
  it('takes the page of an organisation in place of ours, and ours where it has none', async () => {
    const made = host({ 't/gaps.html.mustache': '<h1>{{service}}</h1>\n' })
    const { code, out } = await opsready(made, 'gaps', '--templates', 't', '-f', 'html', '-f', 'markdown:m.md')
    expect([code, out]).toEqual([0, '<h1>A &lt;b&gt;service&lt;/b&gt;</h1>\n'])
    expect(made.text('m.md')).toContain('## What to do first')
  })

  it('writes the handbook as well', async () => {
    const made = host({ 't/handbook.markdown.mustache': '# {{service}}\n' })
    expect((await opsready(made, 'handbook', '--templates', 't', '-f', 'markdown')).out).toBe(
      '# A \\<b\\>service\\</b\\>\n',
    )
  })

  it('never makes gap-analysis.md from a template', async () => {
    const made = host({ 't/gaps.markdown.mustache': '# {{service}}\n' })
    const { code, err } = await opsready(made, 'gaps', '--templates', 't', '-f', 'markdown:docs/gap-analysis.md')
    expect(code).toBe(2)
    expect(err).toContain('gap-analysis.md is never made from a template')
    expect(made.text('docs/gap-analysis.md')).toBeUndefined()
  })

  it('says every fault of a template with its place, and writes nothing', async () => {
    const made = host({ 't/gaps.html.mustache': '{{servce}}\n{{{service}}}\n' })
    const { code, err } = await opsready(made, 'gaps', '--templates', 't', '-f', 'html:r.html')
    expect(code).toBe(2)
    expect(err).toContain('t/gaps.html.mustache:2:1: Three braces')
    expect(made.text('r.html')).toBeUndefined()
  })

  it('says what a template is called where there is none', async () => {
    const { code, err } = await opsready(host({}), 'gaps', '--templates', 'nope')
    expect(code).toBe(2)
    expect(err).toContain('It is called gaps.html.mustache or gaps.markdown.mustache.')
  })
})

/** Templates of an organisation: what they may say, what is refused and where, and that every text stays text. */

import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { readTemplate, type TemplateFormat } from '#report/template/index.ts'
import { templateSchema } from '#report/template/schema.ts'
import { templateValue } from '#report/template/value.ts'
import { exampleModel } from '../../support/examples.ts'
import { anyModel } from '../../support/models.ts'
import { NAUGHTY, withTexts } from '../../support/naughty.ts'

const all = catalogue()
const viewOf = (model: OperatingModel) => ({ assessment: assess(model, all), model, catalogue: all, version: '1.2.3' })
const example = () => exampleModel('examples/licence-renewals')

const filled = async (text: string, format: TemplateFormat = 'markdown', model?: OperatingModel): Promise<string> => {
  const template = readTemplate(text, 't', format)
  if (!template.ok) throw new Error(template.faults.map(({ message }) => message).join('\n'))
  return template.fill(viewOf(model ?? (await example())))
}

/** `line:column: what is wrong`. */
const wrong = (text: string, format: TemplateFormat = 'html'): readonly string[] => {
  const template = readTemplate(text, 't', format)
  return template.ok
    ? []
    : template.faults.map(({ location, message }) => `${location!.line}:${location!.column}: ${message}`)
}

describe('a template', () => {
  it('writes texts, sections, their opposites, lists of texts, and nothing for comments', async () => {
    expect(await filled('{{service}}: {{ verdict }}, {{figures.processes.claimed}}\n')).toBe(
      'Licence renewals: Not ready, 36%\n',
    )
    expect(await filled('{{#outcome}}yes{{/outcome}}{{^outcome}}no{{/outcome}}{{! gone }}')).toBe('yes')
    expect(await filled('{{^unanswered}}all answered{{/unanswered}}{{#unanswered}}x{{/unanswered}}')).toBe(
      'all answered',
    )
    expect(await filled('{{#reasons}}[{{.}}]{{/reasons}}')).toMatch(
      /^\[15 of 17 must-haves in this phase are met\.\]\[/,
    )
    expect(await filled('{{#accepted}}{{id}} until {{until}} by {{by}}, {{service}}\n{{/accepted}}')).toContain(
      ' until 2027-01-31 by Service manager, Licence renewals\n',
    )
  })

  it('takes lines with it that hold nothing but a section or a comment', async () => {
    expect(await filled('a\n{{! note }}\n  {{#outcome}}\nb\n  {{/outcome}}\nc\n')).toBe('a\nb\nc\n')
    expect(await filled('a {{#outcome}} b {{/outcome}} c')).toBe('a  b  c')
  })

  it.each([
    ['{{sevrice}}', '1:1: Nothing here is called "sevrice".'],
    ['\n {{constructor}}', '2:2: Nothing here is called "constructor".'],
    ['{{#gaps}}{{toString}}{{/gaps}}', '1:10: Nothing here is called "toString".'],
    ['{{figures.__proto__}}', '1:1: "figures.__proto__" is not a name.'],
    ['{{{service}}}', '1:1: Three braces would write a text as it is, but every text is escaped here.'],
    ['{{& service}}', '1:1: An ampersand would write a text as it is, but every text is escaped here.'],
    ['{{=<% %>=}}', '1:1: The delimiters cannot be changed.'],
    ['{{> other}}', '1:1: A template is one file: other files cannot be included.'],
    ['{{#gaps}}', '1:1: {{#gaps}} is never closed.'],
    ['{{/gaps}}', '1:1: {{/gaps}} closes what is not open.'],
    ['{{gaps}}', '1:1: "gaps" is not a text.'],
    ['{{figures}}', '1:1: "figures" is not a text.'],
    ['{{.}}', '1:1: {{.}} has a meaning only in a list of texts.'],
    ['text {{ and no end', '1:6: Two braces begin something that never ends.'],
    [
      '{{#gaps}}{{#practices}}{{name}}{{/practices}}{{/gaps}}',
      '1:10: "practices" is a list of the whole page, but is used inside another list.',
    ],
    [
      '<p title={{service}}>',
      '1:10: A text may not go inside a tag without quotes around it: it could act as code there.',
    ],
    ['<a href="{{service}}">', '1:10: A text may not go at the beginning of href: it could act as code there.'],
    ['<p onclick="{{service}}">', '1:13: A text may not go in the attribute onclick: it could act as code there.'],
    ['<script>{{service}}</script>', '1:9: A text may not go inside <script>: it could act as code there.'],
    ['<STYLE>{{service}}</STYLE>', '1:8: A text may not go inside <style>: it could act as code there.'],
    ['<!-- {{service}} -->', '1:6: A text may not go inside a comment: it could act as code there.'],
    [
      '<p title=">" onclick="{{service}}">',
      '1:23: A text may not go in the attribute onclick: it could act as code there.',
    ],
    [
      "<p title='\"' style='{{service}}'>",
      '1:21: A text may not go in the attribute style: it could act as code there.',
    ],
    [
      '<p title="</style>"><style>{{service}}</style>',
      '1:28: A text may not go inside <style>: it could act as code there.',
    ],
    ['<a href=" {{service}}">', '1:11: A text may not go at the beginning of href: it could act as code there.'],
    ['<{{service}}>', '1:2: A text may not go inside a tag without quotes around it: it could act as code there.'],
    ['<p {{service}}="">', '1:4: A text may not go inside a tag without quotes around it: it could act as code there.'],
    ['</p {{service}}>', '1:5: A text may not go inside a tag without quotes around it: it could act as code there.'],
    ['<!doctype {{service}}>', '1:11: A text may not go inside a comment: it could act as code there.'],
    [
      '<a href="{{#outcome}}https://a.example/{{/outcome}}{{service}}">',
      '1:10: This section ends in a different place in the HTML from where it begins, such as inside a tag or its quotes.',
    ],
    [
      '<p {{#practices}}click="{{how}}" on{{/practices}}>',
      '1:4: This section ends in a different place in the HTML from where it begins, such as inside a tag or its quotes.',
    ],
    [
      '<p title={{#outcome}}"a"{{/outcome}}>',
      '1:10: This section ends in a different place in the HTML from where it begins, such as inside a tag or its quotes.',
    ],
    ...[
      '<p on{{#outcome}} b{{/outcome}}click="',
      '<p title{{#outcome}} onclick{{/outcome}}="',
      '<p{{#outcome}} onclick{{/outcome}}="',
    ].map((tag): [string, string] => [
      `${tag}{{service}}">`,
      `1:${tag.length + 1}: A text may not go inside a tag without quotes around it: it could act as code there.`,
    ]),
    [
      '<s{{#outcome}} a=""{{/outcome}}cript>{{service}}',
      '1:38: A text may not go inside <script>: it could act as code there.',
    ],
  ])('refuses %j and says where and why', (text, says) => {
    expect(wrong(text)).toEqual([says])
  })

  it('allows texts in content, in quoted attributes, and behind the beginning of an address', () => {
    expect(
      wrong(
        '<p id="a-{{service}}" title=\'{{service}}\'>{{service}}</p><a href="#practice-{{service}}">{{service}}</a>',
      ),
    ).toEqual([])
  })

  it('takes a sign that opens no tag for text, and sections of whole tags and attributes for what they are', () => {
    const texts = [
      '1 < 2 {{service}}',
      'a <- b {{service}}',
      '<!----> {{service}}',
      '<style>p > a {}</style>{{service}}',
    ]
    const sections = [
      '<p{{#outcome}} title="{{service}}"{{/outcome}}>{{service}}</p>',
      '<style>{{#outcome}}p { color: red }{{/outcome}}</style>',
      '{{#outcome}}<ul>{{/outcome}}<li>{{service}}</li>{{#outcome}}</ul>{{/outcome}}',
      '<p class="a{{#outcome}} b{{/outcome}}">{{service}}',
      '<p {{#practices}}data-a="{{how}}"{{/practices}}>',
      '<input disabled{{#outcome}} checked{{/outcome}} title="{{service}}">',
      '<br class=a{{#outcome}} title="{{service}}"{{/outcome}}/>{{service}}',
    ]
    for (const text of [...texts, ...sections]) expect([text, wrong(text)]).toEqual([text, []])
  })

  it('reads a large template once', () => {
    const text = '<p title="{{service}}">{{service}}</p>\n'.repeat(10_000)
    const start = process.cpuUsage().user
    expect(wrong(text)).toEqual([])
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5)
  })

  it('never throws, whatever it holds', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{#gaps}}',
      '{{/gaps}}',
      '{{service}}',
      '{{^',
      '\n',
      '<a href="',
      '>',
      'x ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 20 }), (pieces) => {
        const template = readTemplate(pieces.join(''), 't', 'html')
        if (!template.ok) expect(template.faults.length).toBeGreaterThan(0)
      }),
    )
  })

  it('lets no text out of its place, in HTML and in Markdown', async () => {
    const model = withTexts(await example(), (index) => NAUGHTY[(index * 7) % NAUGHTY.length]!)
    const page = '<ul>{{#practices}}<li title="{{owner}}">{{how}}</li>{{/practices}}</ul>'
    const tags = (await filled(page, 'html', model)).match(/<[^>]*>/g)!
    expect(tags.filter((tag) => !/^<(?:\/?ul|\/li|li title="[^"]*")>$/.test(tag))).toEqual([])
    const lines = await filled('{{#practices}}- {{how}}\n{{/practices}}', 'markdown', model)
    expect(lines.split('\n').filter((line) => line !== '' && !line.startsWith('- '))).toEqual([])
  })
})

describe('what a template is given', () => {
  const valid = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(templateSchema()) as object)

  it('is the published shape, for the examples and for any model', async () => {
    for (const name of ['licence-renewals', 'parking-permits', 'trade-statistics']) {
      valid(templateValue(viewOf(await exampleModel(`examples/${name}`))))
      expect(valid.errors ?? []).toEqual([])
    }
    fc.assert(
      fc.property(anyModel, (model) => {
        expect([valid(templateValue(viewOf(model))), valid.errors]).toEqual([true, null])
      }),
      { numRuns: 20 },
    )
  })
})

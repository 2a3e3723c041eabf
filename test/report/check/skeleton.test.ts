/** Whatever a model says, a report of a check has the same bones: no text adds or takes a row, a heading, a command or a field. */

import { describe, expect, it } from 'vitest'
import { CHECK_FORMATS } from '#report/formats.ts'
import { styleOf } from '#report/style.ts'
import { finding, invalid, model, notKnown, view } from '../../support/check-views.ts'
import { NAUGHTY } from '../../support/naughty.ts'
import { readXml, type XmlElement } from '../../support/xml.ts'

const plain = styleOf(0, 80, false)

/** Every free text of a report is the next one. */
const reported = (next: () => string) => {
  const said = () => ({ message: next(), fix: next() })
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 }
  return view({
    models: [model('ready', { service: next(), reasons: [next()] })],
    findings: (['error', 'warning', 'note'] as const).flatMap((severity) => [
      finding(severity, { ...said(), id: `page-stale#/${severity}` }),
      finding(severity, { ...said(), id: `page-stale#/${severity}/2`, location: { ...place, file: `${next()}.yaml` } }),
    ]),
    unknown: [{ ...notKnown, ...said() }],
    faults: [{ ...invalid, ...said() }],
  })
}

const shape = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shape)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value

const ofXml = ({ name, attributes, children }: XmlElement): unknown => [
  name,
  Object.keys(attributes),
  children.map(ofXml),
]

const ofLines = (text: string, bone: RegExp): unknown => text.split('\n').map((line) => bone.exec(line)?.[0] ?? '')

const ofJson = (text: string): unknown => shape(JSON.parse(text))

const BONES: Readonly<Record<keyof typeof CHECK_FORMATS, (text: string) => unknown>> = {
  // Where its lines break is no bone.
  text: (text) => text.match(/^(?:error|warning|note|not known):|^ {2}To do:|^operating-model\.yaml:\d+:\d+:/gm),
  json: ofJson,
  markdown: (text) => ofLines(text, /^(?:#+|-|\*\*|<!--|$)|^ {2}\*\*To do:/),
  sarif: ofJson,
  junit: (text) => ofXml(readXml(text)),
  github: (text) => ofLines(text, /^::(?:error|warning|notice|group|endgroup)?/),
  gitlab: ofJson,
  azure: (text) => ofLines(text, /^##vso\[task\.logissue type=\w+;|^note:/),
  csv: (text) => [...text.matchAll(/"(?:[^"]|"")*"(,|\r\n)/g)].map(([, end]) => end),
  badge: ofJson,
  html: (text) => [...text.matchAll(/<\/?[a-z][a-z0-9]*/g)].map(([tag]) => tag),
}

const plainTexts = () => {
  let index = 0
  return () => `text ${(index += 1)}`
}

/** Each round begins where the one before ended, until every string has stood somewhere. */
const rounds = (): readonly (() => string)[] => {
  let used = 0
  reported(() => String((used += 1)))
  return Array.from({ length: Math.ceil(NAUGHTY.length / used) }, (_, round) => {
    let index = round * used - 1
    return () => NAUGHTY[(index += 1) % NAUGHTY.length]!
  })
}

describe('a report of a check', () => {
  it.each(Object.keys(CHECK_FORMATS) as (keyof typeof CHECK_FORMATS)[])(
    'has the same bones as %s, whatever stands in it',
    async (format) => {
      const bones = async (next: () => string) => BONES[format](await CHECK_FORMATS[format](reported(next), plain))
      const expected = await bones(plainTexts())
      for (const next of rounds()) expect(await bones(next)).toEqual(expected)
    },
  )
})

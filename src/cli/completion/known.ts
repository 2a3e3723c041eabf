/** Candidates from the catalogue: ids of everything that can be asked or explained, and the words that answer it. */

import type { Values } from '#cli/table/define.ts'
import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { ANSWERS, type Fact, type FactField, STAGE_NAMES } from '#core/catalogue/types.ts'
import { everyId } from '#report/explain/index.ts'
import { CHECK_FORMAT_NAMES, GAPS_FORMATS, HANDBOOK_FORMATS, TREND_FORMATS } from '#report/formats.ts'
import type { Candidate } from './candidates.ts'

const ABOUT = 60

const short = (text: string): string => (text.length <= ABOUT ? text : `${text.slice(0, ABOUT - 1).trimEnd()}…`)

/** Practices, stages and facts; questions once something is typed, so that a first look stays a short list. */
const steps = ({ practices, facts }: Catalogue, typed: string): readonly Candidate[] => [
  ...practices.map(({ id, name }) => ({ value: id, about: name })),
  ...Object.entries(STAGE_NAMES).map(([value, name]) => ({ value, about: `every practice of ${name}` })),
  ...facts.map(({ id, ask }) => ({ value: id, about: short(ask) })),
  ...(typed === ''
    ? []
    : practices.flatMap(({ questions }) => questions.map(({ id, text }) => ({ value: id, about: short(text) })))),
]

/** What `--set` takes before its `=`. */
const places = ({ practices, facts }: Catalogue): readonly Candidate[] => [
  ...facts.flatMap(({ id, ask, kind, fields = [] }) =>
    kind === 'object'
      ? fields.map((field) => ({ value: `${id}.${field.id}=`, about: short(field.ask) }))
      : [{ value: `${id}=`, about: short(ask) }],
  ),
  ...practices.flatMap(({ id, name, questions }) => [
    { value: `${id}.owner=`, about: `who owns ${name}` },
    { value: `${id}.how=`, about: `how ${name} is done here` },
    { value: `${id}.implementations=`, about: `what is in use for ${name}` },
    ...questions.map((question) => ({ value: `${question.id}=`, about: short(question.text) })),
  ]),
]

const factValues = ({ kind, values = {} }: Fact | FactField): readonly Candidate[] =>
  kind === 'boolean'
    ? [{ value: 'yes' }, { value: 'no' }]
    : Object.entries(values).map(([value, { label }]) => ({ value, about: short(label) }))

/** The words that answer what stands before the `=`. */
const answersTo = (all: Catalogue, id: string): readonly Candidate[] => {
  const question = all.question(id)
  if (question !== undefined)
    return ANSWERS.map((value) => ({
      value,
      about: value === 'unknown' ? 'we do not know' : short(question.answers[value]),
    }))
  const [first = '', second] = id.replace(/^(?:service|team)\./, '').split('.')
  const fact = all.fact(first)
  if (fact !== undefined) {
    const field = second === undefined ? fact : fact.fields?.find((each) => each.id === second)
    return field === undefined ? [] : factValues(field)
  }
  const practice = all.practice(first)
  return second === 'implementations' && practice !== undefined
    ? practice.implementations.map((each) => ({ value: each.id, about: short(each.practice) }))
    : []
}

const given = (all: Catalogue, typed: string): readonly Candidate[] => {
  const equals = typed.indexOf('=')
  if (equals === -1) return places(all)
  // A list is completed item by item: what stands before the last comma stays.
  const said = typed.slice(0, Math.max(equals, typed.lastIndexOf(',')) + 1)
  return answersTo(all, typed.slice(0, equals)).map((each) => ({ ...each, value: said + each.value }))
}

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  gaps: Object.keys(GAPS_FORMATS),
  handbook: Object.keys(HANDBOOK_FORMATS),
  trend: Object.keys(TREND_FORMATS),
  check: CHECK_FORMAT_NAMES,
  list: ['text', 'markdown', 'json'],
  observe: ['text', 'json', 'markdown'],
  explain: ['text', 'json'],
  compare: ['text', 'json'],
  worksheet: ['markdown', 'html'],
}

/** Candidates of one kind, for the word that is being typed. */
export const knownValues = (values: Values, typed: string, command: string): readonly Candidate[] => {
  const all = catalogue()
  switch (values) {
    case 'step':
      return steps(all, typed)
    case 'set':
      return given(all, typed)
    case 'anything':
      return everyId(all).map((value) => ({ value }))
    case 'format':
      return (FORMATS[command] ?? []).map((value) => ({ value }))
    default:
      return []
  }
}

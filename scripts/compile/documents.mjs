// The catalogue as it is read at a start: what judging needs, as a start takes it, and apart from it the words that are read when somebody
// asks.

import { factsOf } from './facts.mjs'
import { globs } from './globs.mjs'

/** Of a practice, of a question, of a signal, of a rule, and of a term. Most runs are of a healthy model, and say none of these. */
const OF_PRACTICE = [
  'officialName',
  'nameNote',
  'purpose',
  'problem',
  'today',
  'implementations',
  'artefacts',
  'signals',
  'expectedNote',
  'mappings',
  'mappingNotes',
]
const OF_QUESTION = ['answers', 'next', 'audience', 'artefacts']
const OF_SIGNAL = ['detect', 'caveat', 'unread']
const OF_RULE = ['finding', 'praise', 'why', 'problem', 'instead', 'ask', 'unknown', 'compute', 'source']
const OF_TERM = ['except', 'why', 'prefer', 'note', 'source']

const FACTS_OF = ['service', 'team']

const pick = (value, keep) => Object.fromEntries(Object.entries(value).filter(([key]) => keep(key)))
const practice = ({ title, properties, 'x-process': said }) => ({
  ...pick(said, (key) => !OF_PRACTICE.includes(key)),
  name: title,
  questions: Object.entries(properties).map(([key, { 'x-question': question }]) => ({
    key,
    ...pick(question, (name) => !OF_QUESTION.includes(name)),
  })),
})

const words = ({ properties, 'x-process': said }) => ({
  ...pick(said, (key) => OF_PRACTICE.includes(key)),
  questions: Object.fromEntries(
    Object.entries(properties).map(([key, { title, 'x-question': question }]) => [
      key,
      { text: title, ...pick(question, (name) => OF_QUESTION.includes(name)) },
    ]),
  ),
})

/** Conditions are written as a list or as one; a list means that all must hold. */
const list = (conditions) => [conditions ?? []].flat()

const rule = (said) => ({
  ...pick(said, (key) => !OF_RULE.includes(key)),
  processes: said.processes ?? [],
  if: list(said.if),
  then: list(said.then),
})

const term = ({
  id,
  term: name,
  from_source: fromSource,
  severity,
  match = [],
  matchCase = [],
  silent_when: silentWhen,
}) => ({
  id,
  term: name,
  fromSource: fromSource === true,
  severity,
  match,
  matchCase,
  ...(silentWhen && { silentWhen }),
})

const onEach = (all, change) => Object.fromEntries(Object.entries(all).map(([id, said]) => [id, change(said)]))

/** Some fields of each, by its id. */
const byTheirId = (all, fields) =>
  Object.fromEntries(all.map((each) => [each.id, pick(each, (key) => fields.includes(key))]))

/** The documents under schemas/ as `loadCatalogue` takes them. */
export const documents = ({ practices, data, byId, base }) => ({
  judging: {
    practices: practices.map(practice),
    facts: factsOf(Object.fromEntries(FACTS_OF.map((where) => [where, byId.get(`${base}facts/${where}.schema.json`)]))),
    rules: data.rules.map(rule),
    terms: data.terms.map(term),
  },
  words: Object.fromEntries(practices.map((document) => [document['x-process'].id, words(document)])),
  ...pick(data, (key) => key !== 'rules' && key !== 'terms'),
  globs: globs(data.artefacts),
  signals: onEach(data.signals, (said) => pick(said, (key) => !OF_SIGNAL.includes(key))),
  signalWords: onEach(data.signals, (said) => pick(said, (key) => OF_SIGNAL.includes(key))),
  ruleWords: byTheirId(data.rules, OF_RULE),
  termWords: byTheirId(data.terms, OF_TERM),
})

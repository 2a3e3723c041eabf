// The catalogue as it is read at a start: what judging needs, and apart from it the words that are read when somebody asks.

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

/** Of a term: texts that it is tested with. */
const OF_TESTS = ['hits', 'misses']

/** For editors and validators, or said elsewhere in the document. */
const NOT_READ = ['$schema', '$id', 'description', 'type', 'additionalProperties', 'patternProperties']

const pick = (value, keep) => Object.fromEntries(Object.entries(value).filter(([key]) => keep(key)))
const onQuestions = (document, change) =>
  Object.fromEntries(Object.entries(document.properties).map(([key, question]) => [key, change(question)]))

const lean = (document) => ({
  ...pick(document, (key) => !NOT_READ.includes(key)),
  'x-process': pick(document['x-process'], (key) => !OF_PRACTICE.includes(key)),
  properties: onQuestions(document, ({ 'x-question': said }) => ({
    'x-question': pick(said, (key) => !OF_QUESTION.includes(key)),
  })),
})

const words = (document) => ({
  ...pick(document['x-process'], (key) => OF_PRACTICE.includes(key)),
  questions: onQuestions(document, ({ title, 'x-question': said }) => ({
    text: title,
    ...pick(said, (key) => OF_QUESTION.includes(key)),
  })),
})

/** What is read of a fact and of its fields. */
const OF_FACT = ['title', 'description', 'minimum', 'maximum', 'x-fact']

const leanFact = (schema) => {
  const { items, properties, required } = schema
  return {
    ...pick(schema, (key) => OF_FACT.includes(key)),
    ...(properties && { properties: leanFields(properties), required }),
    ...(items?.properties && { items: { properties: leanFields(items.properties), required: items.required } }),
  }
}

const leanFields = (properties) =>
  Object.fromEntries(Object.entries(properties).map(([id, schema]) => [id, leanFact(schema)]))

const leanFacts = ({ $id, properties, 'x-facts': said }) => ({
  $id,
  'x-facts': said,
  properties: leanFields(properties),
})

const onEach = (all, change) => Object.fromEntries(Object.entries(all).map(([id, said]) => [id, change(said)]))

/** Some fields of each, by its id. */
const byTheirId = (all, fields) =>
  Object.fromEntries(all.map((each) => [each.id, pick(each, (key) => fields.includes(key))]))

/** The documents under schemas/ as `loadCatalogue` takes them. */
export const documents = ({ practices, data, byId, base }) => ({
  judging: {
    practices: practices.map(lean),
    facts: ['service', 'team'].map((where) => leanFacts(byId.get(`${base}facts/${where}.schema.json`))),
    rules: data.rules.map((rule) => pick(rule, (key) => !OF_RULE.includes(key))),
    terms: data.terms.map((term) => pick(term, (key) => !OF_TESTS.includes(key) && !OF_TERM.includes(key))),
  },
  words: Object.fromEntries(practices.map((document) => [document['x-process'].id, words(document)])),
  ...pick(data, (key) => key !== 'rules' && key !== 'terms'),
  globs: globs(data.artefacts),
  signals: onEach(data.signals, (said) => pick(said, (key) => !OF_SIGNAL.includes(key))),
  signalWords: onEach(data.signals, (said) => pick(said, (key) => OF_SIGNAL.includes(key))),
  ruleWords: byTheirId(data.rules, OF_RULE),
  termWords: byTheirId(data.terms, OF_TERM),
})

/** `--set id=value`: one answer or fact from the command line as a change, or a sentence that says what is wrong. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { ANSWERS, type Fact, type FactField, type Practice } from '#core/catalogue/types.ts'
import { type Fault, fault } from '#core/fault.ts'
import type { Change, Writable } from '#core/model/change.ts'
import { nearest } from '#core/nearest.ts'
import { join } from '#core/pointer.ts'
import { answerChange, factPointer, factTrouble, NEEDED, textTrouble, typedValue } from './accept.ts'
import { commaList } from './typed.ts'
import { practicePointer } from '#core/model/practice.ts'

export type GivenChange = { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly fault: Fault }

const wrong = (says: string, fix: string): GivenChange => ({ ok: false, fault: fault('bad-answer', { says, fix }) })
const right = (pointer: string, value: Writable | undefined): GivenChange => ({ ok: true, change: { pointer, value } })

const oneOf = (id: string, said: string, values: readonly string[]): GivenChange => {
  const [near] = nearest(said, values, 1)
  return wrong(
    `"${said}" is not a value of ${id}.`,
    near === undefined
      ? `Use one of: ${values.join(', ')}.`
      : `Did you mean ${near}? Use one of: ${values.join(', ')}.`,
  )
}

/** `a, b` as its parts; `[]` and `none` are the list with nothing in it. */
const parts = (text: string): readonly string[] =>
  text === '[]' || text === 'none' ? [] : commaList(text.replace(/^\[(.*)\]$/s, '$1'))

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false }

const scalar = (id: string, text: string, pointer: string, fact: Fact | FactField): GivenChange => {
  if (fact.kind === 'boolean') {
    const value = Object.hasOwn(BOOLEANS, text) ? BOOLEANS[text] : undefined
    return value === undefined ? oneOf(id, text, ['yes', 'no']) : right(pointer, value)
  }
  if (fact.kind === 'enum') {
    const values = Object.keys(fact.values ?? {})
    return values.includes(text) ? right(pointer, text) : oneOf(id, text, values)
  }
  const trouble = factTrouble(text, fact)
  return trouble === undefined ? right(pointer, typedValue(text, fact)) : wrong(`"${text}" cannot be ${id}.`, trouble)
}

const ofFact = (id: string, fact: Fact, inner: string | undefined, text: string): GivenChange => {
  const pointer = factPointer(fact)
  if (inner !== undefined) {
    const field = fact.kind === 'object' ? fact.fields?.find((each) => each.id === inner) : undefined
    if (field === undefined)
      return wrong(
        `${fact.id} has no part called "${inner}" that --set can reach.`,
        fact.kind === 'object'
          ? `Use one of: ${(fact.fields ?? []).map((each) => `${fact.id}.${each.id}`).join(', ')}.`
          : 'Give it with --answers, or edit the model.',
      )
    return text === '' ? right(join(pointer, inner), undefined) : scalar(id, text, join(pointer, inner), field)
  }
  if (text === '')
    return NEEDED.has(pointer)
      ? wrong(`${id} cannot be cleared: every model needs it.`, `Give another value: --set ${id}=…`)
      : right(pointer, undefined)
  switch (fact.kind) {
    case 'choices': {
      const values = Object.keys(fact.values ?? {})
      const said = parts(text)
      const unknown = said.find((part) => !values.includes(part))
      return unknown === undefined ? right(pointer, [...new Set(said)]) : oneOf(id, unknown, values)
    }
    case 'list': {
      const key = fact.fields?.[0]?.id
      return right(
        pointer,
        key === undefined ? [...new Set(parts(text))] : parts(text).map((part) => ({ [key]: part })),
      )
    }
    case 'object':
      return wrong(
        `${id} has several parts.`,
        `Give them one by one: ${(fact.fields ?? []).map((field) => `--set ${fact.id}.${field.id}=…`).join(' ')}`,
      )
    default:
      return scalar(id, text, pointer, fact)
  }
}

const TEXTS = ['owner', 'how', 'calledHere'] as const

const ofPractice = (practice: Practice, inner: string, text: string, catalogue: Catalogue): GivenChange => {
  const pointer = practicePointer(practice, inner)
  const id = `${practice.id}.${inner}`
  if (text === '') return right(pointer, undefined)
  if (inner === 'implementations') {
    const there = practice.implementations.map((each) => each.id)
    const unknown = parts(text).find((part) => !there.includes(part))
    return unknown === undefined ? right(pointer, [...new Set(parts(text))]) : oneOf(id, unknown, there)
  }
  if (inner === 'coveredBy') {
    const there = catalogue.practices.filter((each) => each.id !== practice.id).map((each) => each.id)
    return there.includes(text) ? right(pointer, text) : oneOf(id, text, there)
  }
  const trouble = textTrouble(text)
  return trouble === undefined ? right(pointer, text) : wrong(`The text of ${id} cannot be written.`, trouble)
}

const PARTS: readonly string[] = [...TEXTS, 'implementations', 'coveredBy']

const unknownId = (id: string, catalogue: Catalogue): GivenChange => {
  const near = nearest(id, [
    ...catalogue.facts.map((fact) => fact.id),
    ...catalogue.questions.map((question) => question.id),
    ...catalogue.practices.flatMap((each) => PARTS.map((part) => `${each.id}.${part}`)),
  ])
  return { ok: false, fault: fault('unknown-id', { id, near: near.join(', ') }) }
}

/** One `id=value`; `id=` clears. Ids: a question, a fact, `practice.owner`, `.how`, `.calledHere`, `.implementations`, `.coveredBy`. */
export const givenChange = (said: string, catalogue: Catalogue): GivenChange => {
  const equals = said.indexOf('=')
  if (equals < 1)
    return wrong(
      `"${said}" is not id=value.`,
      'Write --set id=value, for example --set phase=live, or --set id= to clear it.',
    )
  const id = said.slice(0, equals).trim()
  const text = said.slice(equals + 1).trim()
  const question = catalogue.question(id)
  if (question !== undefined) {
    const practice = catalogue.practice(question.practice)!
    const answer = ANSWERS.find((each) => each === text)
    if (text !== '' && answer === undefined) return oneOf(id, text, ANSWERS)
    return { ok: true, change: answerChange(practice, question.key, answer) }
  }
  const [first, second, ...more] = id.replace(/^(?:service|team)\./, '').split('.') as [string, ...string[]]
  if (more.length > 0) return unknownId(id, catalogue)
  const fact = catalogue.fact(first)
  if (fact !== undefined) return ofFact(id, fact, second, text)
  const practice = catalogue.practice(first)
  if (practice !== undefined && second === undefined)
    return wrong(
      `${id} is a practice, and takes no value of its own.`,
      `Give one of its answers, for example --set ${practice.questions[0]!.id}=in-place, or --set ${id}.owner=ROLE.`,
    )
  if (practice !== undefined && second !== undefined && PARTS.includes(second))
    return ofPractice(practice, second, text, catalogue)
  return unknownId(id, catalogue)
}

/** Asking one fact, by its kind. Each part of a larger fact is saved before the next one is asked. */

import type { Fact, FactField } from '#core/catalogue/types.ts'
import { factPointer, factTrouble, textChange, typedValue } from '#core/interview/accept.ts'
import { namedParts } from '#core/interview/named.ts'
import { isOpenFact, lacksPart } from '#core/interview/open-fact.ts'
import { commaList } from '#core/interview/typed.ts'
import type { Writable } from '#core/model/change.ts'
import { at } from '#core/model/value.ts'
import { join } from '#core/pointer.ts'
import { terminal } from '#report/encode/terminal.ts'
import type { Choice, Reply } from '#commands/host.ts'
import { type Asked, type Context, DONE, fieldText } from './context.ts'
import { paragraph } from './lines.ts'
import { save } from './save.ts'

const OPEN = 'open'

type Valued = Pick<Fact | FactField, 'kind' | 'ask' | 'values' | 'range'>

const choicesOf = ({ kind, values }: Valued): readonly Choice[] => [
  ...(kind === 'boolean'
    ? [
        { value: 'true', label: values?.['true']?.label ?? 'Yes', short: 'yes' },
        { value: 'false', label: values?.['false']?.label ?? 'No', short: 'no' },
      ]
    : Object.entries(values ?? {}).map(([value, said]) => ({
        value,
        label: said.label,
      }))),
  { value: OPEN, label: 'We do not know yet', short: 'left open' },
]

const isText = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** Asks one value; `undefined` leaves it open. */
const askValue = async (
  context: Context,
  valued: Valued,
  now: unknown,
): Promise<
  { readonly kind: 'value'; readonly value: Writable | undefined } | Exclude<Reply<never>, { kind: 'value' }>
> => {
  const { prompter } = context
  const initial = isText(now) ? String(now) : undefined
  if (valued.kind === 'boolean' || valued.kind === 'enum') {
    const reply = await prompter.select({
      message: valued.ask,
      choices: choicesOf(valued),
      initial,
    })
    if (reply.kind !== 'value') return reply
    return { kind: 'value', value: reply.value === OPEN ? undefined : typedValue(reply.value, valued) }
  }
  const reply = await prompter.text({
    message: valued.ask,
    initial,
    check: (text) => factTrouble(text.trim(), valued),
  })
  if (reply.kind !== 'value') return reply
  const text = reply.value.trim()
  return { kind: 'value', value: text === '' ? undefined : typedValue(text, valued) }
}

const askFields = async (
  context: Context,
  fields: readonly FactField[],
  pointer: string,
  onlyOpen: boolean,
): Promise<Asked> => {
  for (const field of fields) {
    const place = join(pointer, field.id)
    const now = at(context.store.draft(), place)
    if (onlyOpen && now !== undefined) continue
    const reply = await askValue(context, field, now)
    if (reply.kind !== 'value') return reply
    if (reply.value === undefined && now === undefined) continue
    const saved = await save(context, [{ pointer: place, value: reply.value }])
    if (saved.kind !== 'done') return saved
  }
  return DONE
}

const nameOf = (entry: unknown, first: FactField | undefined): string =>
  terminal(String(at(entry, `/${first?.id ?? ''}`) ?? entry))

const usual = (fields: readonly FactField[]): readonly FactField[] =>
  fields.filter(({ asked }) => asked === 'everybody')

/** Some parts of each entry, where they were asked for by name; nobody is asked for them otherwise. */
const askNamed = async (context: Context, fact: Fact, fields: readonly FactField[]): Promise<Asked> => {
  const pointer = factPointer(fact)
  const entries = (at(context.store.draft(), pointer) as readonly unknown[] | undefined) ?? []
  for (const [index, entry] of entries.entries()) {
    context.prompter.say(`${nameOf(entry, fact.fields?.[0])}:\n`)
    const asked = await askFields(context, fields, join(pointer, index), false)
    if (asked.kind !== 'done') return asked
  }
  return DONE
}

/** A list of records: first what earlier entries still lack, then one new entry after the other. */
const askEntries = async (context: Context, fact: Fact): Promise<Asked> => {
  const pointer = factPointer(fact)
  const [first, ...others] = fact.fields ?? []
  const rest = usual(others)
  const there = (): readonly unknown[] => (at(context.store.draft(), pointer) as readonly unknown[] | undefined) ?? []
  const named = namedParts(fact, context.scope.ids)
  if (named.fields.length > 0) {
    const asked = await askNamed(context, fact, named.fields)
    if (asked.kind !== 'done' || (!named.whole && there().length > 0)) return asked
  }
  for (const index of there().keys()) {
    if (!lacksPart(rest, there()[index])) continue
    context.prompter.say(paragraph(`${nameOf(there()[index], first)}:`, context))
    const asked = await askFields(context, rest, join(pointer, index), true)
    if (asked.kind !== 'done') return asked
  }
  const soFar = there().map((entry) => nameOf(entry, first))
  context.prompter.say(paragraph(soFar.length === 0 ? fact.ask : `So far: ${soFar.join(', ')}.`, context))
  for (;;) {
    const none = there().length === 0
    const reply = await context.prompter.text({
      message: none ? 'The first one' : 'The next one',
      enter: none ? 'Enter for none' : 'Enter when there are no more',
      check: (text) => factTrouble(text.trim(), { kind: 'string' }),
    })
    if (reply.kind !== 'value') return reply
    const name = reply.value.trim()
    if (name === '') return none ? save(context, [{ pointer, value: [] }]) : DONE
    const index = there().length
    const saved = await save(context, [
      { pointer, value: [...(there() as readonly Writable[]), { [first!.id]: name }] },
    ])
    if (saved.kind !== 'done') return saved
    const asked = await askFields(context, rest, join(pointer, index), false)
    if (asked.kind !== 'done') return asked
  }
}

const askWords = async (context: Context, fact: Fact, now: unknown): Promise<Asked> => {
  const reply = await context.prompter.text({
    message: `${fact.ask} (separated by commas)`,
    initial: Array.isArray(now) ? now.join(', ') : undefined,
    check: (text) => factTrouble(text, { kind: 'string' }),
  })
  if (reply.kind !== 'value') return reply
  const words = [...new Set(commaList(reply.value))]
  if (words.length === 0 && now === undefined) return DONE
  return save(context, [{ pointer: factPointer(fact), value: words.length === 0 ? undefined : words }])
}

const askChoices = async (context: Context, fact: Fact, now: unknown): Promise<Asked> => {
  const reply = await context.prompter.checkbox({
    message: fact.ask,
    choices: choicesOf(fact).filter(({ value }) => value !== OPEN),
    initial: Array.isArray(now) ? (now as string[]) : [],
  })
  if (reply.kind !== 'value') return reply
  if (reply.value.length === 0 && now === undefined) return DONE
  return save(context, [{ pointer: factPointer(fact), value: reply.value.length === 0 ? undefined : reply.value }])
}

/** Asks a fact and saves what was said. */
export const askFact = async (context: Context, fact: Fact): Promise<Asked> => {
  const pointer = factPointer(fact)
  const now = at(context.store.draft(), pointer)
  if (fact.kind === 'object') {
    context.prompter.say(paragraph(fact.ask, context))
    // What was said before a sitting broke off is not asked twice; where all is said, all of it is asked again.
    return askFields(context, usual(fact.fields ?? []), pointer, isOpenFact(fact, now))
  }
  if (fact.kind === 'list') return fact.fields === undefined ? askWords(context, fact, now) : askEntries(context, fact)
  if (fact.kind === 'choices') return askChoices(context, fact, now)
  const reply = await askValue(context, fact, fieldText(context, fact, isText(now) ? String(now) : undefined))
  if (reply.kind !== 'value') return reply
  if (reply.value === undefined && now === undefined) return DONE
  return save(context, [
    typeof reply.value === 'string' ? textChange(pointer, reply.value) : { pointer, value: reply.value },
  ])
}

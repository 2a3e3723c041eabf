/** What would have to be known before an unknown rule could be judged. */

import type { Figures } from './compute/read.ts'
import type { World } from './compile.ts'
import { part } from './evaluate.ts'
import { isGroup, isOpenField, type Mention, mentionsOf, partsOf } from './mention.ts'
import type { Condition, FactCondition } from './types.ts'

interface Looking {
  readonly world: World
  readonly figures: Figures
  readonly isSignal: (id: string) => boolean
}

/** A list fact that is given, but whose entries leave open the field that decides. */
const openFields = ({ fact, some }: FactCondition, { world }: Looking): readonly Mention[] => {
  const entries = world.fact(fact)
  if (some === undefined || !Array.isArray(entries)) return []
  const open = Object.entries(some).filter(([field, test]) =>
    entries.some((entry) => isOpenField((entry as Record<string, unknown>)[field], test)),
  )
  return open.map(([field]) => ({ kind: 'fact', id: `${fact}.${field}` }))
}

const isOpen = ({ kind, id }: Mention, { world }: Looking): boolean => {
  // What a computed value waits for is open already; a fact that is given is not.
  if (kind === 'fact') return world.fact(id) === undefined
  if (kind === 'answer') return world.answer(id) === undefined
  if (kind === 'figure') return world.figure(id) === undefined
  return true
}

/** Adds them in the order of the rule; nothing where the condition is not unknown. */
const add = (condition: Condition, looking: Looking, missing: Mention[]): void => {
  if (part(condition, looking.world) !== 'unknown') return
  if (isGroup(condition)) {
    for (const each of partsOf(condition)) add(each, looking, missing)
    return
  }
  for (const each of mentionsOf(condition, looking.figures, looking.isSignal, ({ uses }) => uses.open))
    if (isOpen(each, looking)) missing.push(each)
  if ('fact' in condition) missing.push(...openFields(condition, looking))
}

/** What leaves some of the conditions unknown, each thing once, in their order. */
export const missingFrom = (conditions: readonly Condition[], looking: Looking): readonly Mention[] => {
  const missing: Mention[] = []
  for (const each of conditions) add(each, looking, missing)
  return unique(missing)
}

/** Each thing once. There are few. */
export const unique = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ kind, id }, at) => mentions.findIndex((each) => each.kind === kind && each.id === id) === at)

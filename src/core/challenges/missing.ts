/** What would have to be known before an unknown rule could be judged. */

import { flat } from '#core/flat.ts'
import type { Figures } from './compute/read.ts'
import { LEFT_OUT, type World } from './compile.ts'
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

/** In the order of the rule; nothing where the condition is not unknown. */
export const missingIn = (condition: Condition, looking: Looking): readonly Mention[] => {
  const truth = part(condition, looking.world)
  if (truth === LEFT_OUT || truth !== 'unknown') return []
  if (isGroup(condition)) return flat(partsOf(condition), (each) => missingIn(each, looking))
  const named = mentionsOf(condition, looking.figures, looking.isSignal, ({ uses }) => uses.open)
  return [
    ...named.filter((mention) => isOpen(mention, looking)),
    ...('fact' in condition ? openFields(condition, looking) : []),
  ]
}

/** Each thing once. */
export const unique = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.length < 2
    ? mentions
    : [...new Map(mentions.map((mention) => [`${mention.kind} ${mention.id}`, mention])).values()]

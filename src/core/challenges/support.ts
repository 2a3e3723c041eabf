/** The smallest set of facts, answers and signals that makes a rule say what it says: these cannot all be true. */

import type { Figures } from './compute/read.ts'
import { LEFT_OUT, type World } from './compile.ts'
import { part } from './evaluate.ts'
import { isGroup, type Mention, mentionsOf } from './mention.ts'
import { not } from './truth.ts'
import type { Condition, Rule, Truth } from './types.ts'

/** Mentions by key. */
type MentionSet = ReadonlyMap<string, Mention>

export interface Supporting {
  readonly world: World
  readonly figures: Figures
  readonly isSignal: (id: string) => boolean
}

/** More alternatives than this are not looked at; no rule of the catalogue comes near. */
const MOST = 64

const setOf = (mentions: readonly Mention[]): MentionSet =>
  new Map(mentions.map((mention) => [`${mention.kind} ${mention.id}`, mention]))

const both = (a: MentionSet, b: MentionSet): MentionSet => new Map([...a, ...b])

/** Every choice of one alternative of each part. */
const together = (parts: readonly (readonly MentionSet[])[]): readonly MentionSet[] =>
  parts.reduce<readonly MentionSet[]>(
    (chosen, alternatives) => chosen.flatMap((set) => alternatives.map((each) => both(set, each))).slice(0, MOST),
    [new Map()],
  )

/** The alternatives, each of which alone makes a condition `truth`. The condition is known to be that. */
const alternatives = (condition: Condition, truth: Truth, at: Supporting): readonly MentionSet[] => {
  if (!isGroup(condition))
    return [setOf(mentionsOf(condition, at.figures, at.isSignal, ({ uses }) => [...uses.own, ...uses.measured]))]
  if (condition.not !== undefined) return alternatives(condition.not, not(truth), at)
  const parts = (condition.all ?? condition.any ?? [])
    .map((each) => ({ each, is: part(each, at.world) }))
    .filter(({ is }) => is !== LEFT_OUT)
  const inside = parts.filter(({ is }) => is === truth).map(({ each }) => alternatives(each, truth, at))
  // `all` that is false and `any` that is true need one part, the others need every part.
  const oneIsEnough = (condition.all === undefined) === (truth === 'true')
  return oneIsEnough ? inside.flat() : together(inside)
}

/** Without the facts that a computed value read and could do without. */
const pruned = (set: MentionSet, isEnough: (mentions: readonly Mention[]) => boolean): readonly Mention[] => {
  let kept: readonly Mention[] = [...set.values()]
  for (const each of kept.filter(({ kind }) => kind === 'fact')) {
    const less = kept.filter((one) => one !== each)
    if (isEnough(less)) kept = less
  }
  return kept
}

/**
 * The smallest; among those that are alike the first in the order of the rule. `said`: the parts of `then` that the sentence names, of which
 * one is enough. `isEnough`: the rule speaks of these alone.
 */
export const supportOf = (
  rule: Rule,
  said: readonly Condition[],
  at: Supporting,
  isEnough: (mentions: readonly Mention[]) => boolean,
): readonly Mention[] => {
  const holds = rule.if.filter((each) => part(each, at.world) === 'true').map((each) => alternatives(each, 'true', at))
  const fails = said.flatMap((each) => alternatives(each, 'false', at))
  const all = together([...holds, ...(fails.length === 0 ? [] : [fails])])
  const smallest = all.reduce((best, each) => (each.size < best.size ? each : best))
  return pruned(smallest, isEnough)
}

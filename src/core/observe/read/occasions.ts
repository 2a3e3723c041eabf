/** On which occasions a pipeline, or one step of it, runs. */

import { textOf } from './value.ts'

export type Trigger = 'push' | 'change' | 'schedule' | 'manual' | 'called' | 'release'

/** `undefined` where nothing is said. */
export type Occasions = ReadonlySet<Trigger> | undefined

/** It is switched off. */
export const NEVER: ReadonlySet<Trigger> = new Set()

export const GITHUB_TRIGGERS: Readonly<Record<string, Trigger>> = {
  push: 'push',
  pull_request: 'change',
  pull_request_target: 'change',
  merge_group: 'change',
  schedule: 'schedule',
  workflow_dispatch: 'manual',
  repository_dispatch: 'called',
  workflow_call: 'called',
  workflow_run: 'called',
  release: 'release',
}

const EVERY = new Set<Trigger>(['push', 'change', 'schedule', 'manual', 'called', 'release'])

/** Every trigger but this one. */
export const without = (trigger: Trigger | undefined): ReadonlySet<Trigger> =>
  new Set([...EVERY].filter((each) => each !== trigger))

/** Where two conditions must hold. */
export const both = (a: Occasions, b: Occasions): Occasions => {
  if (a === undefined || b === undefined) return a ?? b
  const common = new Set([...a].filter((each) => b.has(each)))
  return common.size === 0 ? NEVER : common
}

const OFF = /^(?:\$\{\{\s*)?false(?:\s*\}\})?$/
const EVENT = /github\.event_name\s*==\s*['"](\w+)['"]/
const NOT_EVENT = /github\.event_name\s*!=\s*['"](\w+)['"]/

/** What a condition of GitHub says of the occasion; what cannot be told says nothing. */
export const occasionsOf = (condition: unknown): Occasions => {
  const text = textOf(condition)?.trim()
  if (text === undefined || /!\s*\(/.test(text)) return undefined
  if (OFF.test(text)) return NEVER
  const ways = text.split('||')
  const events = ways.flatMap((way) => EVENT.exec(way)?.[1] ?? [])
  if (events.length === ways.length) return new Set(events.flatMap((event) => GITHUB_TRIGGERS[event] ?? []))
  const not = ways.length === 1 ? NOT_EVENT.exec(text)?.[1] : undefined
  return not === undefined ? undefined : without(GITHUB_TRIGGERS[not])
}

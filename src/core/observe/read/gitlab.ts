/** Pipelines of GitLab: jobs, what they take from others, and on which occasions each runs. */

import type { ForeignDocument } from '#core/plain-yaml/foreign.ts'
import { commandsIn, environmentOf, settingLines } from './step-parts.ts'
import { NEVER, type Occasions, type Trigger, without } from './occasions.ts'
import type { Pipeline } from './pipeline.ts'
import { entriesOf, listOf, mapOf, own, textOf, textsIn } from './value.ts'

const NOT_JOBS = new Set([
  'stages',
  'variables',
  'default',
  'include',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'pages',
])

interface Job {
  readonly said: Readonly<Record<string, unknown>>
  /** The job that each key was written in. */
  readonly from: Readonly<Record<string, string>>
}

/** GitLab goes down eleven. */
const DEEPEST = 50

/** Each job with what it takes from those that it extends, the nearest last. Each is put together once. */
const unfolder = (all: unknown): ((name: string) => Job) => {
  const known = new Map<string, Job>()
  const unfold = (name: string, depth = 0): Job => {
    const before = known.get(name)
    if (before !== undefined) return before
    if (depth > DEEPEST) return { said: {}, from: {} }
    // Whoever extends himself gets nothing from himself.
    known.set(name, { said: {}, from: {} })
    const said = mapOf(own(all, name))
    const bases = [own(said, 'extends')].flat().flatMap((each) => textOf(each) ?? [])
    const taken = bases.map((base) => unfold(base, depth + 1))
    const job: Job = {
      said: Object.assign({}, ...taken.map((each) => each.said), said) as Job['said'],
      from: Object.assign(
        {},
        ...taken.map((each) => each.from),
        Object.fromEntries(Object.keys(said).map((key) => [key, name])),
      ) as Job['from'],
    }
    known.set(name, job)
    return job
  }
  return unfold
}

const SOURCE = /\$\{?CI_PIPELINE_SOURCE\}?\s*(?<is>[=!]=)\s*["'](?<source>\w+)["']/
const SOURCES: Readonly<Record<string, Trigger>> = {
  push: 'push',
  merge_request_event: 'change',
  external_pull_request_event: 'change',
  schedule: 'schedule',
  web: 'manual',
  trigger: 'called',
  api: 'called',
  pipeline: 'called',
  parent_pipeline: 'called',
}
const ON_CODE = ['push', 'change'] as const

/** What one rule lets a job run on. One about branches or files lets it run on changes of code; on a clock, who knows. */
const ofRule = (rule: unknown): readonly Trigger[] => {
  const when = own(rule, 'when')
  if (when === 'never') return []
  if (when === 'manual') return ['manual']
  const { is, source = '' } = SOURCE.exec(textOf(own(rule, 'if')) ?? '')?.groups ?? {}
  if (is === undefined) return ON_CODE
  const trigger = SOURCES[source]
  return is === '==' ? (trigger === undefined ? [] : [trigger]) : [...without(trigger)]
}

const REFS: Readonly<Record<string, readonly Trigger[]>> = {
  schedules: ['schedule'],
  merge_requests: ['change'],
  external_pull_requests: ['change'],
  web: ['manual'],
  triggers: ['called'],
  pipelines: ['called'],
  api: ['called'],
}

const refsOf = (said: unknown): readonly string[] | undefined => {
  const refs = Array.isArray(said) || textOf(said) !== undefined ? said : own(said, 'refs')
  return refs === undefined ? undefined : [refs].flat().flatMap((each) => textOf(each) ?? [])
}

/** What a job says of when it runs. */
const occasionsIn = ({ said }: Job): Occasions => {
  const rules = listOf(said['rules'])
  if (rules.length > 0) {
    // What is referred to elsewhere is no rule that can be read here.
    if (rules.some(Array.isArray)) return undefined
    const on = new Set(rules.flatMap(ofRule))
    return on.size === 0 ? NEVER : on
  }
  if (said['when'] === 'never') return NEVER
  if (said['when'] === 'manual') return new Set(['manual'])
  const only = refsOf(said['only'])
  if (only !== undefined && only.length > 0) return new Set(only.flatMap((ref) => REFS[ref] ?? ON_CODE))
  return refsOf(said['except'])?.includes('schedules') === true ? without('schedule') : undefined
}

const isManual = ({ said }: Job): boolean =>
  said['when'] === 'manual' || listOf(said['rules']).some((rule) => own(rule, 'when') === 'manual')

/** The triggers and steps of a GitLab file; jobs that never run are left out. */
export const gitlab = ({ value, lineOf }: ForeignDocument): Pick<Pipeline, 'triggers' | 'steps'> => {
  const unfold = unfolder(value)
  const steps = entriesOf(value)
    .filter(([name]) => !NOT_JOBS.has(name) && !name.startsWith('.'))
    .map(([job]) => {
      const unfolded = unfold(job)
      const { said, from } = unfolded
      return {
        line: lineOf([from['script'] ?? job, 'script']),
        job,
        run: commandsIn(
          ['before_script', 'script', 'after_script']
            .flatMap((key) => [...textsIn(said[key])].map(({ text }) => text))
            .join('\n'),
        ),
        uses: undefined,
        settings: settingLines(said['image']),
        environment: environmentOf(said),
        manual: isManual(unfolded),
        on: occasionsIn(unfolded),
      }
    })
    .filter(({ on }) => on !== NEVER)
  const isTimed =
    /CI_PIPELINE_SOURCE\}?\s*==\s*.{0,2}schedule/.test(JSON.stringify(value)) ||
    steps.some(({ on }) => on?.has('schedule') === true)
  return {
    triggers: new Set<Trigger>(['push', 'change', ...(isTimed ? (['schedule'] as const) : [])]),
    steps,
  }
}

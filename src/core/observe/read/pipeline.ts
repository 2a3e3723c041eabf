/** Pipelines of the common hosts as one shape: when they run, and what their steps do. */

import type { SourceFile } from '#core/observe/facts.ts'
import type { ForeignDocument, KeyPath } from '#core/plain-yaml/foreign.ts'
import { parseForeign } from '#core/yaml.ts'
import { callsIn } from './calls.ts'
import { codeLines } from './lines.ts'
import { commandsIn, environmentOf, settingLines } from './step-parts.ts'
import { gitlab } from './gitlab.ts'
import { both, GITHUB_TRIGGERS, NEVER, occasionsOf, type Occasions, type Trigger } from './occasions.ts'
import { at, entriesOf, listOf, mapOf, own, textOf } from './value.ts'

export type PipelineHost = 'github' | 'gitlab' | 'other'

export interface PipelineStep {
  readonly line: number
  readonly job: string
  /** Commands without comments and without what is only printed. */
  readonly run: string
  /** What another file or action does, as `actions/checkout@v4`. */
  readonly uses: string | undefined
  /** Settings of that action, one a line. */
  readonly settings: string
  /** GitHub's or GitLab's name of where it deploys to. */
  readonly environment: string | undefined
  /** Waits until a person starts it. */
  readonly manual: boolean
  /** Where it says so itself: what it runs on. Else it runs on whatever its pipeline does. */
  readonly on?: Occasions
}

export interface Pipeline {
  readonly path: string
  readonly host: PipelineHost
  readonly triggers: ReadonlySet<Trigger>
  readonly steps: readonly PipelineStep[]
  readonly value: unknown
  readonly text: string
}

const githubTriggers = (value: unknown): ReadonlySet<Trigger> => {
  const on = own(value, 'on') ?? own(value, 'true')
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(mapOf(on))
  return new Set(names.flatMap((name) => GITHUB_TRIGGERS[name] ?? []))
}

const githubSteps = ({ value, lineOf }: ForeignDocument): readonly PipelineStep[] => {
  const jobs = entriesOf(own(value, 'jobs'))
  const composite = listOf(at(value, 'runs', 'steps'))
  const stepsOf = (
    job: string,
    steps: readonly unknown[],
    keyPath: KeyPath,
    { environment, on }: { readonly environment?: string | undefined; readonly on?: Occasions } = {},
  ) =>
    steps.map((each, index): PipelineStep => {
      const uses = textOf(own(each, 'uses'))
      return {
        line: lineOf([...keyPath, index, uses === undefined ? 'run' : 'uses']),
        job,
        run: commandsIn(textOf(own(each, 'run')) ?? ''),
        uses,
        settings: settingLines({ ...mapOf(own(each, 'with')), ...mapOf(own(each, 'env')) }),
        environment,
        manual: false,
        on: both(on, occasionsOf(own(each, 'if'))),
      }
    })
  const all = [
    ...jobs.flatMap(([job, said]) => {
      const called = textOf(own(said, 'uses'))
      const environment = environmentOf(said)
      const on = occasionsOf(own(said, 'if'))
      return called === undefined
        ? stepsOf(job, listOf(own(said, 'steps')), ['jobs', job, 'steps'], { environment, on })
        : [
            {
              line: lineOf(['jobs', job, 'uses']),
              job,
              run: '',
              uses: called,
              settings: settingLines(own(said, 'with')),
              environment,
              manual: false,
              on,
            },
          ]
    }),
    ...stepsOf('', composite, ['runs', 'steps']),
  ]
  return all.filter(({ on }) => on !== NEVER)
}

const COMMANDS = new Set([
  'run',
  'command',
  'commands',
  'script',
  'bash',
  'powershell',
  'pwsh',
  'sh',
  'args',
  'build',
  'install',
  'pre_build',
  'post_build',
  'before_script',
  'after_script',
  'cmd',
])
const WAITS = /^(?:approval|ManualValidation@\d+)$/

/** Hosts that say outside of the file when it runs. */
const SET_ELSEWHERE = /(?:buildspec|cloudbuild|pipeline)[\w.-]*\.ya?ml$/i
/** What Buildkite runs on each push, unless somebody says otherwise. */
const EACH_PUSH = /^\.buildkite\/pipeline\.ya?ml$/

/** Hosts whose files we know less of: each text under a word that means "run this" is a step. */
const other = ({ value, lineOf }: ForeignDocument, path: string): Pick<Pipeline, 'triggers' | 'steps'> => {
  const steps = [...callsIn(value)].flatMap(({ text, keyPath }): readonly PipelineStep[] => {
    const key = keyPath.findLast((part) => typeof part === 'string')
    const isCommand = keyPath.some((part) => typeof part === 'string' && COMMANDS.has(part))
    const isOther = key === 'task' || key === 'type' || key === 'block' || key === 'uses' || key === 'name'
    if (!isCommand && !isOther) return []
    return [
      {
        line: lineOf(keyPath),
        job: keyPath
          .filter((part) => typeof part === 'string')
          .slice(0, 2)
          .join('.'),
        run: isCommand ? commandsIn(text) : '',
        uses: isCommand || key === 'name' ? undefined : text,
        settings: '',
        environment: undefined,
        manual: key === 'block' || (key !== undefined && WAITS.test(text)),
      },
    ]
  })
  const said = JSON.stringify(value)
  return {
    triggers: new Set<Trigger>([
      ...(SET_ELSEWHERE.test(path) && !EACH_PUSH.test(path) ? [] : (['push'] as const)),
      ...(/"schedules?":|"cron":/.test(said) ? (['schedule'] as const) : []),
    ]),
    steps,
  }
}

const jenkins = ({ path, text }: SourceFile): Pipeline => {
  const steps = codeLines({ path, text }).map((line, index): PipelineStep => ({
    line: index + 1,
    job: '',
    run: commandsIn(line),
    uses: undefined,
    settings: '',
    environment: undefined,
    manual: /^\s*input\b/.test(line),
  }))
  return {
    path,
    host: 'other',
    triggers: new Set<Trigger>(['push', ...(/\bcron\s*\(/.test(text) ? (['schedule'] as const) : [])]),
    steps: steps.filter(({ run, manual }) => run.trim() !== '' || manual),
    value: undefined,
    text,
  }
}

const hostOf = (path: string): PipelineHost =>
  path.startsWith('.github/') || /^(?!\.)(?:.*\/)?action\.ya?ml$/.test(path)
    ? 'github'
    : /(?:^|\/)\.gitlab(?:-ci\.|\/)/.test(path)
      ? 'gitlab'
      : 'other'

/** A pipeline file; `undefined` where it cannot be read. */
export const readPipeline = (file: SourceFile): Pipeline | undefined => {
  if (/Jenkinsfile/.test(file.path)) return jenkins(file)
  const { path, text } = file
  const host = hostOf(path)
  const documents = parseForeign(text) ?? []
  // A file of GitLab may begin with what it can be given, as a document of its own.
  const document = documents.find(({ value }) => host !== 'gitlab' || own(value, 'spec') === undefined) ?? documents[0]
  if (document === undefined) return undefined
  const common = { path, host, value: document.value, text }
  if (host === 'github') return { ...common, triggers: githubTriggers(document.value), steps: githubSteps(document) }
  return { ...common, ...(host === 'gitlab' ? gitlab(document) : other(document, path)) }
}

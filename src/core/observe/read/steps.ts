/** Asking pipelines: who calls whom, and which steps do a thing. */

import { once } from '#core/once-for.ts'
import type { Place } from '#core/observe/facts.ts'
import type { Trigger } from './occasions.ts'
import type { Pipeline, PipelineStep } from './pipeline.ts'

/** The path that a step calls in its own repository. */
const localOf = (uses: string | undefined): string | undefined => /^\.\/(.+?)\/?$/.exec(uses ?? '')?.[1]

/** Elsewhere than where the host keeps what is its own, an action may be offered to others, or be something else. */
const isElsewhere = ({ path, host }: Pipeline): boolean => host === 'github' && !path.startsWith('.github/')

const isAt = (path: string, local: string): boolean => path === local || path.replace(/\/action\.ya?ml$/, '') === local

/** The pipelines that call this one. */
export const callersOf = ({ path }: Pipeline, all: readonly Pipeline[]): readonly Pipeline[] =>
  all.filter(({ steps }) =>
    steps.some(({ uses }) => {
      const local = localOf(uses)
      return local !== undefined && isAt(path, local)
    }),
  )

/** What a workflow that is called runs on is what its callers run on. An action that nothing here calls is left out. */
export const withCallers = (pipelines: readonly Pipeline[]): readonly Pipeline[] => {
  const triggers = new Map(pipelines.map(({ path, triggers: own }) => [path, new Set(own)]))
  const calls = pipelines.flatMap(({ path, steps }) =>
    steps.flatMap(({ uses }) => {
      const local = localOf(uses)
      if (local === undefined) return []
      const called = pipelines.find((each) => isAt(each.path, local))
      return called === undefined ? [] : [[path, called.path] as const]
    }),
  )
  // A call of a call of a call: as many rounds as there are pipelines are always enough.
  for (let round = 0, changed = true; changed && round < pipelines.length; round += 1) {
    changed = false
    for (const [from, to] of calls)
      for (const trigger of triggers.get(from) ?? []) {
        const known = triggers.get(to)!
        if (!known.has(trigger)) {
          known.add(trigger)
          changed = true
        }
      }
  }
  const called = new Set(calls.map(([, to]) => to))
  return pipelines
    .filter((pipeline) => !isElsewhere(pipeline) || called.has(pipeline.path))
    .map((pipeline) => ({ ...pipeline, triggers: triggers.get(pipeline.path) ?? pipeline.triggers }))
}

/** Those that run on one of these occasions, with the steps that do: a step may say that it waits for another one. */
export const runningOn = (pipelines: readonly Pipeline[], ...occasions: readonly Trigger[]): readonly Pipeline[] =>
  pipelines
    .filter(({ triggers }) => occasions.some((each) => triggers.has(each)))
    .map((pipeline) => ({
      ...pipeline,
      steps: pipeline.steps.filter(({ on }) => on === undefined || occasions.some((each) => on.has(each))),
    }))

/** Steps whose commands, or whose action, match. */
export const stepsWhere = (
  pipelines: readonly Pipeline[],
  { run, uses, settings }: { readonly run?: RegExp; readonly uses?: RegExp; readonly settings?: RegExp },
): readonly (Place & { readonly pipeline: Pipeline; readonly step: PipelineStep })[] =>
  pipelines.flatMap((pipeline) => {
    const lines = once(() => pipeline.text.split('\n'))
    return pipeline.steps
      .map((step, index) => ({ step, next: pipeline.steps[index + 1]?.line }))
      .filter(
        ({ step }) =>
          run?.test(step.run) === true ||
          (step.uses !== undefined && uses?.test(step.uses) === true) ||
          settings?.test(step.settings) === true,
      )
      .map(({ step, next }) => ({ path: pipeline.path, line: lineOfCommand(lines, step, run, next), pipeline, step }))
  })

/** The line of the command itself, where the step is a script of many lines; it stands before the next step. */
const lineOfCommand = (
  lines: () => readonly string[],
  { line, run: script }: PipelineStep,
  run: RegExp | undefined,
  next = 0,
): number => {
  if (run === undefined || !script.includes('\n') || !run.test(script)) return line
  const offset = lines()
    .slice(line - 1, next > line ? next - 1 : undefined)
    .findIndex((each) => run.test(each.replace(/^\s*#.*$/, '')))
  return offset === -1 ? line : line + offset
}

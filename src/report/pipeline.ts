/** What `opsready init --ci` did, and what is left to do by hand. */

import type { PipelineHost } from '#core/pipeline/hosts.ts'

export type PipelineStep =
  | { readonly kind: 'written' | 'there'; readonly path: string }
  /** Something else is there: what would have to be added, or what would be written in its place. */
  | { readonly kind: 'left' | 'other'; readonly path: string; readonly text: string }

const NEXT = {
  github: 'Commit it. It runs on pull requests, on main or master, and on Mondays for what the calendar brings.',
  gitlab:
    'Commit it. It runs on merge requests and on the default branch. For what the calendar brings, make a weekly schedule in GitLab: Build, Pipeline schedules.',
  azure:
    'Commit it. In Azure DevOps make a pipeline of it: Pipelines, New pipeline, Existing YAML file. In Azure Repos, make that a build validation of the branch too. It runs on Mondays for what the calendar brings.',
  'pre-commit':
    'Commit it and run `pre-commit install`. A hook sees no calendar and can be skipped: let a pipeline check too, with `opsready init --ci github`, `gitlab` or `azure`.',
} as const satisfies Record<PipelineHost, string>

const NOT_ON_NPM =
  'The file names the version of opsready that is installed. Where it does not come from npm, the comment above that line says what to change.'

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')

const sentence = (step: PipelineStep): string => {
  if (step.kind === 'left')
    return `${step.path} is there already and was left as it is. Add this to it:\n\n${indented(step.text)}\n`
  if (step.kind === 'other')
    return `${step.path} is there already and was left as it is. To compare, this is what would be written today:\n\n${indented(step.text)}\n`
  return step.kind === 'written' ? `Wrote ${step.path}.` : `${step.path} is there already and says this.`
}

/** Paths are ours; nothing of a model stands here. */
export const pipelineText = (host: PipelineHost, steps: readonly PipelineStep[]): string =>
  `${[...steps.map(sentence), NEXT[host], NOT_ON_NPM].join('\n')}\n`

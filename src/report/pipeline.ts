/** What `opsready init --ci` did, and what is left to do by hand. */

import type { PipelineHost } from '#core/pipeline/hosts.ts'

export type PipelineStep =
  | { readonly kind: 'written' | 'there'; readonly path: string }
  /** Something else is there: what would have to be added, or what would be written in its place. */
  | { readonly kind: 'left' | 'other'; readonly path: string; readonly text: string }

const NEXT = {
  github:
    'Commit it. It runs on pull requests, on main or master, and every Monday, because reviews and acceptances run out by date.',
  gitlab:
    'Commit it. It runs on merge requests and on the default branch. Reviews and acceptances run out by date, so make a weekly schedule in GitLab too: Build, Pipeline schedules.',
  azure:
    'Commit it. In Azure DevOps, make a pipeline from it: Pipelines, New pipeline, Existing YAML file. In Azure Repos, make that a build validation of the branch too. It also runs every Monday, because reviews and acceptances run out by date.',
  'pre-commit':
    'Commit it and run `pre-commit install`. A hook can be skipped, and it does not run when a date passes. So let a pipeline check too, with `opsready init --ci github`, `gitlab` or `azure`.',
} as const satisfies Record<PipelineHost, string>

const NOT_ON_NPM =
  'The file names the version of opsready that is installed. If you do not install it from npm, the comment above that line says what to change.'

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')

const sentence = (step: PipelineStep): string => {
  if (step.kind === 'left')
    return `${step.path} already exists and was left as it is. Add this to it:\n\n${indented(step.text)}\n`
  if (step.kind === 'other')
    return `${step.path} already exists and was left as it is. To compare, this is what would be written today:\n\n${indented(step.text)}\n`
  return step.kind === 'written' ? `Wrote ${step.path}.` : `${step.path} already exists and says this.`
}

/** Paths are ours; nothing of a model stands here. */
export const pipelineText = (host: PipelineHost, steps: readonly PipelineStep[]): string =>
  `${[...steps.map(sentence), NEXT[host], NOT_ON_NPM].join('\n')}\n`

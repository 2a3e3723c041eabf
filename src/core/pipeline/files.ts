/** The files that run `opsready check` on a host of pipelines, from templates/ci/. */

import templates from '#generated/templates.json' with { type: 'json' }
import type { PipelineHost } from './hosts.ts'

export interface PipelineFile {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
  /** Whether the file is ours alone; else it is shared, and this is only a part of it. */
  readonly whole: boolean
  /** Whether a file that is there already says this. */
  readonly isIn: (existing: string) => boolean
}

/** What is written into the templates. */
export interface PipelineOf {
  /** The version of this tool. */
  readonly version: string
  /** The model, from the root of the repository; see {@link isPlainPath}. */
  readonly model: string
}

/** A path that stays one word in YAML and in a shell, and is no option. */
export const isPlainPath = (path: string): boolean => /^[\w.][\w./-]*$/.test(path) && !path.startsWith('../')

const unix = (text: string): string => text.replaceAll('\r\n', '\n')

const whole = (path: string, text: string): PipelineFile => ({
  path,
  text,
  whole: true,
  isIn: (existing) => unix(existing).includes(text),
})

const part = (path: string, text: string, mark: RegExp): PipelineFile => ({
  path,
  text,
  whole: false,
  isIn: (existing) => mark.test(existing),
})

/** The page is generated: a review folds it, and its line ends are the same everywhere. */
const attributes = (): PipelineFile => part('.gitattributes', templates['ci/gitattributes'], /gap-analysis\.md/)

const FILES: Readonly<Record<PipelineHost, (fill: (template: string) => string) => readonly PipelineFile[]>> = {
  github: (fill) => [whole('.github/workflows/opsready.yml', fill(templates['ci/github.yml']))],
  gitlab: (fill) => [
    whole('.gitlab/opsready.yml', fill(templates['ci/gitlab.yml'])),
    part('.gitlab-ci.yml', templates['ci/gitlab-include.yml'], /\.gitlab\/opsready\.yml/),
  ],
  azure: (fill) => [whole('.azure-pipelines/opsready.yml', fill(templates['ci/azure.yml']))],
  'pre-commit': (fill) => [part('.pre-commit-config.yaml', fill(templates['ci/pre-commit.yaml']), /opsready[ -]check/)],
}

/** What a host needs, in the order in which it is written. */
export const pipelineFiles = (host: PipelineHost, { version, model }: PipelineOf): readonly PipelineFile[] => [
  ...FILES[host]((template) => template.replaceAll('{version}', version).replaceAll('{model}', model)),
  attributes(),
]

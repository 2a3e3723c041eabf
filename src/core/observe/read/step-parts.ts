/** Parts of the steps of pipelines that all hosts write alike: commands, settings and environments. */

import { ownLines } from './own-lines.ts'
import { at, own, textOf, textsIn } from './value.ts'

/** What a script runs: without its comments, and without lines that only print. */
export const commandsIn = (script: string): string =>
  // Folded lines of YAML and lines that go on are one line here.
  ownLines(
    script
      .split('\n')
      .map((line) => line.replace(/^\s*#.*$|(?<=\s)#\s.*$/, ''))
      .filter((line) => !/^\s*(?:-\s+)?(?:echo|printf|Write-Host|Write-Output)\b(?!.*[|>])/.test(line))
      .join('\n')
      .replaceAll(/\\\r?\n\s*/g, ' '),
  )

/** Every scalar in a value, one a line: `with.path: value`. */
export const settingLines = (value: unknown): string =>
  [...textsIn(value)].map(({ text, keyPath }) => `${keyPath.join('.')}: ${text}`).join('\n')

/** The environment that a job deploys to, by its name; GitHub and GitLab write it alike. */
export const environmentOf = (job: unknown): string | undefined =>
  textOf(own(job, 'environment')) ?? textOf(at(job, 'environment', 'name'))

import { SEVERITIES, type Severity } from '#core/finding.ts'
import { type Verdict, VERDICTS } from '#core/judgement/types.ts'
import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly filesFrom?: string
  readonly cache?: boolean
  readonly since?: string
  readonly failOn: Severity
  readonly strict?: boolean
  readonly fix?: boolean
  readonly require?: Verdict
  readonly exitZero?: boolean
}

export const check = defineCommand<Given>({
  name: 'check',
  arguments: '[file...]',
  words: 'file',
  about: 'is the model still valid, still true, still current; what a pipeline runs',
  examples: [
    'check',
    'check --since origin/main -f github',
    'check services/*/operating-model.yaml --fail-on warning',
    'check --files-from models.txt -f json:report.json',
    'check --fix',
  ],
  flags: [
    {
      flags: '--files-from <file>',
      values: 'file',
      about: 'check the models named in this list, one path a line; - reads the list from standard input',
    },
    { flags: '--cache', about: 'do not check again what has not changed; kept in your cache folder, safe to delete' },
    {
      flags: '--since <ref>',
      about: 'what this change does to the model, compared with where it branched off from this ref',
    },
    { flags: '--fail-on <severity>', about: 'exit 1 at this severity or above', choices: SEVERITIES, default: 'error' },
    { flags: '--require <verdict>', about: 'a lower verdict is an error', choices: VERDICTS },
    { flags: '--strict', about: 'what could not be judged counts as a warning' },
    { flags: '--fix', about: 'write the page again and rename what has a new name; never change an answer' },
    { flags: '--exit-zero', about: 'exit 0 whatever is found; a model that is not valid still exits 2' },
  ],
  run: async (files, given, host) =>
    (await import('#commands/check.ts')).checkCommand(
      {
        ...output(given),
        model: given.model,
        files,
        filesFrom: given.filesFrom,
        cache: given.cache === true,
        since: given.since,
        failOn: given.failOn,
        strict: given.strict === true,
        fix: given.fix === true,
        exitZero: given.exitZero === true,
        require: given.require,
        quiet: given.quiet === true,
      },
      host,
    ),
})

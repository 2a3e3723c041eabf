import { SEVERITIES, type Severity } from '#core/finding.ts'
import { type Verdict, VERDICTS } from '#core/judgement/types.ts'
import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly failOn: Severity
  readonly require?: Verdict
  readonly exitZero?: boolean
}

export const check = defineCommand<Given>({
  name: 'check',
  arguments: '[file...]',
  about: 'is the model valid, is the page current, is the evidence there; what a pipeline runs',
  examples: ['check', 'check -f github', 'check services/*/operating-model.yaml --fail-on warning'],
  flags: [
    { flags: '--fail-on <severity>', about: 'exit 1 from this severity on', choices: SEVERITIES, default: 'error' },
    { flags: '--require <verdict>', about: 'a lower verdict is an error', choices: VERDICTS },
    { flags: '--exit-zero', about: 'exit 0 whatever was found; a model that is not valid is still 2' },
  ],
  run: async (files, given, host) =>
    (await import('#commands/check.ts')).checkCommand(
      {
        ...output(given),
        model: given.model,
        files,
        failOn: given.failOn,
        exitZero: given.exitZero === true,
        require: given.require,
        quiet: given.quiet === true,
      },
      host,
    ),
})

/** The flags that every command has. */

import type { Flag } from './define.ts'

export const COMMON: readonly Flag[] = [
  {
    flags: '--model <path>',
    values: 'file',
    about: 'the model; default: operating-model.yaml, searched from here up to the root of the repository',
  },
  {
    flags: '-f, --format <name[:file]>',
    values: 'format',
    about: 'output format, repeatable; one may go to stdout',
    repeat: true,
  },
  { flags: '--json', about: 'the same as -f json' },
  { flags: '--color', about: 'colour, even when the output is not a terminal' },
  { flags: '--no-color', about: 'no colour' },
  { flags: '--no-input', about: 'never ask; take what is given' },
  { flags: '--accessible', about: 'ask on plain numbered lines, without repainting the screen' },
  { flags: '--today <date>', about: 'the date to judge by; default: today in UTC', date: true },
  { flags: '-q, --quiet', about: 'print nothing when there is nothing to report' },
  { flags: '--debug', about: 'show the details of a crash' },
]

/** The command that goes on: with the same kind of sitting, or with whatever is open. */

import { oneLine } from '#report/encode/terminal.ts'
import { shellWord } from '#commands/shell-word.ts'
import type { InterviewOptions } from './interview.ts'

const flag = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`--${name}`, shellWord(value)]

/** Where the answers stand and how they are asked for, whatever is asked. */
const around = ({ model, accessible }: InterviewOptions): readonly string[] => [
  ...flag('model', model),
  ...(accessible ? ['--accessible'] : []),
]

/** Goes on with everything that is open in the same model. */
export const goOn = (options: InterviewOptions): string => oneLine(['opsready', 'assess', ...around(options)].join(' '))

/** Goes on with what this sitting was about. */
export const goOnAlike = (options: InterviewOptions): string => {
  const { ids, all, gatesOnly, voice, role, stage, owner, status } = options
  return oneLine(
    [
      'opsready',
      'assess',
      ...ids.map(shellWord),
      ...(all ? ['--all'] : []),
      ...(gatesOnly ? ['--gates'] : []),
      ...flag('as', voice),
      ...flag('role', role),
      ...flag('stage', stage),
      ...flag('owner', owner),
      ...flag('status', status),
      ...around(options),
    ].join(' '),
  )
}

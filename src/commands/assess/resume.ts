/** The command that goes on: with the same kind of sitting, or with whatever is open. */

import { terminal } from '#report/encode/terminal.ts'
import type { InterviewOptions } from './interview.ts'

const PLAIN = /^[\w%+,./:=@-]+$/
/** What means something to a shell also between double quotes. */
const ACTING = /[!"$\\`]/

/** A word as a shell takes it. Double quotes where they do: every shell knows them. */
const quoted = (word: string): string => {
  if (PLAIN.test(word)) return word
  return ACTING.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`
}

const flag = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`--${name}`, quoted(value)]

/** Where the answers stand and how they are asked for, whatever is asked. */
const around = ({ model, accessible }: InterviewOptions): readonly string[] => [
  ...flag('model', model),
  ...(accessible ? ['--accessible'] : []),
]

/** Goes on with everything that is open in the same model. */
export const goOn = (options: InterviewOptions): string =>
  terminal(['opsready', 'assess', ...around(options)].join(' '))

/** Goes on with what this sitting was about. */
export const goOnAlike = (options: InterviewOptions): string => {
  const { ids, all, gatesOnly, voice, role, stage, owner, status } = options
  return terminal(
    [
      'opsready',
      'assess',
      ...ids.map(quoted),
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

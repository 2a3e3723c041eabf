/** What a command came to, on the streams and as an exit code. */

import type { Outcome } from '#commands/outcome.ts'
import { faultsText } from '#report/faults.ts'
import { exitCode } from './exit.ts'

export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Writes what there is to say; returns the exit code. */
export const finish = (came: Outcome, { out, err }: Streams): number => {
  if ('stdout' in came && came.stdout !== undefined) out(came.stdout)
  if (came.kind === 'faults' && came.faults.length > 0) err(faultsText(came.faults))
  if (came.stderr !== undefined) err(came.stderr)
  return exitCode(came)
}

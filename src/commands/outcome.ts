/** The result of a command; `src/cli/` turns it into streams and an exit code. */

import type { Fault } from '#core/fault.ts'
import type { Host, Signal } from './host.ts'

export type Outcome =
  | { readonly kind: 'clean'; readonly stdout?: string; readonly stderr?: string }
  | { readonly kind: 'findings'; readonly stdout?: string; readonly stderr?: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[]; readonly stdout?: string; readonly stderr?: string }
  | { readonly kind: 'interrupted'; readonly signal: Signal; readonly stderr: string }

export type Command<Options> = (options: Options, host: Host) => Promise<Outcome>

/** Signals that end an interview: what was acknowledged is on disk, so the prompt is left and the terminal given back. */

import type { Signal } from '#commands/host.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly Signal[]

/** Calls `then` for each signal until the returned function is called. */
export const onSignals = (then: (signal: Signal) => void): (() => void) => {
  const listeners = SIGNALS.map((signal) => ({ signal, listener: () => then(signal) }))
  for (const { signal, listener } of listeners) process.on(signal, listener)
  return () => {
    for (const { signal, listener } of listeners) process.off(signal, listener)
  }
}

/**
 * The exit codes: a contract with scripts and pipelines. No format changes them.
 *
 * 0  ran, nothing at or above --fail-on
 * 1  ran, findings at or above it
 * 2  could not run: usage, no model, a model that does not parse or validate, crash
 * 130, 143, 129  interrupted by Ctrl-C, SIGTERM, SIGHUP; answers are saved
 */
import type { Signal } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'

const CODES = { clean: 0, findings: 1, faults: 2 } as const satisfies Record<
  Exclude<Outcome['kind'], 'interrupted'>,
  number
>

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const satisfies Record<Signal, number>

export const exitCode = (outcome: Outcome): number =>
  outcome.kind === 'interrupted' ? SIGNALS[outcome.signal] : CODES[outcome.kind]

/** The code for a command line that could not be understood, and for a defect of our own. */
export const CANNOT_RUN = 2

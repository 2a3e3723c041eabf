/** Where the model and the repository do not agree, as findings: a strong signal warns, the others remark. */

import type { Contradiction } from '#core/observe/speak.ts'
import type { Args, Hit } from './define.ts'

const MOST = 3

/** Both sides of it: what the model says, and what was seen where. */
export const bothSides = ({ id, declared, says, signal, places }: Args): string =>
  `The model says ${declared} for ${id}. The repository shows something else: ${says}${places === '' ? '' : ` See ${places}.`} (${signal})`

export const againstHits = function* (
  contradictions: readonly Contradiction[],
  kind: 'fact' | 'answer',
): Generator<Hit> {
  for (const found of contradictions) {
    // A secret in the repository is a finding of its own.
    if (found.kind !== kind || found.signal.id === 'committed-secrets') continue
    const { id, at, declared, says, signal, strength, places } = found
    const shown = places.slice(0, MOST).map(({ path, line }) => (line === undefined ? path : `${path}:${line}`))
    yield {
      at,
      args: { id, declared, says, signal: `${signal.id}, ${strength}`, places: shown.join(', ') },
      severity: strength === 'strong' ? 'warning' : 'note',
    }
  }
}

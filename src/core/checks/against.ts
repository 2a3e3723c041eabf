/** Where the model and the repository do not agree, as findings: a strong signal warns, the others remark. */

import type { Unverified } from '#core/observe/unverified.ts'
import type { Args, Facts, Hit, Unsure } from './define.ts'

const MOST = 3

/** A signal that is not strong may have another reason. */
export const NOT_STRONG = 'note'

/** Both sides of it: what the model says, and what was seen where. */
export const bothSides = ({ id, declared, says, signal, places }: Args): string =>
  `The model says ${declared} for ${id}. The repository shows something else: ${says}${places === '' ? '' : ` See ${places}.`} (${signal})`

/** What could not be compared, as one: the same checkout mends all of it. */
const notCompared = (unverified: readonly Unverified[]): readonly Unsure[] => {
  const [first] = unverified
  if (first === undefined) return []
  const ids = unverified.map(({ id }) => id)
  const more = ids.length > MOST ? `, and ${ids.length - MOST} more` : ''
  return [
    {
      at: first.at,
      unknown: `It is not known whether the history contradicts ${ids.slice(0, MOST).join(', ')}${more}. ${first.reason}`,
      fix: 'Run this where the whole history, with its tags, can be read.',
    },
  ]
}

/** The contradictions of one kind as findings, and what could not be compared. */
export const againstHits = function* (
  { contradictions, unverified }: Pick<Facts, 'contradictions' | 'unverified'>,
  kind: 'fact' | 'answer',
): Generator<Hit | Unsure> {
  yield* notCompared(unverified.filter((each) => each.kind === kind))
  for (const found of contradictions) {
    // A secret in the repository is a finding of its own.
    if (found.kind !== kind || found.signal.id === 'committed-secrets') continue
    const { id, at, declared, says, signal, strength, places } = found
    const shown = places.slice(0, MOST).map(({ path, line }) => (line === undefined ? path : `${path}:${line}`))
    yield {
      at,
      args: { id, declared, says, signal: `${signal.id}, ${strength}`, places: shown.join(', ') },
      ...(strength !== 'strong' && { severity: NOT_STRONG }),
    }
  }
}

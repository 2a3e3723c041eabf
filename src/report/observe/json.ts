/** `opsready observe --json`. Shape: schemas/report/observe.schema.json, stable within its schemaVersion. */

import type { Place } from '#core/observe/facts.ts'
import { json } from '#report/encode/json.ts'
import type { ObserveView } from './view.ts'

const place = ({ path, line }: Place) => ({ path, line: line ?? null })

export const observeJson = (view: ObserveView): string => {
  const { version, catalogue, model, looked, observations, proposals, contradictions, challenges, unread } = view
  return json({
    schemaVersion: 1,
    opsready: version,
    catalogue,
    model: model ?? null,
    looked,
    signals: observations.map(({ signal: { id, strength, caveat }, sighting }) => ({
      id,
      state: sighting.kind,
      strength,
      value: sighting.kind === 'unknown' ? null : sighting.value,
      says: sighting.kind === 'unknown' ? sighting.reason : sighting.says,
      places: sighting.kind === 'unknown' ? [] : sighting.places.map(place),
      caveat: caveat ?? null,
    })),
    unread: unread.map(({ id, unread: why }) => ({ id, why })),
    proposals: proposals.flat().map(({ kind, id, value, signal, strength, says, places }) => ({
      kind,
      id,
      value,
      signal: signal.id,
      strength,
      says,
      places: places.map(place),
    })),
    contradictions: contradictions.map(({ kind, id, at, declared, signal, strength, says, places }) => ({
      kind,
      id,
      at,
      declared,
      signal: signal.id,
      strength,
      says,
      places: places.map(place),
    })),
    challenges: challenges.map(({ rule, title, says, ask, because }) => ({ rule, title, says, ask, because })),
  })
}

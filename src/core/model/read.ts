/** A model from its bytes: read within limits, validated, every fault with its place. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import type { Location } from '#core/finding.ts'
import { type Fault, fault } from '#core/fault.ts'
import { readBytes } from '#core/parse.ts'
import { isOfModelShape } from '#generated/shapes.js'
import { carry } from './carry.ts'
import { FORMAT, formatOf } from './format.ts'
import type { Invalid } from './invalid.ts'
import { brokenConstraints } from './constraints.ts'
import type { Leniency } from './schema-errors.ts'
import { soundParts } from './sound.ts'
import type { OperatingModel, Position, ReadModel } from './types.ts'
import { isRecord } from './value.ts'

export type ModelReading =
  | {
      readonly ok: true
      readonly read: ReadModel
      /** A newer format: what is not known was ignored. */ readonly newer: boolean
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const byPlace = (a: Fault, b: Fault): number =>
  (a.location?.line ?? 0) - (b.location?.line ?? 0) || (a.location?.column ?? 0) - (b.location?.column ?? 0)

/** What says why, and its words, are only loaded where something may be wrong. */
const schemaFaults = async (value: unknown, leniency: Leniency): Promise<readonly Invalid[]> =>
  isOfModelShape(value) ? [] : (await import('./schema-faults.ts')).schemaFaults(value, leniency)

/** The value as a model; a part of one may have no service yet. */
export const modelFrom = (value: Readonly<Record<string, unknown>>): OperatingModel =>
  (value['service'] == null ? { ...value, service: {} } : value) as unknown as OperatingModel

/** Reads and validates a model, or with `draft` a part of one; `file` is its name as reports show it. */
export const readModel = async (
  bytes: Uint8Array,
  file: string,
  draft = false,
  questions: Catalogue = catalogue(),
): Promise<ModelReading> => {
  const place = (at: Position): Location => ({ file, ...at })
  const reading = await readBytes(bytes)
  if (!reading.ok)
    return {
      ok: false,
      faults: reading.refusals
        .map(({ says, fix, at }) => fault('model-syntax', { says, fix }, place(at)))
        .sort(byPlace),
    }
  const { source, locate } = reading.parsed
  const { value, carried } = carry(reading.parsed.value, questions)
  const asFault = ({ at, says, fix }: Invalid): Fault => fault('model-invalid', { says, fix }, place(locate(at)))
  if (!isRecord(value))
    return {
      ok: false,
      faults: [
        asFault({
          at: '',
          says:
            value === null
              ? 'There is no operating model in this file: it is empty, or has only comments.'
              : 'This file is not an operating model.',
          fix: 'Name another file; or move this one away, and run `opsready init` for a first model.',
        }),
      ],
    }
  const newer = formatOf(value) > FORMAT
  const wrong = await schemaFaults(value, { newer, draft })
  const broken = brokenConstraints(modelFrom(soundParts(value, wrong)), questions)
  const all = [...wrong, ...broken]
  if (all.length > 0) return { ok: false, faults: all.map(asFault).sort(byPlace) }
  return { ok: true, read: { model: modelFrom(value), source, locate, carried }, newer }
}

/** `opsready trend --json`. Shape: schemas/report/trend.schema.json, stable within its schemaVersion. */

import type { Point } from '#core/trend/types.ts'
import { json } from '#report/encode/json.ts'
import type { TrendView } from './view.ts'

const point = (each: Point) => ({
  commit: each.commit ?? null,
  on: each.on ?? null,
  ref: each.ref ?? null,
  standing: each.read ? each.standing : null,
  reason: each.read ? null : each.reason,
})

export const trendJson = ({ version, catalogue, service, file, points, shallow }: TrendView): string =>
  json({ schemaVersion: 1, opsready: version, catalogue, service, file, shallow, points: points.map(point) })

/** `opsready trend -f csv`: one row for each commit, also for those that could not be read. */

import type { Point } from '#core/trend/types.ts'
import { csv } from '#report/encode/csv.ts'
import { SERIES, type TrendView, valueWords } from './view.ts'

const row = (point: Point): readonly string[] => {
  const head = [point.on ?? '', point.commit ?? '', point.ref ?? '']
  return point.read
    ? [
        ...head,
        point.standing.phase,
        point.standing.verdict,
        ...SERIES.map((series) => valueWords(series, series.of(point.standing), '')),
        '',
      ]
    : [...head, '', '', ...SERIES.map(() => ''), point.reason]
}

export const trendCsv = ({ points }: TrendView): string =>
  csv([
    ['Date', 'Commit', 'Name', 'Phase', 'Verdict', ...SERIES.map(({ name }) => name), 'Not read'],
    ...points.map(row),
  ])

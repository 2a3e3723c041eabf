/** `opsready trend` for a terminal: a line for each figure, then the commits, then what could not be read. */

import { terminal } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { pad, wrap } from '#report/wrap.ts'
import { sparkline } from './sparkline.ts'
import {
  lead,
  momentName,
  named,
  type ReadPoint,
  readPoints,
  type Series,
  SERIES,
  SHALLOW,
  TODAY_RULES,
  type TrendView,
  unreadPoints,
  valueWords,
} from './view.ts'

const NAME = 20
const MOST_BARS = 30
const MOST_LINES = 12

const figure = (series: Series, points: readonly ReadPoint[], style: Style): string => {
  const values = points.map(({ standing }) => series.of(standing))
  const [first, last] = [valueWords(series, values[0]), valueWords(series, values.at(-1))]
  const bars = sparkline(values, MOST_BARS, style.ascii)
  if (points.length === 1) return `  ${pad(series.name, NAME)} ${bars}  ${last}`
  const moved = first === last ? `${last}, as at first` : `${first} ${style.ascii ? '->' : '→'} ${style.strong(last)}`
  return `  ${pad(series.name, NAME)} ${pad(bars, Math.min(points.length, MOST_BARS))}  ${moved}`
}

const line = (point: ReadPoint, style: Style): string => {
  const { verdict, phase, processes, openGates, acceptedGaps } = point.standing
  const said = `${Math.floor(processes.claimed / 10)}% claimed, ${Math.floor(processes.evidenced / 10)}% shown, ${named(String(openGates), 'must-haves open')}, ${named(String(acceptedGaps), 'gaps accepted')}`
  return [
    `  ${point.on ?? ' '.repeat(10)}  ${style.strong(terminal(momentName(point)))}  ${VERDICT_WORDS[verdict]} (${PHASE_NAMES[phase]})`,
    style.quiet(wrap(said, style.columns, 14)),
  ].join('\n')
}

export const trendText = (view: TrendView, style: Style): string => {
  const points = readPoints(view)
  const unread = unreadPoints(view)
  const shown = points.slice(-MOST_LINES)
  const left = points.length - shown.length
  return `${[
    wrap(`${style.strong(terminal(view.service))}: how it moved. ${terminal(lead(view))}`, style.columns),
    ...(points.length === 0 ? [] : [SERIES.map((series) => figure(series, points, style)).join('\n')]),
    ...(shown.length === 0
      ? []
      : [
          [
            style.strong(left === 0 ? 'Commit by commit' : `The last ${shown.length}; ${left} more in -f csv`),
            ...shown.map((point) => line(point, style)),
          ].join('\n'),
        ]),
    ...(unread.length === 0
      ? []
      : [
          [
            style.strong(`Not read: ${unread.length}`),
            ...unread.map((point) =>
              wrap(
                `${point.on ?? ''} ${terminal(momentName(point))}: ${terminal(point.reason)}`.trim(),
                style.columns,
                2,
              ),
            ),
          ].join('\n'),
        ]),
    ...(view.shallow ? [wrap(SHALLOW, style.columns)] : []),
    style.quiet(wrap(TODAY_RULES, style.columns)),
  ].join('\n\n')}\n`
}

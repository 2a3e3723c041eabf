/** `opsready trend` for a terminal: a line for each figure, then the commits, then what could not be read. */

import { oneLine } from '#report/encode/terminal.ts'
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
/** A name, bars, and how it moved. */
const ROOM = 80
const MOST_LINES = 12

/** What a value was and is. */
const movedWords = (first: string, last: string, several: boolean, style: Style): string => {
  if (!several) return last
  return first === last ? `${last}, as at first` : `${first} ${style.ascii ? '->' : '→'} ${style.strong(last)}`
}

/** The bars stand beside a name, or below it where there is no room. */
const figure = (series: Series, points: readonly ReadPoint[], style: Style): string => {
  const values = points.map(({ standing }) => series.of(standing))
  const [first, last] = [valueWords(series, values[0]), valueWords(series, values.at(-1))]
  const bars = sparkline(values, MOST_BARS, style.ascii)
  const moved = movedWords(first, last, points.length > 1, style)
  return style.columns < ROOM
    ? `${wrap(`${series.name}: ${moved}`, style.columns, 2)}\n    ${bars}`
    : `  ${pad(series.name, NAME)} ${pad(bars, Math.min(points.length, MOST_BARS))}  ${moved}`
}

const line = (point: ReadPoint, style: Style): string => {
  const { verdict, phase, processes, openGates, acceptedGaps } = point.standing
  const said = `${Math.floor(processes.claimed / 10)}% claimed, ${Math.floor(processes.evidenced / 10)}% shown, ${named(String(openGates), 'must-haves open')}, ${named(String(acceptedGaps), 'gaps accepted')}`
  const stood = `${style.strong(oneLine(momentName(point)))}  ${VERDICT_WORDS[verdict]} (${PHASE_NAMES[phase]})`
  return [
    point.on === undefined ? wrap(stood, style.columns, 14) : wrap(`${point.on}  ${stood}`, style.columns, 2),
    style.quiet(wrap(said, style.columns, 14)),
  ].join('\n')
}

export const trendText = (view: TrendView, style: Style): string => {
  const points = readPoints(view)
  const unread = unreadPoints(view)
  const shown = points.slice(-MOST_LINES)
  const left = points.length - shown.length
  return `${[
    wrap(`${style.strong(oneLine(view.service))}: how it moved. ${oneLine(lead(view))}`, style.columns),
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
                `${point.on ?? ''} ${oneLine(momentName(point))}: ${oneLine(point.reason)}`.trim(),
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

/** Figures over time: one line each, told apart by its dash and its marks, which stand beside its name once more. */

import { html, type Html } from '#report/encode/html.ts'
import { picture } from './picture.ts'

export interface Line {
  /** One for each moment, from 0 on. */
  readonly values: readonly number[]
  /** What stands at its end: the last value and the name. */
  readonly ends: string
}

export interface OverTime {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly about: string
  /** The value at the top, and how it is written. */
  readonly top: number
  readonly topWords: string
  /** What stands below the first and the last moment; where there is one only, it is the last. */
  readonly from: string | undefined
  readonly to: string
  /** At most two. */
  readonly lines: readonly Line[]
}

const WIDTH = 392
const HEIGHT = 190
const LEFT = 40
const RIGHT = 230
/** A piece of each line stands before its name: where two end at the same place, the place does not tell them apart. */
const KEY = { from: 240, to: 258 }
const NAME = 264
const TOP = 12
const BOTTOM = 158
const APART = 16

const round = (value: number): number => Math.round(value * 10) / 10

const at = (values: readonly number[], top: number) =>
  values.map((value, index) => ({
    x: round(values.length === 1 ? RIGHT : LEFT + ((RIGHT - LEFT) * index) / (values.length - 1)),
    y: round(BOTTOM - ((BOTTOM - TOP) * Math.min(value, top)) / top),
  }))

const MOST_MARKS = 30

const mark = (index: number, x: number, y: number): Html =>
  index === 0
    ? html`<circle cx="${x}" cy="${y}" r="3" />`
    : html`<rect x="${x - 3}" y="${y - 3}" width="6" height="6" />`

/** Names at the ends keep their distance. */
const labels = (ends: readonly number[]): readonly number[] => {
  const [first = 0, second = 0] = ends
  if (ends.length < 2 || Math.abs(first - second) >= APART) return ends
  const middle = Math.min(BOTTOM - APART / 2, Math.max(TOP + APART / 2, (first + second) / 2))
  return first <= second ? [middle - APART / 2, middle + APART / 2] : [middle + APART / 2, middle - APART / 2]
}

/** A picture of at most two lines. */
export const linesOverTime = ({ id, title, about, top, topWords, from, to, lines }: OverTime): Html => {
  const drawn = lines.map(({ values }) => at(values, Math.max(1, top)))
  const ends = labels(drawn.map((points) => points.at(-1)?.y ?? BOTTOM))
  return picture(
    { id, width: WIDTH, height: HEIGHT, title, about, kind: 'over-time' },
    html`<path
        class="axis"
        d="M${LEFT} ${TOP}H${RIGHT}M${LEFT} ${(TOP + BOTTOM) / 2}H${RIGHT}M${LEFT} ${BOTTOM}H${RIGHT}"
      />
      <g class="head">
        <text x="${LEFT - 6}" y="${TOP + 4}" text-anchor="end">${topWords}</text>
        <text x="${LEFT - 6}" y="${BOTTOM + 4}" text-anchor="end">0</text>
        ${from === undefined ? undefined : html`<text x="${LEFT}" y="${BOTTOM + 18}">${from}</text>`}
        <text x="${RIGHT}" y="${BOTTOM + 18}" text-anchor="end">${to}</text>
      </g>`,
    drawn.map((points, index) => {
      const middle = round(ends[index]!)
      return html`<g class="line-${index}">
        <polyline fill="none" stroke="currentColor" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" />
        ${points.length > MOST_MARKS ? undefined : points.map(({ x, y }) => mark(index, x, y))}
        <polyline fill="none" stroke="currentColor" points="${KEY.from},${middle} ${KEY.to},${middle}" />
        ${mark(index, (KEY.from + KEY.to) / 2, middle)}
        <text x="${NAME}" y="${round(middle + 4)}">${lines[index]!.ends}</text>
      </g>`
    }),
  )
}

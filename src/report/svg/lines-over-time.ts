/** Figures over time: one line each, told apart by its dash and its marks, which stand beside its name once more. */

import { html, type Html } from '#report/encode/html.ts'
import { picture } from './picture.ts'

export interface Line {
  /** One for each moment, from 0 on; `undefined` where there was nothing to measure. */
  readonly values: readonly (number | undefined)[]
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

interface Place {
  readonly x: number
  readonly y: number
}

/** The stretches of a line; it is broken where there was nothing to measure. */
const stretches = (values: Line['values'], top: number): readonly (readonly Place[])[] => {
  const found: Place[][] = [[]]
  for (const [index, value] of values.entries()) {
    if (value === undefined) found.push([])
    else
      found.at(-1)!.push({
        x: round(values.length === 1 ? RIGHT : LEFT + ((RIGHT - LEFT) * index) / (values.length - 1)),
        y: round(BOTTOM - ((BOTTOM - TOP) * Math.min(value, top)) / top),
      })
  }
  return found.filter(({ length }) => length > 0)
}

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
  const drawn = lines.map(({ values }) => stretches(values, Math.max(1, top)))
  const ends = labels(drawn.map((all) => all.at(-1)?.at(-1)?.y ?? BOTTOM))
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
    drawn.map((all, index) => {
      const middle = round(ends[index]!)
      const many = lines[index]!.values.length > MOST_MARKS
      // A place alone has no line: without its mark nothing would be seen of it.
      const marked = all.filter(({ length }) => !many || length === 1).flat()
      return html`<g class="line-${index}">
        ${all.map((points) => html`<polyline fill="none" stroke="currentColor" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" />`)}
        ${marked.map(({ x, y }) => mark(index, x, y))}
        <polyline fill="none" stroke="currentColor" points="${KEY.from},${middle} ${KEY.to},${middle}" />
        ${mark(index, (KEY.from + KEY.to) / 2, middle)}
        <text x="${NAME}" y="${round(middle + 4)}">${lines[index]!.ends}</text>
      </g>`
    }),
  )
}

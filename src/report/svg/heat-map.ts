/** The heat map: a row a practice, three axes, claimed beside shown. The number stands in each cell, so colour is never alone. */

import { AXES, type Axis } from '#core/catalogue/types.ts'
import { bandOf } from '#core/judgement/figures.ts'
import type { Band, Ratio } from '#core/judgement/types.ts'
import { html, type Html } from '#report/encode/html.ts'
import { lines } from './lines.ts'
import { picture } from './picture.ts'

export interface HeatCell {
  readonly claimed: Ratio
  readonly shown: Ratio
}

export interface HeatRow {
  readonly name: string
  /** `undefined`: the phase does not expect it yet. */
  readonly cells: Readonly<Record<Axis, HeatCell>> | undefined
  /** A must-have is below what the phase expects. */
  readonly open: boolean
}

const PERMILLE = 1000

/** Thousandths of what there is to get; `undefined` where nothing applies. */
export const permilleOf = ({ points, outOf }: Ratio): number | undefined =>
  outOf === 0 ? undefined : Math.floor((points * PERMILLE) / outOf)

export const BANDS = ['not achieved', 'partly', 'largely', 'fully'] as const satisfies readonly Band[]

/** The class of a colour; the style knows the four. */
export const bandClass = (band: Band | undefined): string =>
  band === undefined ? 'none' : `band-${BANDS.indexOf(band)}`

const NAME = 184
const CHARS = 22
const HALF = 31
const GAP = 6
const AXIS = HALF * 2 + GAP
const WIDTH = NAME + AXIS * AXES.length - GAP
const HEAD = 22
const LINE = 15
const CELL = 26
const BETWEEN = 5

const cell = (ratio: Ratio, x: number, y: number): Html => {
  const permille = permilleOf(ratio)
  const text = permille === undefined ? '–' : String(Math.floor(permille / 10))
  return html`<g class="cell ${bandClass(bandOf(permille))}"
    ><rect x="${x}" y="${y}" width="${HALF - 1}" height="${CELL}" /><text
      x="${x + (HALF - 1) / 2}"
      y="${y + CELL / 2 + 4.5}"
      >${text}</text
    ></g
  >`
}

const diamond = (y: number): Html => html`<path class="open" d="M5 ${y - 6}l6 6-6 6-6-6z" />`

interface Placed {
  readonly row: HeatRow
  readonly said: readonly string[]
  readonly top: number
  readonly height: number
}

const drawn = ({ row: { cells, open }, said, top, height }: Placed): Html => {
  const middle = top + height / 2
  const first = middle - ((said.length - 1) * LINE) / 2 + 4.5
  return html`<g>
    ${open ? diamond(middle) : undefined}
    <text class="name"
      >${said.map((text, index) => html`<tspan x="16" y="${first + index * LINE}">${text}</tspan>`)}</text
    >
    ${
      cells === undefined
        ? html`<text class="quiet" x="${NAME}" y="${middle + 4.5}">later</text>`
        : AXES.map((axis, index) => {
            const x = NAME + index * AXIS
            const y = middle - CELL / 2
            return [cell(cells[axis].claimed, x, y), cell(cells[axis].shown, x + HALF, y)]
          })
    }
  </g>`
}

const HEADS = {
  understood: 'Understood',
  established: 'Established',
  documented: 'Documented',
} as const satisfies Record<Axis, string>

/** One stage as a picture. `id` is unique on the page. */
export const heatMap = (id: string, title: string, rows: readonly HeatRow[]): Html => {
  let top = HEAD
  const placed = rows.map((row): Placed => {
    const said = lines(row.name, CHARS)
    const height = Math.max(CELL, said.length * LINE) + BETWEEN
    const here = { row, said, top, height }
    top += height
    return here
  })
  return picture(
    {
      id,
      width: WIDTH,
      height: top,
      kind: 'heat',
      title: `${title}: understood, established and documented`,
      about:
        'For each practice and each of the three tests, the per cent of points as claimed and, to its right, as could be shown. The same numbers are in the table below the pictures.',
    },
    html`<g class="head"
      >${AXES.map((axis, index) => html`<text x="${NAME + index * AXIS + HALF - 0.5}" y="12">${HEADS[axis]}</text>`)}</g
    >`,
    placed.map(drawn),
  )
}

/** Claimed and shown as two bars, one under the other: the solid one is what was answered, the striped one what could be shown. */

import { html, type Html } from '#report/encode/html.ts'
import { picture } from './picture.ts'

export interface BarRow {
  readonly name: string
  /** Thousandths. */
  readonly claimed: number
  readonly shown: number
}

const NAME = 108
const BAR = 190
const NUMBER = 44
const ROW = 40
const THICK = 12

const bar = (kind: string, permille: number, y: number): Html =>
  html`<g class="${kind}"
    ><rect class="empty" x="${NAME}" y="${y}" width="${BAR}" height="${THICK}" /><rect
      class="full"
      x="${NAME}"
      y="${y}"
      width="${Math.floor((permille * BAR) / 1000)}"
      height="${THICK}"
    /><text x="${NAME + BAR + 8}" y="${y + 10.5}">${Math.floor(permille / 10)}%</text></g
  >`

/** One picture of all rows. `id` is unique on the page. */
export const bars = (id: string, title: string, rows: readonly BarRow[]): Html =>
  picture(
    {
      id,
      width: NAME + BAR + NUMBER,
      height: rows.length * ROW,
      kind: 'bars',
      title,
      about: rows
        .map(
          ({ name, claimed, shown }) =>
            `${name}: ${Math.floor(claimed / 10)} per cent claimed, ${Math.floor(shown / 10)} per cent shown.`,
        )
        .join(' '),
    },
    html`<defs
      ><pattern id="${id}-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
        ><rect class="stripe" width="3.4" height="6" /></pattern
    ></defs>`,
    rows.map(({ name, claimed, shown }, index) => {
      const y = index * ROW
      return html`<text class="name" x="0" y="${y + 19}">${name}</text>
        ${bar('claimed', claimed, y + 2)}
        <g class="shown"
          ><rect class="empty" x="${NAME}" y="${y + 17}" width="${BAR}" height="${THICK}" /><rect
            fill="url(#${id}-stripes)"
            x="${NAME}"
            y="${y + 17}"
            width="${Math.floor((shown * BAR) / 1000)}"
            height="${THICK}"
          /><text x="${NAME + BAR + 8}" y="${y + 27.5}">${Math.floor(shown / 10)}%</text></g
        >`
    }),
  )

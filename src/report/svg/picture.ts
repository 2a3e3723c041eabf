/** The frame of every picture: one size, a name and a description for those who do not see it. */

import { html, type Html, type Part } from '#report/encode/html.ts'

export interface Picture {
  /** Unique on the page. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly title: string
  /** What the picture shows, in a sentence; the numbers stand in a table beside it. */
  readonly about: string
  readonly kind: string
}

/** An inline SVG. Its colours are classes of the page's style, so that it follows the light, dark and print schemes. */
export const picture = ({ id, width, height, title, about, kind }: Picture, ...content: readonly Part[]): Html =>
  html`<svg
    class="${kind}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-labelledby="${id}-title ${id}-about"
    xmlns="http://www.w3.org/2000/svg"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-about">${about}</desc>
    ${content}
  </svg>`

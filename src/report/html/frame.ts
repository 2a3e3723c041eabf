/** A page as one file: no script, nothing from outside, readable without any style. */

import { html, type Html, htmlOf, type Part } from '#report/encode/html.ts'
import { choices } from './parts.ts'
import { POLICY, STYLE } from './style/index.ts'

/** A heading of the page that its contents lead to. */
export interface Place {
  /** Unique on the page; also its address. */
  readonly id: string
  readonly title: string
}

export interface Section extends Place {
  readonly body: Part
  /** Headings within it that are worth finding at once; left out, it is short or stands beside many others. */
  readonly places?: readonly Place[]
}

export interface Page {
  /** Of the browser's tab and of the printout. */
  readonly title: string
  /** What kind of page it is, in a word or two. */
  readonly kind: string
  /** From the heading of the page to its first section. */
  readonly opening: Part
  readonly sections: readonly Section[]
  /** Parts of it are folded, so whoever prints it may choose. */
  readonly folds?: true
  /** Who made it and from what. */
  readonly foot: Part
}

/** What comes along on paper. */
const paper = (): Html =>
  choices(
    'paper',
    'When printing',
    [
      { id: 'summary', label: 'leave out folded parts' },
      { id: 'everything', label: 'print everything' },
    ],
    'paper',
  )

const entry = ({ id, title, places }: Omit<Section, 'body'>): Html =>
  html`<li>
    <a href="#${id}">${title}</a>
    ${
      places === undefined
        ? undefined
        : html`<ol>
            ${places.map(entry)}
          </ol>`
    }
  </li>`

const contents = ({ sections, folds }: Page): Html =>
  html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">On this page</h2>
    <ol>
      ${sections.map(entry)}
    </ol>
    ${folds === undefined ? undefined : paper()}
  </nav>`

const section = ({ id, title, body }: Section): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`

const document = (page: Page): Html => {
  const { title, kind, opening, sections, foot } = page
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${title}</title>
      <style>
        ${STYLE}
      </style>
    </head>
    <body>
      <a class="skip" href="#main">Skip to the report</a>
      <header class="top">
        <p><strong>opsready</strong> <span>${kind}</span></p>
      </header>
      <main id="main" tabindex="-1">
        ${opening}
        <div class="columns">
          ${contents(page)}
          <div class="sections">${sections.map(section)}</div>
        </div>
      </main>
      <footer class="foot">${foot}</footer>
    </body>
  </html>`
}

/** The page as text: LF, no blank line, no space at the end of a line, one newline at the end. */
export const pageText = (page: Page): string =>
  `<!DOCTYPE html>\n${htmlOf(document(page)).replaceAll(/[ \t]*\n\s*/g, '\n')}\n`

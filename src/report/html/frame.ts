/** A page as one file: no script, nothing from outside, readable without any style. */

import { html, type Html, htmlOf, type Part } from '#report/encode/html.ts'
import { choices } from './parts.ts'
import { POLICY, STYLE } from './style/index.ts'

export interface Section {
  /** Unique on the page; also the address of the section. */
  readonly id: string
  readonly title: string
  readonly body: Part
}

export interface Page {
  /** Of the browser's tab and of the printout. */
  readonly title: string
  /** What kind of page it is, in a word or two. */
  readonly kind: string
  /** From the heading of the page to its first section. */
  readonly opening: Part
  readonly sections: readonly Section[]
  /** Who made it and from what. */
  readonly foot: Part
}

const contents = (sections: readonly Section[]): Html =>
  html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">On this page</h2>
    <ol>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ol>
    ${choices(
      'paper',
      'When it is printed',
      [
        { id: 'summary', label: 'leave out what is folded' },
        { id: 'everything', label: 'print everything' },
      ],
      'paper',
    )}
  </nav>`

const section = ({ id, title, body }: Section): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`

const document = ({ title, kind, opening, sections, foot }: Page): Html =>
  html`<html lang="en">
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
          ${contents(sections)}
          <div class="sections">${sections.map(section)}</div>
        </div>
      </main>
      <footer class="foot">${foot}</footer>
    </body>
  </html>`

/** The page as text: LF, no blank line, no space at the end of a line, one newline at the end. */
export const pageText = (page: Page): string =>
  `<!DOCTYPE html>\n${htmlOf(document(page)).replaceAll(/[ \t]*\n\s*/g, '\n')}\n`

/** What every page is made of: tables, pairs, commands, links. */

import { html, type Html, joined, type Part } from '#report/encode/html.ts'

export interface Column {
  readonly head: string
  /** Numbers stand to the right; neither they nor dates are broken. What people wrote may be broken anywhere on paper. */
  readonly of?: 'number' | 'date' | 'written'
}

/** More columns than a sheet of paper has room for without breaking words. */
const MANY = 7

/** A table with its caption; the first cell of a row names it. It scrolls by itself where the screen is narrow. */
export const table = (
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
): Html => {
  const cell = (part: Part, index: number): Html => {
    const kind = columns[index]?.of
    if (index === 0)
      return kind === undefined
        ? html`<th scope="row">${part}</th>`
        : html`<th scope="row" class="${kind}">${part}</th>`
    return kind === undefined ? html`<td>${part}</td>` : html`<td class="${kind}">${part}</td>`
  }
  const head = ({ head: text, of }: Column): Html =>
    of === undefined ? html`<th scope="col">${text}</th>` : html`<th scope="col" class="${of}">${text}</th>`
  return html`<div
    class="${columns.length > MANY ? 'scroll many' : 'scroll'}"
    role="group"
    aria-labelledby="${id}"
    tabindex="0"
  >
    <table>
      <caption id="${id}">
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          ${columns.map(head)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** Names and what belongs to them. */
export const pairs = (rows: readonly (readonly [Part, Part])[], kind = 'pairs'): Html =>
  html`<dl class="${kind}">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`

/** A command line, to be copied. */
export const command = (line: string): Html => html`<code>${line}</code>`

const marked = (text: string, marks: RegExp): Html =>
  joined(
    text.split(marks).map((part, index) => (index % 2 === 0 ? part : command(part))),
    '',
  )

/** A sentence of our own, with what stands between backticks set as such. */
export const prose = (text: string): Html => marked(text, /`([^`]+)`/)

/** A sentence with a team's own words in it: commands and flags are set as such, and no backtick of the team's makes anything. */
export const saying = (text: string): Html => marked(text, /`((?:opsready |git |--)[^`]+)`/)

/** A link where the address is https and nothing else; other text stays text. */
export const link = (address: string): Part =>
  /^https:\/\/[^\s"'<>]+$/.test(address) ? html`<a href="${address}" rel="noreferrer">${address}</a>` : address

/** Something that is long and not for everybody: folded on the screen, open on paper. */
export const folded = (summary: Part, body: Part): Html =>
  html`<details>
    <summary>${summary}</summary>
    ${body}
  </details>`

export interface ChoiceOf {
  readonly id: string
  readonly label: string
}

/** A choice that the style sheet acts on, without a script; the first is chosen. `name` is unique on the page. */
export const choices = (name: string, legend: string, all: readonly ChoiceOf[], kind = ''): Html =>
  html`<fieldset class="choice ${kind}">
    <legend>${legend}</legend>
    ${all.map(({ id, label }, index) => {
      const key = `${name}-${id}`
      return index === 0
        ? html`<label><input type="radio" name="${name}" id="${key}" checked /> ${label}</label>`
        : html`<label><input type="radio" name="${name}" id="${key}" /> ${label}</label>`
    })}
  </fieldset>`

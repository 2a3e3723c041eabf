import type { Practice } from '#core/catalogue/types.ts'
import type { Evidence } from '#core/model/types.ts'
import { html, type Html, joined, type Part } from '#report/encode/html.ts'
import type { Handbook, HandbookPractice, HandbookQuestion, Ownership, Records } from '#report/handbook/value.ts'
import type { Place } from '#report/html/frame.ts'
import { folded, link, pairs, table } from '#report/html/parts.ts'

const nameOf = ({ practice, calledHere }: HandbookPractice): string =>
  calledHere === undefined ? practice.name : `${calledHere} (${practice.name})`

/** The name of a practice, as a link where the page tells of it further down. */
export const practiceName = ({ id, name }: Pick<Practice, 'id' | 'name'>, told: boolean): Part =>
  told ? html`<a href="#practice-${id}">${name}</a>` : name

const ownership = ({ owner, practices }: Ownership): readonly Part[] => [
  owner ?? html`<em>nobody named</em>`,
  String(practices.length),
  joined(
    practices.map((each) => html`<a href="#practice-${each.practice.id}">${each.calledHere ?? each.practice.name}</a>`),
    ', ',
  ),
]

const records = ({ id, ask, columns, rows }: Records): Html =>
  table(
    `records-${id}`,
    ask,
    columns.map((head) => ({ head, of: 'written' })),
    rows.map((cells) => cells.map((cell, index) => (index === 0 ? cell : cell === '' ? '–' : cell))),
  )

const shown = ({ path, repository, link: address, note, checked }: Evidence): Html => {
  const where =
    address !== undefined
      ? link(address)
      : path !== undefined
        ? html`<code>${repository === undefined ? path : `${repository}: ${path}`}</code>`
        : (note ?? '')
  return html`<li>
    ${where}${address === undefined && path === undefined ? undefined : note === undefined ? undefined : `: ${note}`}${checked === undefined ? undefined : `, looked at on ${checked}`}
  </li>`
}

const entry = ({ question, said, state, evidence, note }: HandbookQuestion): Html =>
  html`<div>
    <dt>${question.text} ${state.gate ? html`<strong class="tag must">must-have</strong>` : undefined}</dt>
    <dd>
      <p><strong>${state.answer ?? 'open'}</strong>: ${said}</p>
      ${note === undefined ? undefined : html`<p>Note: ${note}</p>`}
      ${
        evidence.length === 0
          ? undefined
          : html`<p>Can be seen in:</p>
              <ul>
                ${evidence.map(shown)}
              </ul>`
      }
    </dd>
  </div>`

const practice = (each: HandbookPractice): Html => {
  const { owner, how, coveredBy, reviewed, questions } = each
  return html`<article class="practice">
    <h4 id="practice-${each.practice.id}">${nameOf(each)}</h4>
    ${how === undefined ? undefined : html`<p>${how}</p>`}
    ${coveredBy === undefined ? undefined : html`<p>Covered by ${practiceName(coveredBy, coveredBy.told)}.</p>`}
    ${pairs([
      ['Owner', owner ?? html`<em>nobody named</em>`],
      ['Reviewed', reviewed === undefined ? 'not yet' : `${reviewed.on}, by ${reviewed.by.join(', ')}`],
    ])}
    ${
      questions.length === 0
        ? undefined
        : folded(
            html`${questions.length === 1 ? '1 question' : `${questions.length} questions`}
              <small>answers, evidence and notes</small>`,
            html`<dl class="trail">${questions.map(entry)}</dl>`,
          )
    }
  </article>`
}

const placeOf = (title: string): Place => ({ id: `part-${title.toLowerCase().replaceAll(/\W+/g, '-')}`, title })

const OWNERS = placeOf('Who owns what')
const stageOf = (name: string): Place => placeOf(`How we do it: ${name}`)

/** The headings of the handbook, for a page that has nothing else. */
export const handbookPlaces = ({ groups, stages }: Handbook): readonly Place[] => [
  OWNERS,
  ...groups.map(({ name }) => placeOf(name)),
  ...stages.map(({ name }) => stageOf(name)),
]

const heading = ({ id, title }: Place): Html => html`<h3 id="${id}">${title}</h3>`

/** Who owns what, what was promised, and how it is done: the operating model to be read. */
export const handbookPart = ({ owners, groups, records: lists, stages }: Handbook): Part =>
  html`${heading(OWNERS)}
  ${table(
    'owners-table',
    'Owners, and what they answer for',
    [
      { head: 'Owner', of: 'written' },
      { head: 'Practices', of: 'number' },
      { head: 'Which', of: 'written' },
    ],
    owners.map(ownership),
  )}
  ${groups.map(
    ({ name, facts }) =>
      html`${heading(placeOf(name))}
      ${pairs(
        facts.map(({ ask, said }) => [ask, said] as const),
        'pairs wide',
      )}`,
  )}
  ${lists.map(records)}
  ${stages.map(({ name, practices }) => html`${heading(stageOf(name))} ${practices.map(practice)}`)}`

/** `opsready trend -f html`: how the figures moved, as pictures with their numbers. */

import { html, type Html, type Part } from '#report/encode/html.ts'
import { pageText, type Section } from '#report/html/frame.ts'
import { table } from '#report/html/parts.ts'
import { linesOverTime } from '#report/svg/lines-over-time.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
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

const [PROCESSES_CLAIMED, PROCESSES_SHOWN, FUNCTIONS_CLAIMED, FUNCTIONS_SHOWN, OPEN, GAPS, ACCEPTED, NOT_KNOWN] = SERIES

/** The day of a commit, where it is known; only what lies in the work tree is "now". */
const dayOf = ({ on, commit }: ReadPoint): string => on ?? (commit === undefined ? 'now' : '–')

/** More than sixteen characters. */
const LONG = /^(.{15}).{2,}$/su

/** What stands below a picture, where two have to share its width. */
const endOf = (point: ReadPoint): string =>
  point.on !== undefined || point.commit === undefined ? dayOf(point) : momentName(point).replace(LONG, '$1…')

const drawn = (
  id: string,
  title: string,
  points: readonly ReadPoint[],
  all: readonly (readonly [series: Series, name: string])[],
): Html => {
  const lines = all.map(([series, name]) => {
    const values = points.map(({ standing }) => series.of(standing))
    const [first, last] = [valueWords(series, values[0]), valueWords(series, values.at(-1))]
    return { name, values, first, last, ends: named(valueWords(series, values.at(-1), '–'), name) }
  })
  const share = all[0]![0].kind === 'share'
  const several = points.length > 1
  const told = lines.map(({ name, first, last }) =>
    several ? `${name}: ${first} at first, ${last} at last.` : `${name}: ${last}.`,
  )
  const measured = lines.flatMap(({ values }) => values.filter((value) => value !== undefined))
  if (measured.length === 0)
    return html`<div>
      <h3>${title}</h3>
      <p>${several ? 'In these phases' : 'In this phase'} none is expected.</p>
    </div>`
  const top = share ? 1000 : Math.max(1, ...measured)
  return html`<div>
    <h3>${title}</h3>
    ${linesOverTime({
      id,
      title,
      about: `${told.join(' ')} All numbers stand in the table below.`,
      top,
      topWords: share ? '100%' : String(top),
      from: several ? endOf(points[0]!) : undefined,
      to: endOf(points.at(-1)!),
      lines,
    })}
  </div>`
}

const pictures = (points: readonly ReadPoint[]): Part =>
  html`<div class="maps">
    ${drawn('trend-processes', 'Processes', points, [
      [PROCESSES_CLAIMED, 'claimed'],
      [PROCESSES_SHOWN, 'shown'],
    ])}
    ${drawn('trend-functions', 'Functions', points, [
      [FUNCTIONS_CLAIMED, 'claimed'],
      [FUNCTIONS_SHOWN, 'shown'],
    ])}
    ${drawn('trend-gates', 'Must-haves and acceptances', points, [
      [OPEN, 'must-haves open'],
      [ACCEPTED, 'gaps accepted'],
    ])}
    ${drawn('trend-gaps', 'Gaps', points, [
      [GAPS, 'gaps'],
      [NOT_KNOWN, 'not known'],
    ])}
  </div>`

const row = (point: ReadPoint): readonly Part[] => [
  dayOf(point),
  html`<code>${momentName(point)}</code>`,
  PHASE_NAMES[point.standing.phase],
  VERDICT_WORDS[point.standing.verdict],
  ...SERIES.map((series) => valueWords(series, series.of(point.standing), '–')),
]

const picture = (points: readonly ReadPoint[]): Part =>
  points.length === 0 ? html`<p>No state of the model could be read.</p>` : pictures(points)

/** `undefined` where nothing could be read. */
const numbers = (points: readonly ReadPoint[]): Part =>
  points.length === 0
    ? undefined
    : table(
        'trend-table',
        `Where the model stood, ${points.some(({ ref }) => ref !== undefined) ? 'in the order of --at' : 'oldest first'}`,
        [
          { head: 'Date', of: 'date' },
          { head: 'Commit' },
          { head: 'Phase' },
          { head: 'Verdict' },
          ...SERIES.map(({ name }) => ({ head: name, of: 'number' as const })),
        ],
        points.map(row),
      )

/** What could not be read, and why; `undefined` where everything was. */
const unread = (view: TrendView): Part => {
  const points = unreadPoints(view)
  return points.length === 0 && !view.shallow
    ? undefined
    : html`${view.shallow ? html`<p>${SHALLOW}</p>` : undefined}
        <ul>
          ${points.map((point) => html`<li>${point.on ?? ''} <code>${momentName(point)}</code>: ${point.reason}</li>`)}
        </ul>`
}

const CLOCKS = "Dates of commits are what the committers' clocks said."

/** The same as a section of another page. */
export const trendPart = (view: TrendView): Part => {
  const points = readPoints(view)
  const left = unread(view)
  return html`<p>${lead(view)} ${TODAY_RULES} ${CLOCKS}</p>
    ${picture(points)} ${numbers(points)}
    ${
      left &&
      html`<h3>Not read</h3>
        ${left}`
    }`
}

export const trendHtml = (view: TrendView): string => {
  const points = readPoints(view)
  const sections: readonly Section[] = [
    { id: 'pictures', title: 'The picture', body: picture(points) },
    { id: 'numbers', title: 'Commit by commit', body: numbers(points) },
    { id: 'unread', title: 'Not read', body: unread(view) },
  ]
  return pageText({
    title: `${view.service}: how it moved`,
    kind: 'Trend',
    opening: html`<h1>${view.service}: <span>how it moved</span></h1>
      <p class="lead">${lead(view)}</p>
      <p>${TODAY_RULES}</p>`,
    sections: sections.filter(({ body }) => body !== undefined),
    foot: html`<p>
      Written by opsready ${view.version} from the git history of ${view.file}, judged by catalogue ${view.catalogue}.
      ${CLOCKS}
    </p>`,
  })
}

/** What each model came to, and what it was compared with. */

import { html, type Html, joined, type Part } from '#report/encode/html.ts'
import { pairs, table } from '#report/html/parts.ts'
import { fromRoot } from '#report/check/place.ts'
import type { CheckedModel, CheckView } from '#report/check/view.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'

/** Each model with its verdict, as of the day of the check; `undefined` where none could be judged. */
export const verdicts = ({ models, folder }: CheckView): Part => {
  if (models.length === 0) return undefined
  const row = ({ file, service, phase, verdict, reasons }: CheckedModel): readonly Part[] => [
    html`${service}<br /><code>${fromRoot(folder, file)}</code>`,
    PHASE_NAMES[phase],
    html`<strong>${VERDICT_WORDS[verdict]}</strong>`,
    reasons.join(' '),
  ]
  return html`<p>
      Whether a service is ready is a different question from whether its model is true. A gap that is written down is
      known, so it is not drift.
    </p>
    ${table(
      'verdicts-table',
      'Verdict of each model, without acceptances that have ended',
      [{ head: 'Service', of: 'written' }, { head: 'Phase' }, { head: 'Verdict' }, { head: 'Why' }],
      models.map(row),
    )}`
}

/** Words that hide something, which are no findings; `undefined` where there is none. */
export const words = ({ models }: CheckView): Part => {
  const rows = models.flatMap(({ service, remarks }) =>
    remarks.map(({ name, count, prefer, why }) => [name, String(count), prefer, why, service]),
  )
  return rows.length === 0
    ? undefined
    : html`<p>Remarks on the team's own text, which change nothing.</p>
        ${table(
          'words-table',
          'Words to look at',
          [
            { head: 'Word' },
            { head: 'Times', of: 'number' },
            { head: 'Say instead' },
            { head: 'Why' },
            { head: 'Service', of: 'written' },
          ],
          rows,
        )}`
}

const FROM = { error: 'errors', warning: 'warnings and worse', note: 'notes and worse' } as const

const since = ({ since: ref, unknown }: CheckView): Part => {
  if (ref === undefined) return html`no other state; <code>--since origin/main</code> says what a change does`
  const known = unknown.every(({ rule }) => rule !== 'base-unknown')
  return known
    ? html`<code>${ref}</code>, as it was where this change branched off`
    : html`<code>${ref}</code> was asked for, but could not be read: see what is not known`
}

/** What the models were held against. */
export const compared = (view: CheckView): Html => {
  const { today, catalogue, failOn, strict, models, folder } = view
  return pairs([
    [
      'The models',
      models.length === 0
        ? 'none could be judged'
        : joined(
            models.map(({ file }) => html`<code>${fromRoot(folder, file)}</code>`),
            html`<br />`,
          ),
    ],
    ['The date', `${today}, for reviews and acceptances`],
    ['The questions', html`<code>${catalogue}</code>`],
    ['The repository', 'the page, the evidence, and what its files and history show'],
    ['A change', since(view)],
    ['Fails on', `${FROM[failOn]}${strict ? '; what is not known counts as a warning' : ''}`],
  ])
}

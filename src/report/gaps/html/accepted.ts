import type { Acceptance } from '#core/model/types.ts'
import { html, type Part } from '#report/encode/html.ts'
import { table } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'

const byEnd = (a: Acceptance, b: Acceptance): number => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)

/** What the team lives with for now, the earliest end first; `undefined` where there is nothing. */
export const accepted = ({ model, catalogue }: GapsView): Part => {
  const entries = (model.accepted ?? []).toSorted(byEnd)
  if (entries.length === 0) return undefined
  const what = ({ question, rule, finding }: Acceptance): Part => {
    const id = question ?? rule ?? finding ?? ''
    const text = catalogue.question(id)?.text ?? catalogue.rules.find((each) => each.id === id)?.title
    return text === undefined ? html`<code>${id}</code>` : html`${text}<br /><code>${id}</code>`
  }
  return html`<p>Accepting a gap silences it and raises no figure. Each has an end; the earliest comes first.</p>
    ${table(
      'accepted-table',
      'Accepted for now',
      [
        { head: 'What' },
        { head: 'Until', of: 'date' },
        { head: 'From', of: 'date' },
        { head: 'Why', of: 'written' },
        { head: 'By', of: 'written' },
        { head: 'Approved by', of: 'written' },
      ],
      entries.map((each) => [what(each), each.until, each.from, each.reason, each.by, each.approvedBy ?? '–']),
    )}`
}

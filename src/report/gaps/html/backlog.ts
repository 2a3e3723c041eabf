import { html, type Part } from '#report/encode/html.ts'
import { story } from '#report/backlog.ts'
import { command, folded } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'

/** One story for each gap that is not accepted; `undefined` where there is none. */
export const backlog = ({ assessment: { gaps } }: GapsView): Part => {
  const open = gaps.filter(({ acceptance }) => acceptance === undefined)
  if (open.length === 0) return undefined
  return html`<p>
      One story for each gap that is not accepted, in order. ${command('opsready gaps -f csv:backlog.csv')} writes them
      for an issue tracker.
    </p>
    ${folded(
      open.length === 1 ? '1 story' : `${open.length} stories`,
      html`<ol>
        ${open.map((gap) => html`<li data-for="${gap.question.audience.join(' ')}">${story(gap)} <code>${gap.question.id}</code></li>`)}
      </ol>`,
    )}`
}

import type { Gap } from '#core/judgement/types.ts'
import { html, type Html, type Part } from '#report/encode/html.ts'
import { nowWords } from '#report/gap-analysis/first.ts'
import { command } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'

const HOW_MANY = 5

const entry = (gap: Gap, index: number): Html =>
  html`<li class="step">
    <span class="at">${index + 1}</span>
    <div>
      <h3>${gap.practice.name} ${gap.gate ? html`<strong class="tag must">must-have</strong>` : undefined}</h3>
      <p class="next"><strong>${gap.next}</strong></p>
      <p>${gap.question.text} <em>${nowWords(gap)}</em></p>
      <p>${command(`opsready assess ${gap.question.id}`)}</p>
    </div>
  </li>`

/** The five things to do first; what is accepted waits. */
export const first = ({ assessment: { gaps } }: GapsView): Part => {
  const open = gaps.filter(({ acceptance }) => acceptance === undefined).slice(0, HOW_MANY)
  if (open.length === 0)
    return html`<p>Nothing that this phase expects is missing. Keep it true: review each practice in turn.</p>`
  return html`<p>
      Must-haves first, then what other practices lean on most. Each step can be done next week by two people.
    </p>
    <ol class="steps">
      ${open.map(entry)}
    </ol>`
}

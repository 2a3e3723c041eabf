import type { Gap } from '#core/judgement/types.ts'
import { html, type Html, type Part } from '#report/encode/html.ts'
import { nowWords } from '#report/gap-analysis/first.ts'
import { ownerOf } from '#report/handbook/value.ts'
import { command } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'
import { bestKnownTo } from '#report/words.ts'

const HOW_MANY = 5

/** Who is to act, and who can say how it stands. */
const who = (view: GapsView, { practice, question }: Gap): Html =>
  html`Owner: ${ownerOf(view, practice) ?? html`<em>nobody named</em>`}; best known to: ${bestKnownTo(question)}`

const entry = (view: GapsView, gap: Gap, index: number): Html =>
  html`<li class="step">
    <span class="at">${index + 1}</span>
    <div>
      <h3>${gap.practice.name} ${gap.gate ? html`<strong class="tag must">must-have</strong>` : undefined}</h3>
      <p class="next"><strong>${gap.next}</strong></p>
      <p>${gap.question.text} <em>${nowWords(gap)}</em></p>
      <p class="note">${who(view, gap)}</p>
      <p>${command(`opsready assess ${gap.question.id}`)}</p>
    </div>
  </li>`

/** The five things to do first; what is accepted waits. */
export const first = (view: GapsView): Part => {
  const open = view.assessment.gaps.filter(({ acceptance }) => acceptance === undefined).slice(0, HOW_MANY)
  if (open.length === 0)
    return html`<p>Nothing that this phase expects is missing. Keep it true: review each practice in turn.</p>`
  return html`<p>
      Must-haves first, then what other practices lean on most. Each step can be done next week by two people.
    </p>
    <ol class="steps">
      ${open.map((gap, index) => entry(view, gap, index))}
    </ol>`
}

/** One gap as an entry of a list: where we are, what is expected, what to do, and the command to answer it again. */

import type { Gap } from '#core/judgement/types.ts'
import { html, type Html } from '#report/encode/html.ts'
import { nowWords } from '#report/gap-analysis/first.ts'
import { ownerOf } from '#report/handbook/value.ts'
import { command, pairs } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'
import { bestKnownTo, LEVEL_WORDS } from '#report/words.ts'

const tags = ({ gate, acceptance }: Gap): readonly Html[] => [
  ...(gate ? [html`<strong class="tag must">must-have</strong>`] : []),
  ...(acceptance === undefined ? [] : [html`<strong class="tag accepted">accepted until ${acceptance.until}</strong>`]),
]

/** `place` is its place in the order of work, from 1. */
export const gapEntry = (view: GapsView, gap: Gap, place: number): Html => {
  const { question, practice, next, expected, expectedWord } = gap
  return html`<li class="step" data-for="${question.audience.join(' ')}">
    <span class="at">${place}</span>
    <div>
      <h4><a href="#practice-${practice.id}">${practice.name}</a> ${tags(gap)}</h4>
      <p>${question.text}</p>
      <p class="next"><strong>Next:</strong> ${next}</p>
      ${pairs(
        [
          ['Today', nowWords(gap)],
          [`Expected: ${LEVEL_WORDS[expected]}`, question.answers[expectedWord]],
          ['Owner', ownerOf(view, practice) ?? html`<em>nobody named</em>`],
          ['Best known to', bestKnownTo(question)],
          ['Answer it again', command(`opsready assess ${question.id}`)],
        ],
        'pairs tight',
      )}
    </div>
  </li>`
}

/** `opsready handbook -f html`: the same handbook as a page of its own. */

import { html } from '#report/encode/html.ts'
import { accepted } from '#report/gaps/html/accepted.ts'
import { handbookPart, handbookPlaces } from '#report/gaps/html/handbook.ts'
import { foot } from '#report/gaps/html/reading.ts'
import { pageText, type Section } from '#report/html/frame.ts'
import { type GapsView, VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { handbookOf } from './value.ts'

export const handbookHtml = (view: GapsView): string => {
  const { name, outcome } = view.model.service
  const { verdict, phase } = view.assessment
  const told = handbookOf(view)
  const sections: readonly Section[] = [
    { id: 'handbook', title: 'How we run it', body: handbookPart(told), places: handbookPlaces(told) },
    { id: 'accepted', title: 'What we live with for now', body: accepted(view) },
  ]
  return pageText({
    title: `How we run ${name}`,
    kind: 'Operating model',
    opening: html`<h1>How we run ${name}</h1>
      ${typeof outcome === 'string' ? html`<p class="lead">${outcome}</p>` : undefined}
      <p>
        Phase: ${PHASE_NAMES[phase]}. Ready to be operated? <strong>${VERDICT_WORDS[verdict]}</strong>; the gap analysis
        says why and what comes next.
      </p>`,
    sections: sections.filter(({ body }) => body !== undefined),
    folds: true,
    foot: foot(view),
  })
}

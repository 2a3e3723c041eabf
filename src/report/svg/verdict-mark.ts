/** Five signs that differ without colour: of a verdict, and of what a check came to. */

import type { Verdict } from '#core/judgement/types.ts'
import { html, type Html } from '#report/encode/html.ts'

const SHAPES = {
  cross: html`<path class="body" d="M17 3h22l14 14v22l-14 14h-22l-14-14v-22z" /><path
      class="sign"
      d="M19 19l18 18M37 19l-18 18"
    />`,
  question: html`<circle class="body" cx="28" cy="28" r="25" /><path
      class="sign"
      d="M21 22c0-9 14-9 14 0c0 6-7 5-7 11M28 40v.5"
    />`,
  attention: html`<path class="body" d="M28 4l26 46h-52z" /><path class="sign" d="M28 22v13M28 42v.5" />`,
  enough: html`<path class="body" d="M4 6h48v44h-48z" /><path class="sign" d="M15 29l9 9 16-19" />`,
  tick: html`<circle class="body" cx="28" cy="28" r="25" /><path class="sign" d="M16 29l9 9 16-19" />`,
} as const satisfies Record<string, Html>

export type Sign = keyof typeof SHAPES

const OF_VERDICT = {
  'not-ready': 'cross',
  'too-little-known': 'question',
  'ready-with-accepted-risks': 'attention',
  'ready-with-gaps': 'enough',
  ready: 'tick',
} as const satisfies Record<Verdict, Sign>

/** Beside words that say the same, so it needs no name of its own. */
export const mark = (sign: Sign): Html =>
  html`<svg class="mark" viewBox="0 0 56 56" width="56" height="56" aria-hidden="true" focusable="false">
    ${SHAPES[sign]}
  </svg>`

/** The sign of a verdict. */
export const verdictMark = (verdict: Verdict): Html => mark(OF_VERDICT[verdict])

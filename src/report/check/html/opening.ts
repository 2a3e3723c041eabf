/** How the page of a check begins: what it came to, and how much of it there is. */

import { count } from '#core/sentence.ts'
import type { Severity } from '#core/finding.ts'
import { html, type Html } from '#report/encode/html.ts'
import { pairs } from '#report/html/parts.ts'
import { mark, type Sign } from '#report/svg/verdict-mark.ts'
import { allIsWell, countWords } from '#report/check/lines.ts'
import { type CheckView, failing } from '#report/check/view.ts'
import { capital } from '#report/words.ts'

interface Came {
  /** Of the box: good, bad, or neither. */
  readonly tone: 'good' | 'warn' | 'bad'
  readonly sign: Sign
  readonly says: string
  readonly means: string
}

const FAILS_ON = {
  error: 'errors',
  warning: 'errors and warnings',
  note: 'errors, warnings and notes',
} as const satisfies Record<Severity, string>

/** What the check came to, in a few words and a sentence. */
const cameTo = (view: CheckView): Came => {
  const { faults, findings, unknown, failOn } = view
  if (faults.length > 0)
    return {
      tone: 'bad',
      sign: 'cross',
      says: `${count(faults.length, 'fault')}: not everything was judged`,
      means: 'A model that has a fault cannot be judged. Fix that first.',
    }
  const counts = countWords(view)
  if (failing(view))
    return {
      tone: 'bad',
      sign: 'cross',
      says: counts,
      means: `The check fails: it was asked to fail on ${FAILS_ON[failOn]}.`,
    }
  if (findings.length > 0)
    return {
      tone: 'warn',
      sign: 'attention',
      says: counts,
      means: `The check passes: it was asked to fail on ${FAILS_ON[failOn]} only.`,
    }
  if (unknown.length > 0)
    return {
      tone: 'warn',
      sign: 'question',
      says: `Nothing was found, ${counts}`,
      means: 'Not everything could be looked at. What is not known is neither right nor wrong.',
    }
  return {
    tone: 'good',
    sign: 'tick',
    says: 'No drift',
    means: `${capital(allIsWell(view))}.`,
  }
}

const tiles = ({ faults, summary: { error, warning, note, unknown } }: CheckView): Html => {
  const tile = (number: number, about: string): Html => html`${number}<small>${about}</small>`
  return pairs(
    [
      ...(faults.length === 0 ? [] : [['Faults', tile(faults.length, 'keep a model from being judged')] as const]),
      ['Errors', tile(error, 'to fix')],
      ['Warnings', tile(warning, 'to look at')],
      ['Notes', tile(note, 'good to know')],
      ['Not known', tile(unknown, 'could not be looked at')],
    ],
    'tiles',
  )
}

/** The name of the service, where there is one; what the check came to; the figures. */
export const opening = (view: CheckView): Html => {
  const { models, today } = view
  const [only, ...others] = models
  const { tone, sign, says, means } = cameTo(view)
  return html`<h1>
      ${only === undefined || others.length > 0 ? 'Is what was written down still true?' : html`${only.service}: <span>is what was written down still true?</span>`}
    </h1>
    <p class="lead">As of ${today}.</p>
    <div class="verdict ${tone}">
      ${mark(sign)}
      <div>
        <h2>${says}</h2>
        <p>${means}</p>
      </div>
    </div>
    ${tiles(view)}`
}

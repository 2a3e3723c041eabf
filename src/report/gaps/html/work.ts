import { AUDIENCES, type Audience } from '#core/catalogue/types.ts'
import type { Gap, QuestionState } from '#core/judgement/types.ts'
import { html, type Html, type Part } from '#report/encode/html.ts'
import { choices, table } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'
import { AUDIENCE_NAMES, capital } from '#report/words.ts'
import { gapEntry } from './gap.ts'

/** Who may see only what they know best. */
const chooser = (): Html =>
  choices('role', 'Show what is best known to', [
    { id: 'all', label: 'everybody' },
    ...AUDIENCES.map((id) => ({ id, label: AUDIENCE_NAMES[id] })),
  ])

const counts = (role: Audience, gaps: readonly Gap[], states: readonly QuestionState[]): readonly Part[] => {
  const of = gaps.filter(({ question }) => question.audience.includes(role))
  const open = states.filter(
    ({ question, answer }) => question.audience.includes(role) && (answer === undefined || answer === 'unknown'),
  )
  return [
    capital(AUDIENCE_NAMES[role]),
    String(of.length),
    String(of.filter(({ gate }) => gate).length),
    String(open.length),
  ]
}

/** All gaps in the order of work, must-haves apart, with a view for each role. */
export const work = (view: GapsView): Part => {
  const { gaps, practices } = view.assessment
  const states = practices.filter(({ expected }) => expected).flatMap((result) => result.states)
  const placed = gaps.map((gap, index) => ({ gap, entry: gapEntry(view, gap, index + 1) }))
  const part = (id: string, title: string, intro: string, gate: boolean): Part => {
    const of = placed.filter(({ gap }) => gap.gate === gate)
    return of.length === 0
      ? undefined
      : html`<h3 id="${id}">${title}</h3>
          <p>${intro}</p>
          <ol class="steps">
            ${of.map(({ entry }) => entry)}
          </ol>`
  }
  return html`${table(
    'roles-table',
    'Who knows best: a question may belong to several',
    [
      { head: 'Role' },
      { head: 'Gaps', of: 'number' },
      { head: 'Must-haves among them', of: 'number' },
      { head: 'Not known or open', of: 'number' },
    ],
    AUDIENCES.map((role) => counts(role, gaps, states)),
  )}
  ${chooser()}
  ${
    gaps.length === 0
      ? html`<p>No gaps: every question that applies is where this phase expects it.</p>`
      : [
          part(
            'must-haves',
            'Must-haves',
            'While one of these is below what is expected, and not accepted, the service is not ready.',
            true,
          ),
          part(
            'rest',
            'The rest, in order',
            'First what other practices lean on most, then what is furthest from where it should be.',
            false,
          ),
        ]
  }`
}

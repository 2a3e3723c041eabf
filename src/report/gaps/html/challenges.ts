import type { Challenge, ImplementationInUse } from '#core/judgement/types.ts'
import { html, joined, type Part } from '#report/encode/html.ts'
import { command, pairs } from '#report/html/parts.ts'
import { unjudgedOf } from '#report/unjudged.ts'
import type { GapsView } from '#report/view.ts'

const said = (name: string, text: string): readonly (readonly [Part, Part])[] => (text === '' ? [] : [[name, text]])

const challenge = (each: Challenge): Part =>
  html`<article class="card">
    <h3>
      ${each.title} ${each.kind === 'praise' ? html`<strong class="tag good">fits</strong>` : undefined}
      ${
        each.acceptance === undefined
          ? undefined
          : html`<strong class="tag accepted">accepted until ${each.acceptance.until}</strong>`
      }
    </h3>
    <p class="says">${each.says}</p>
    ${each.basis === '' ? undefined : html`<p class="note">${each.basis}</p>`}
    ${pairs([
      ...said('The problem it was meant to solve', each.problem),
      ...said('What would solve it at your rate', each.instead),
      ...said('Ask yourselves', each.ask),
      ...said('Why we say this', each.why),
      ...said('Accepted because', each.acceptance?.reason ?? ''),
      ['More', command(`opsready explain ${each.rule}`)],
    ])}
  </article>`

const implementation = ({ practice, what, problem, stopsWhen }: ImplementationInUse): Part =>
  html`<li>
    <strong>${what}</strong> (${practice.name}). Meant to solve: ${problem} It stops making sense when: ${stopsWhen}
  </li>`

/** What does not fit, what does, and the ways of working in use here; `undefined` where there is nothing to say. */
export const challenges = (view: GapsView): Part => {
  const { challenges: all, unknownChallenges, implementations } = view.assessment
  const { unsaid, waits } = unjudgedOf(view)
  if (all.length + implementations.length + unknownChallenges.length === 0) return undefined
  return html`<p>
      A way of working is judged by the problem that it was meant to solve. Nothing here changes a figure or the
      verdict.
    </p>
    ${all.filter(({ kind }) => kind === 'challenge').map(challenge)}
    ${all.filter(({ kind }) => kind === 'praise').map(challenge)}
    ${
      implementations.length === 0
        ? undefined
        : html`<h3>Ways of working in use here</h3>
            <ul>
              ${implementations.map(implementation)}
            </ul>`
    }
    ${
      unknownChallenges.length === 0
        ? undefined
        : html`<h3>What could not be judged</h3>
            <ul>
              ${unsaid.map(
                ({ title, facts }) =>
                  html`<li>
                    ${title}:
                    ${joined(
                      facts.map((id) => html`<code>${id}</code>`),
                      ' and ',
                    )}
                    ${facts.length === 1 ? 'is' : 'are'} not known yet.
                  </li>`,
              )}
              ${waits.map((each) => html`<li>${each}</li>`)}
            </ul>`
    }`
}

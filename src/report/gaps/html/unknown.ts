import type { Question } from '#core/catalogue/types.ts'
import { differences } from '#core/interview/voices.ts'
import { html, type Html, type Part } from '#report/encode/html.ts'
import { command } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'

const entry = ({ id, text, audience }: Question): Html =>
  html`<li data-for="${audience.join(' ')}">${text} ${command(`opsready assess ${id}`)}</li>`

const list = (title: string, intro: Part, questions: readonly Question[]): Part =>
  questions.length === 0
    ? undefined
    : html`<h3>${title}</h3>
        ${intro}
        <ul>
          ${questions.map(entry)}
        </ul>`

/** What nobody knows, what nobody has answered, what does not apply; `undefined` where there is nothing. */
export const unknown = ({ assessment: { practices } }: GapsView): Part => {
  const states = practices.filter(({ expected }) => expected).flatMap(({ states: all }) => all)
  const unknowns = states.filter(({ answer }) => answer === 'unknown').map(({ question }) => question)
  const unanswered = states.filter(({ answer }) => answer === undefined).map(({ question }) => question)
  const fallen = practices.flatMap(({ outOfScope }) => outOfScope)
  if (unknowns.length + unanswered.length + fallen.length === 0) return undefined
  return html`${list('We do not know', undefined, unknowns)} ${list('Not answered yet', undefined, unanswered)}
  ${
    fallen.length === 0
      ? undefined
      : html`<h3>Does not apply here</h3>
          <p>The facts of the service decide this.</p>
          <ul>
            ${fallen.map(({ id, text }) => html`<li>${text} <code>${id}</code></li>`)}
          </ul>`
  }`
}

/** Questions of understanding that people answered differently; `undefined` where there is none. */
export const voices = ({ model, catalogue }: GapsView): Part => {
  const found = differences(model, catalogue)
  if (found.length === 0) return undefined
  return html`<p>
      Asked separately, people gave different answers. A picture that is not shared is worth an hour of talking. Nobody
      is scored.
    </p>
    <ul>
      ${found.map(
        ({ question, voices: all }) =>
          html`<li>
            ${question.text} <em>${all.map(({ name, answer }) => `${name}: ${answer}`).join('; ')}.</em>
            <code>${question.id}</code>
          </li>`,
      )}
    </ul>`
}

import type { Framework } from '#core/catalogue/types.ts'
import type { PracticeResult } from '#core/judgement/types.ts'
import { html, type Html, joined, type Part } from '#report/encode/html.ts'
import { toldOf } from '#report/handbook/value.ts'
import { folded, table } from '#report/html/parts.ts'
import { MARKS, type Place, placesOf } from '#report/list/framework.ts'
import type { GapsView } from '#report/view.ts'
import { practiceName } from './handbook.ts'

const answersIn = (results: readonly PracticeResult[]): Part => {
  const states = results.flatMap(({ states: all }) => all)
  return `${states.filter(({ answer }) => answer !== undefined && answer !== 'unknown').length} of ${states.length}`
}

const framework = (view: GapsView, each: Framework, told: ReadonlySet<string>): Html => {
  const { practices } = view.assessment
  const results = new Map(practices.map((result) => [result.practice.id, result]))
  const row = ({ ref, title, practices: touched }: Place): readonly Part[] => [
    title.includes(ref) ? title : `${ref} ${title}`,
    joined(
      touched.map(
        ({ practice, name, fit }) => html`${practiceName({ id: practice, name }, told.has(practice))}${MARKS[fit]}`,
      ),
      '; ',
    ),
    answersIn(touched.flatMap(({ practice }) => results.get(practice) ?? [])),
  ]
  const places = placesOf(view.catalogue, each)
  const touched = places.filter((place) => place.practices.length > 0)
  const rest = places.filter((place) => place.practices.length === 0)
  const said = [`${each.edition} (${each.date}).`, each.about, each.note ?? ''].filter(Boolean).join(' ')
  return folded(
    html`${each.name} <small>${each.edition}: ${touched.length} of ${places.length} places are touched</small>`,
    html`<p>${said}</p>
      ${table(
        `framework-${each.id}`,
        `Places of ${each.name} (${each.edition}) that the answers touch`,
        [{ head: 'Place' }, { head: 'Asked about in' }, { head: 'Answered', of: 'number' }],
        touched.map(row),
      )}
      ${rest.length === 0 ? undefined : html`<p class="note">No question deals with: ${rest.map(({ ref, title }) => (title.includes(ref) ? title : `${ref} ${title}`)).join('; ')}.</p>`}`,
  )
}

/** Which places of other texts the answers touch. Never that one of them is met. */
export const frameworks = (view: GapsView): Part => {
  const told = toldOf(view)
  return html`<p>
      A place is listed where a practice deals with the same or a similar subject. "Answered" counts the questions of
      these practices that have an answer, whatever it is. It never says that anything there is met.
    </p>
    <div class="brief">${view.catalogue.frameworks.map((each) => framework(view, each, told))}</div>`
}

/** `opsready list --framework`: each place of another text, with the practices that treat the same subject. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import type { Fit, Framework, FrameworkId } from '#core/catalogue/types.ts'
import { json } from '#report/encode/json.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'

interface Touch {
  readonly practice: string
  readonly name: string
  readonly fit: Fit
}

export interface Place {
  readonly ref: string
  readonly title: string
  readonly practices: readonly Touch[]
}

/** How near the subject is, where that is worth saying. */
export const MARKS = {
  same: '',
  part: ' (covers part of it)',
  nearest: ' (nearest place)',
  related: '',
} as const satisfies Record<Fit, string>

/** Every place of a framework in its own order, also those that no practice touches. */
export const placesOf = ({ practices }: Catalogue, framework: Framework): readonly Place[] =>
  Object.entries(framework.places).map(([ref, title]) => ({
    ref,
    title,
    practices: practices.flatMap(({ id, name, mappings }) =>
      mappings[framework.id].filter((mapping) => mapping.ref === ref).map(({ fit }) => ({ practice: id, name, fit })),
    ),
  }))

export const frameworkOf = ({ frameworks }: Catalogue, id: FrameworkId): Framework =>
  frameworks.find((framework) => framework.id === id)!

const heading = ({ ref, title }: Place): string => (title.includes(ref) ? title : `${ref}  ${title}`)

const place = (each: Place, style: Style): string => {
  const names = each.practices.map(({ name, fit }) => name + MARKS[fit]).join('; ')
  return `${style.strong(heading(each))}\n${wrap(names === '' ? style.quiet('no question deals with it') : names, style.columns, 4)}`
}

export const frameworkText = (catalogue: Catalogue, id: FrameworkId, style: Style): string => {
  const framework = frameworkOf(catalogue, id)
  const head = [`${framework.name}, ${framework.edition} (${framework.date}).`, framework.about, framework.note ?? '']
  return `${[
    wrap(head.filter(Boolean).join(' '), style.columns),
    ...placesOf(catalogue, framework).map((each) => place(each, style)),
    wrap(
      'A place is listed where the subject is the same or similar. That never means that anything there is met.',
      style.columns,
    ),
  ].join('\n\n')}\n`
}

export const frameworkJson = (catalogue: Catalogue, id: FrameworkId): string => {
  const { name, edition, date } = frameworkOf(catalogue, id)
  const places = placesOf(catalogue, frameworkOf(catalogue, id))
  return json({
    schemaVersion: 1,
    catalogue: catalogueName(catalogue),
    framework: { id, name, edition, date },
    places,
  })
}

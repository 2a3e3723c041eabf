/** Facts that nobody has to give: with them, a challenge becomes a number or can be judged at all. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { flat } from '#core/flat.ts'
import { partsOfFact } from '#core/model/facts.ts'
import { onceFor } from '#core/once-for.ts'
import { remembered } from '#core/remembered.ts'
import { holds } from './evaluate.ts'
import type { Mention } from './mention.ts'
import type { Ruling } from './rule.ts'
import type { Rule } from './types.ts'
import type { Subject } from './world.ts'

/** Facts and fields of facts as the catalogue asks for them; as many as rules name. */
const askedIn = onceFor((catalogue: Catalogue) =>
  remembered((id: string) => {
    const [name, field] = partsOfFact(id)
    const fact = catalogue.fact(name)
    if (fact === undefined || field === undefined) return fact
    const inner = fact.fields?.find((each) => each.id === field)
    return inner === undefined ? undefined : { asked: inner.asked, optional: false }
  }),
)

const asked = (id: string, catalogue: Catalogue) => askedIn(catalogue)(id)

const isOptional = (id: string, catalogue: Catalogue): boolean => asked(id, catalogue)?.optional === true

/** Optional or offered: leaving it open is nothing to list. */
export const isOffered = ({ kind, id }: Mention, catalogue: Catalogue): boolean => {
  const fact = kind === 'fact' ? asked(id, catalogue) : undefined
  return fact !== undefined && (fact.optional || fact.asked === 'offered')
}

/** Whether somebody is asked it here: of a service in discovery, say, nobody asks where it runs. */
export const isAsked = ({ kind, id }: Mention, { catalogue, fact }: Subject): boolean => {
  const when = kind === 'fact' ? catalogue.fact(partsOfFact(id)[0])?.when : undefined
  return when === undefined || holds(when, fact) !== 'false'
}

/** What one rule would like to know; nothing where it waits for more than that. */
const wantedBy = (ruling: Ruling, { catalogue }: Subject): readonly string[] => {
  if (ruling.kind !== 'unknown') return []
  // Leaving an optional fact open is an answer: what hangs on it is not offered either.
  const waits = ruling.missing.some((each) => !isOffered(each, catalogue) || isOptional(each.id, catalogue))
  return waits ? [] : ruling.missing.map(({ id }) => id)
}

/** Open facts that would complete the sentence of a rule that speaks. */
export const completing = (
  rule: Rule,
  ruling: Extract<Ruling, { kind: 'said' }>,
  subject: Subject,
): readonly string[] => {
  const said = rule.praise ?? rule.finding ?? ''
  const open = ruling.figures.names
    .filter((name) => said.includes(`{${name}`))
    .flatMap((name) => ruling.figures.get(name)?.uses.open ?? [])
  return [...new Set(open)].filter((id) => isWelcome(id, subject))
}

/** It is offered, open, and its own condition holds. */
const isWelcome = (id: string, { catalogue, fact }: Subject): boolean => {
  const [name, field] = partsOfFact(id)
  const known = catalogue.fact(name)
  if (known === undefined || !isOffered({ kind: 'fact', id }, catalogue) || known.optional) return false
  if (field === undefined && fact(name) !== undefined) return false
  return known.when === undefined || holds(known.when, fact) === 'true'
}

const placesOf = onceFor(
  ({ facts }: Catalogue): ReadonlyMap<string, number> => new Map(facts.map(({ id }, index) => [id, index])),
)

/** Each once, in the order of the catalogue. */
export const offersOf = (
  all: readonly { readonly rule: Rule; readonly ruling: Ruling }[],
  subject: Subject,
): readonly string[] => {
  const wanted = new Set(
    flat(all, ({ rule, ruling }) =>
      ruling.kind === 'said' ? completing(rule, ruling, subject) : wantedBy(ruling, subject),
    ),
  )
  const place = placesOf(subject.catalogue)
  return [...wanted]
    .filter((id) => isWelcome(id, subject))
    .sort((a, b) => place.get(a.split('.')[0]!)! - place.get(b.split('.')[0]!)! || (a < b ? -1 : 1))
}

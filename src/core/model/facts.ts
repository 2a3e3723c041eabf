/** A fact of a model by its id; `a.b` names a field of an object fact. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { onceForBoth } from '#core/once-for.ts'
import { remembered } from '#core/remembered.ts'
import type { OperatingModel } from './types.ts'

const own = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Record<string, unknown>)[key]
    : undefined

/** What of a model holds its facts. */
export type Described = Pick<OperatingModel, 'service' | 'team'>

/** Name and field of a fact. There are as many as the catalogue names, and each is looked up for each of thousands of models. */
export const partsOfFact = remembered((id: string) => id.split('.') as [name: string, field: string | undefined])

/** Looks facts up; `undefined` is left open. Each is looked up once for a model, whoever asks. */
export const factsOf = onceForBoth((model: Described, catalogue: Catalogue) =>
  remembered((id: string): unknown => {
    const [name, inner] = partsOfFact(id)
    const fact = catalogue.fact(name)
    if (fact === undefined) return undefined
    const value = own(model[fact.at], name)
    return inner === undefined ? value : own(value, inner)
  }),
)

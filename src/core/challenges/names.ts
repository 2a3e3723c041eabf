/** Names in a rule's sentence that stand for a list or for words made from the facts. */

import { listed } from '#core/sentence.ts'
import { sleeping } from './compute/suppliers.ts'
import type { Party } from './compute/types.ts'

type Fact = (id: string) => unknown

const partiesOf = (fact: Fact): readonly Party[] => {
  const value = fact('thirdParties')
  return Array.isArray(value) ? (value as readonly Party[]) : []
}

const named = (parties: readonly Party[]): string => listed(parties.map(({ name }) => name))

const POINTING_TO_PEOPLE = ['identity', 'payment', 'messaging']
const WITH_STAFF = ['development', 'support']

/** May reach the live service: said so, or likely by what they do and not denied. */
const mayReach = ({ access, kind }: Party): boolean =>
  access === true || (access !== false && kind !== undefined && WITH_STAFF.includes(kind))

/** Runs the service itself, where a supplier does. */
const runsIt = ({ access, kind }: Party): boolean => access !== false && kind === 'hosting'

/** Behind which somebody is missing. */
export const PROMISED_HOURS = 'the hours that you promise'

export const NAMES: Readonly<Record<string, (fact: Fact) => string>> = {
  criticalThirdParties: (fact) => named(partiesOf(fact).filter(({ critical }) => critical === true)),
  sleepingThirdParties: (fact) => named(sleeping(partiesOf(fact))),
  partiesWithAccess: (fact) => {
    const isRun = fact('hosting') === 'supplier-managed'
    const parties = partiesOf(fact).filter((party) => mayReach(party) || (isRun && runsIt(party)))
    return parties.length === 0 ? 'the supplier that runs it' : named(parties)
  },
  // People may also be wanted because a failure harms somebody, or stand by at hours that nobody promised.
  promisedHours: (fact) =>
    [undefined, 'none'].includes(fact('supportHours') as string | undefined) ? 'the service' : PROMISED_HOURS,
  thirdPartiesOfThatKind: (fact) =>
    named(partiesOf(fact).filter(({ kind }) => kind !== undefined && POINTING_TO_PEOPLE.includes(kind))),
  promises: (fact) =>
    listed(
      partiesOf(fact)
        .filter(({ critical, availabilityPromise }) => critical === true && availabilityPromise !== undefined)
        .map(({ name, availabilityPromise }) => `${name} ${availabilityPromise}%`),
    ),
}

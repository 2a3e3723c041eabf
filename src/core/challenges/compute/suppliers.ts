/** A promise against what critical suppliers promise and when they can be reached (CR47, CR48). */

import { allowedMinutes, minutesBelow } from './allowance.ts'
import { extreme, from } from './apply.ts'
import type { Calculation, Computations, Inputs, Party } from './types.ts'
import { HOUR_MINUTES, PER_CENT, WEEK_HOURS } from './units.ts'

/** Decimals of a percentage that a product of some is exact to: a hundred millionth of 99.004 is no failure. */
const EXACT_TO = 9

const multiplied = (parties: readonly Party[]): number => {
  const product = parties.reduce((all, { availabilityPromise }) => (all * availabilityPromise!) / PER_CENT, PER_CENT)
  return Number(product.toFixed(EXACT_TO))
}

/**
 * The product of what critical parties promise, in percent. While one that is or may be critical promises nothing, this is an
 * upper bound, and known only where even that is below the target.
 */
const chainAvailability: Calculation = (inputs) => {
  const parties = inputs.parties()
  const promising = (parties ?? []).filter(
    ({ critical, availabilityPromise }) => critical === true && availabilityPromise !== undefined,
  )
  if (promising.length === 0) {
    inputs.wants('thirdParties.availabilityPromise')
    return undefined
  }
  const product = multiplied(promising)
  const isWhole = parties!.every(
    ({ critical, availabilityPromise }) =>
      critical === false || (critical === true && availabilityPromise !== undefined),
  )
  const target = inputs.number('availabilityTarget')
  if (isWhole || (target !== undefined && product < target)) return product
  inputs.wants('thirdParties.availabilityPromise')
  return undefined
}

const chainMinutes: Calculation = (inputs) => from([chainAvailability(inputs)], minutesBelow)

export const targetAgainstChain: Computations = { chainAvailability, chainMinutes, allowedMinutes }

const SLEEP = ['none', 'office-hours', 'extended']

/** Critical parties whose people cannot be reached at all hours. */
export const sleeping = (parties: readonly Party[] | undefined): readonly Party[] =>
  (parties ?? []).filter(
    ({ critical, supportHours }) => critical === true && supportHours !== undefined && SLEEP.includes(supportHours),
  )

const hoursOf = ({ parties }: Inputs): readonly string[] => sleeping(parties()).map(({ supportHours }) => supportHours!)

/**
 * The longest time at which one of them cannot be reached; hours extended by an unknown amount are left out. Where one can never be
 * reached there is no longest.
 */
const supplierGapHours: Calculation = (inputs) => {
  const all = hoursOf(inputs)
  return all.includes('none')
    ? undefined
    : extreme(
        Math.max,
        all.map((hours) =>
          from([inputs.nominalOf('supportHours', hours, 'longestGapMinutes')], (minutes) => minutes / HOUR_MINUTES),
        ),
      )
}

/** Hours a week in which one of them cannot be reached. */
const hoursUncovered: Calculation = (inputs) =>
  from(
    [
      extreme(
        Math.min,
        hoursOf(inputs).map((hours) => inputs.nominalOf('supportHours', hours, 'hoursPerWeek')),
      ),
    ],
    (hours) => WEEK_HOURS - hours,
  )

export const hoursAgainstSuppliers: Computations = { supplierGapHours, hoursUncovered }

/** Whose figures a sentence holds: the team's own, nominal ones behind words, or measured in the repository. */

import { listed } from '#core/sentence.ts'
import type { Figures, Nominal, Uses } from './compute/read.ts'
import { counted, duration } from './words.ts'

const HALF_DAY = 0.5

const days = (number: number): string => (number === HALF_DAY ? 'half a day' : counted(number, 'days'))

type Wording = (nominal: Nominal) => string

const WORDINGS: Readonly<Record<Nominal['figure'], Wording>> = {
  everyDays: ({ fact, number }) => `${days(number)} between two ${fact === 'changeApproval' ? 'sittings' : 'releases'}`,
  perMonth: ({ number }) => `${counted(number, 'releases')} in 30 days`,
  upToDays: ({ number }) => `${days(number)} at most for a change to reach users`,
  hoursPerWeek: ({ fact, number }) => `${number} hours a week ${fact === 'onCall' ? 'on call' : 'of promised help'}`,
  longestGapMinutes: ({ number }) => `${duration(number)} from Friday evening to Monday morning`,
  assumed: ({ number }) => `${number === 1 ? 'one' : number} change in each`,
}

/** In the order in which the figures were read, each once; a gap or an hour of nothing is no figure worth naming. */
const nominalWords = (uses: readonly Uses[]): readonly string[] => [
  ...new Set(
    uses
      .flatMap(({ nominal }) => nominal)
      .filter(({ number }) => number > 0)
      .map((each) => WORDINGS[each.figure](each)),
  ),
]

/** What the sentence says of its figures; empty where it holds none. `numbers`: how many of its names are facts of the team. */
export const basisOf = (names: readonly string[], figures: Figures, isOwnNumber: (name: string) => boolean): string => {
  const said = names.flatMap((name) => {
    const figure = figures.get(name)
    return figure === undefined ? [] : [figure.uses]
  })
  const nominal = nominalWords(said)
  const isMeasured = said.some(({ measured }) => measured.length > 0)
  const ownNumbers = said.flatMap(({ own }) => own).some(isOwnNumber) || names.some(isOwnNumber)
  if (said.length === 0 && !ownNumbers) return ''
  const sentences = [
    ...(nominal.length === 0 ? [] : [`Nominal, not counted: ${listed(nominal)}.`]),
    ...(isMeasured ? ['Measured in this repository, as far as it shows.'] : []),
    ...(ownNumbers
      ? [nominal.length === 0 && !isMeasured ? 'The figures are your own.' : 'The rest is your own.']
      : []),
  ]
  return sentences.join(' ')
}

/** What the history shows of the pace of change, and of who makes it. Counted over all; never about a person. */

import { count } from '#core/sentence.ts'
import { frequencyWord } from '#core/frequency.ts'
import { defineSignal, measured, type Sighting, unknown, worded } from '#core/observe/define.ts'
import { dateOf, DAY, daysSince, type HistoryFacts } from '#core/observe/history/facts.ts'
import { cadence, type Cadence, tagsOf } from '#core/observe/history/releases.ts'

type Known = Extract<HistoryFacts, { known: true }>

/** A signal of the history: unknown, with the reason, where there is none. */
const ofHistory = (id: string, judge: (history: Known) => Sighting) =>
  defineSignal({
    id,
    needs: ['history'],
    judge: ({ history }) => (history.known ? judge(history) : unknown(history.reason)),
  })

export const commitRecency = ofHistory('commit-recency', ({ commits, now }) => {
  const last = commits.find(({ person }) => person)
  if (last === undefined) return unknown('No commit by a person was seen.')
  return measured(daysSince(last.time, now), `A person last changed something on ${dateOf(last.time)}.`)
})

const TENTH = 10
/** A longest wait of so many usual ones would make "usually" mislead. */
const SKEWED = 4

/** Days between releases, as people say them. */
const pace = ({ medianDays, longestDays }: Cadence): string => {
  if (longestDays > SKEWED * Math.max(medianDays, 1)) {
    const half = Math.max(1, Math.ceil(medianDays))
    return `half of them within ${half === 1 ? 'a day' : `${half} days`} of the one before, the longest wait ${count(Math.round(longestDays), 'day')}`
  }
  return medianDays < 1
    ? 'usually less than a day apart'
    : `usually about ${medianDays < 1.5 ? 'a day' : `${Math.round(medianDays)} days`} apart`
}

const rateOf = (seen: Cadence): Sighting => {
  const days = Math.round(seen.medianDays * TENTH) / TENTH
  const [first, last] = [seen.releases[0]!, seen.releases.at(-1)!]
  const names = seen.from === 'tags' ? ` [tags ${first.name} … ${last.name}]` : ''
  return worded(
    measured(
      days,
      `${seen.releases.length} releases from ${dateOf(first.time)} to ${dateOf(last.time)}, ${pace(seen)}${names}.`,
      [],
      // Of the number that rules read, so that no two words are said of one rate.
      frequencyWord(days),
    ),
    () => ({
      releasesSeen: seen.releases.length,
      windowDays: seen.overDays,
      ...(seen.from === 'tags' && { firstTag: first.name, lastTag: last.name }),
    }),
  )
}

export const releaseCadence = defineSignal({
  id: 'tag-or-release-cadence',
  needs: ['history', 'looked', 'elsewhere', 'declared'],
  judge: ({ history, looked, elsewhere, declared }) => {
    if (!history.known) return unknown(history.reason)
    if (elsewhere === undefined) {
      const seen = cadence(history)
      return typeof seen === 'string' ? unknown(seen) : rateOf(seen)
    }
    // Of a part, only what names it is known to be its release.
    const folders = looked.folders.filter((folder) => !(declared?.evidenceRoots ?? []).includes(folder))
    const tags = tagsOf({ folders, names: declared?.componentNames ?? [] }, history.tags)
    const seen = cadence({ ...history, tags })
    return typeof seen === 'object' && seen.from === 'tags'
      ? rateOf(seen)
      : unknown(
          `The service is only a part of this repository, so the releases may be those of other parts, such as ${elsewhere}. If that belongs to the service, name it among the components. Tags such as web/v1.2.3 say which part was released.`,
        )
  },
})

const HALF_YEAR = 180 * DAY
const FEWEST = 30

export const revertRate = ofHistory('revert-rate', ({ commits, now }) => {
  const changes = commits.filter(({ firstParent, time }) => firstParent && time > now - HALF_YEAR)
  if (changes.length < FEWEST) return unknown(`Fewer than ${FEWEST} changes in 180 days: too few to give a share.`)
  const reverts = changes.filter(({ undoes }) => undoes)
  return measured(
    Math.floor((reverts.length * 100) / changes.length),
    `${reverts.length} of ${changes.length} changes in 180 days ${reverts.length === 1 ? 'says that it undoes' : 'say that they undo'} an earlier one.`,
  )
})

/** Fewer than one in so many with a trace of a request is almost none. */
const TRACELESS = 50

export const directPush = ofHistory('direct-push', ({ commits, now }) => {
  const changes = commits.filter(({ firstParent, person, time }) => firstParent && person && time > now - HALF_YEAR)
  if (changes.length < FEWEST)
    return unknown(`Fewer than ${FEWEST} commits by people in 180 days: too few to give a share.`)
  const direct = changes.filter(({ merge, subject }) => !merge && !/\(?[#!]\d+\)?/.test(subject))
  // Where nothing ever bears a trace of a request, the host may merge in a way that leaves none.
  if ((changes.length - direct.length) * TRACELESS < changes.length)
    return unknown(
      `${direct.length} of ${changes.length} changes by people in 180 days are not merges and carry no request number. They may have been pushed directly, or merged in a way that leaves no trace.`,
    )
  return measured(
    Math.floor((direct.length * 100) / changes.length),
    `${direct.length} of ${changes.length} changes by people in 180 days are not merges and carry no request number.`,
  )
})

/** The longest six months: what is said of six months is held against no less. */
const SIX_MONTHS = 184 * DAY
const FEWEST_COMMITS = 10

export const botOnlyCommits = ofHistory('bot-only-commits', ({ commits, now }) => {
  const recent = commits.filter(({ merge, time }) => !merge && time > now - SIX_MONTHS)
  if (recent.length < FEWEST_COMMITS)
    return unknown(`Fewer than ${FEWEST_COMMITS} commits in six months: too few to give a share.`)
  const bots = recent.filter(({ person }) => !person)
  return measured(
    Math.floor((bots.length * 100) / recent.length),
    `${bots.length} of ${recent.length} commits in six months are by bots.`,
  )
})

const FEWEST_CHANGES = 20

export const busFactor = ofHistory('bus-factor', ({ folders }) => {
  const counted = [...folders].flatMap(([folder, { changes, byPerson }]) => {
    if (changes < FEWEST_CHANGES) return []
    const regular = [...byPerson.values()].filter((each) => each * TENTH >= changes)
    // Where many did a little each, whoever did a bit more is no single point.
    const spread = regular.reduce((sum, each) => sum + each, 0) * 2 < changes
    return [{ folder, changes, spread, people: spread ? byPerson.size : regular.length }]
  })
  const [fewest] = counted.sort((a, b) => a.people - b.people || (a.folder < b.folder ? -1 : 1))
  if (fewest === undefined) return unknown(`No folder has ${FEWEST_CHANGES} changes by people in 12 months.`)
  const { folder, changes, spread, people } = fewest
  const made = spread
    ? `${people} people made the ${changes} changes in 12 months to files that still exist, and more than half came from people who made less than a tenth each`
    : `${people === 1 ? 'one person' : `${people} people`} made at least a tenth of the ${changes} changes in 12 months to files that still exist`
  const others = counted.length === 1 ? 'no other folder has' : 'as many or more did in each other folder with'
  return worded(
    measured(people, `In ${folder}/, ${made}; ${others} ${FEWEST_CHANGES} changes.`, [{ path: folder }]),
    () => ({ folder: `${folder}/`, changes }),
  )
})

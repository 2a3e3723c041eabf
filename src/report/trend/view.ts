/** What a report of the trend is made from, and the lines that every format follows. */

import type { Mean, Moment, Point, Standing } from '#core/trend/types.ts'
import { percent } from '#report/view.ts'

export interface TrendView {
  readonly version: string
  readonly catalogue: string
  readonly service: string
  /** The model as people see it. */
  readonly file: string
  /** Oldest first. */
  readonly points: readonly Point[]
  /** Older commits were not fetched. */
  readonly shallow: boolean
}

export type ReadPoint = Extract<Point, { readonly read: true }>
export type UnreadPoint = Extract<Point, { readonly read: false }>

export const readPoints = ({ points }: TrendView): readonly ReadPoint[] =>
  points.filter((point): point is ReadPoint => point.read)
export const unreadPoints = ({ points }: TrendView): readonly UnreadPoint[] =>
  points.filter((point): point is UnreadPoint => !point.read)

export interface Series {
  readonly name: string
  readonly kind: 'share' | 'count'
  /** Thousandths of a share, or a count; `undefined` where the phase expects nothing that could be measured. */
  readonly of: (standing: Standing) => number | undefined
}

const shareOf = (mean: Mean, of: 'claimed' | 'evidenced'): number | undefined =>
  mean.practices === 0 ? undefined : mean[of]

/** What is followed, in the order in which it is shown. */
export const SERIES = [
  { name: 'Processes, claimed', kind: 'share', of: ({ processes }) => shareOf(processes, 'claimed') },
  { name: 'Processes, shown', kind: 'share', of: ({ processes }) => shareOf(processes, 'evidenced') },
  { name: 'Functions, claimed', kind: 'share', of: ({ functions }) => shareOf(functions, 'claimed') },
  { name: 'Functions, shown', kind: 'share', of: ({ functions }) => shareOf(functions, 'evidenced') },
  { name: 'Must-haves open', kind: 'count', of: ({ openGates }) => openGates },
  { name: 'Gaps', kind: 'count', of: ({ gaps }) => gaps },
  { name: 'Gaps accepted', kind: 'count', of: ({ acceptedGaps }) => acceptedGaps },
  { name: 'Not known or open', kind: 'count', of: ({ notKnown }) => notKnown },
] as const satisfies readonly Series[]

/** Said where the phase expects nothing that could be measured. */
const NONE_EXPECTED = 'none expected'

/** A value as people read it. */
export const valueWords = ({ kind }: Series, value: number | undefined, none = NONE_EXPECTED): string => {
  if (value === undefined) return none
  return kind === 'share' ? percent(value) : String(value)
}

const ONE: Readonly<Record<string, string>> = {
  'must-haves open': 'must-have open',
  'gaps accepted': 'gap accepted',
  gaps: 'gap',
}

/** A value with what it counts: "1 gap". */
export const named = (value: string, of: string): string => `${value} ${value === '1' ? (ONE[of] ?? of) : of}`

const SHORT = 10

/** The name of a moment: what was asked for, the short id, or the work tree. */
export const momentName = ({ ref, commit }: Moment): string => ref ?? commit?.slice(0, SHORT) ?? 'not committed yet'

/** From when to when, in words; empty where no day is known. */
const span = ({ points }: TrendView): string => {
  const days = points.flatMap(({ on }) => on ?? [])
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? '' : first === last ? ` on ${first}` : ` from ${first} to ${last}`
}

const AS_IT_LIES = 'What follows is the file as it is here, with nothing to compare it with.'

/** Two tags may stand at one commit. */
const names = ({ points }: TrendView, commits: number): string => {
  const asked = new Set(points.flatMap(({ ref }) => ref ?? [])).size
  return asked > commits ? `, under ${asked} names` : ''
}

/** What the trend is made of: how many commits, and when. */
export const lead = (view: TrendView): string => {
  const { points, file, shallow } = view
  const commits = new Set(points.flatMap(({ commit }) => commit ?? [])).size
  if (commits > 0)
    return `${commits} ${commits === 1 ? 'commit' : 'commits'} of ${file}${span(view)}${names(view, commits)}.`
  return shallow
    ? `No commit that was fetched here contains ${file}. ${AS_IT_LIES} Fetch the whole history (git fetch --unshallow), or commit the file where it is new.`
    : `${file} is not committed yet. ${AS_IT_LIES} Commit it: from then on each commit that changes it is followed.`
}

export const SHALLOW = 'Older commits were not fetched (a shallow clone), so the beginning may be missing.'
export const TODAY_RULES =
  'Every state is judged by the questions and rules of today, so what moves is what the team said, not the catalogue.'

/** What no output is written over: a model, whatever else the command reads, the page beside a model, and its own other output. */

import { usageError } from '#core/fault.ts'
import { PAGE_NAME } from './find-model.ts'
import type { Host } from './host.ts'

/** A file that is to be written; `undefined` is stdout. */
interface Goal {
  readonly format?: string
  readonly file: string | undefined
}

export interface Guarded {
  /** Files that the command reads, as they were named. */
  readonly reads?: readonly (string | undefined)[]
  /** The format of this command that is `gap-analysis.md`. */
  readonly page?: string
}

interface Place {
  readonly file: string
  readonly format: string | undefined
  readonly path: string
  /** The same with all links followed. */
  readonly real: string
  /** Its name as it was typed, and as it is. */
  readonly names: readonly string[]
  readonly isThere: boolean
}

const MODEL = /^operating-model\.ya?ml$/

/** Of more, links are not looked through: to ask the disk for each of thousands takes as long as checking them. */
const FEW = 100

/** The last name of a path of this system. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Where a file is: as it was named, and with all links followed. */
type Spot = Pick<Place, 'path' | 'real'>

const spotOf = (host: Host, file: string): Spot => {
  const path = host.files.resolve(host.cwd, file)
  return { path, real: host.files.real(path) }
}

const namesOf = ({ path, real }: Spot): readonly string[] => [nameOf(path), nameOf(real)]

const seenAt = (host: Host, { real }: Spot) => host.files.look(host.files.dirname(real), nameOf(real))

/** Whether a file is, by its name, the page beside a model. */
export const isPage = (host: Host, file: string): boolean => namesOf(spotOf(host, file)).includes(PAGE_NAME)

/** Whether something stands where a file is to be written. */
export const isTaken = (host: Host, file: string): boolean => seenAt(host, spotOf(host, file)) !== 'missing'

/** `undefined` for a device and a pipe, where nothing is written over. */
const placeOf = (host: Host, file: string, format: string | undefined): Place | undefined => {
  const spot = spotOf(host, file)
  const seen = seenAt(host, spot)
  return seen === 'link' ? undefined : { file, format, ...spot, names: namesOf(spot), isThere: seen === 'file' }
}

const isRead = (host: Host, { path, real, names }: Place, reads: readonly string[]): boolean =>
  reads.some((each) => {
    const isNear = names.some((name) => each.endsWith(name))
    if (!isNear && reads.length > FEW) return false
    const named = host.files.resolve(host.cwd, each)
    return named === path || named === real || host.files.real(named) === real
  })

type Trouble = readonly [says: string, fix: string]

const ELSEWHERE = 'Name another file for it.'

const troubleOf = (host: Host, place: Place, { reads = [], page }: Guarded): Trouble | undefined => {
  const { file, format, names, isThere } = place
  if (isThere && names.some((name) => MODEL.test(name)))
    return [`${file} is an operating model. Writing the output there would destroy its answers.`, ELSEWHERE]
  if (isThere && isRead(host, place, reads.filter((each) => each !== undefined && each !== '-') as readonly string[]))
    return [`${file} is read by this command. Writing the output there would destroy what it contains.`, ELSEWHERE]
  if (names.includes(PAGE_NAME) && (page === undefined || format !== page))
    return [
      `${file} is the page beside a model, which \`check\` compares with the model, and this output is something else.`,
      `${ELSEWHERE} The page itself is written by \`opsready gaps -f markdown:${PAGE_NAME}\`.`,
    ]
  return undefined
}

const twiceIn = (places: readonly Place[]): Trouble | undefined => {
  for (const [index, one] of places.entries()) {
    const other = places.slice(0, index).find(({ real }) => real === one.real)
    if (other !== undefined)
      return [
        `Two outputs go to the same file, so only the last would remain: ${other.file} and ${one.file}.`,
        'Give each a file of its own.',
      ]
  }
  return undefined
}

/** Throws FaultError('usage') where an output would take the place of something; called before anything is written. */
export const refuseOverwriting = (host: Host, goals: readonly Goal[], guarded: Guarded = {}): void => {
  const places: Place[] = []
  for (const { file, format } of goals) {
    const place = file === undefined ? undefined : placeOf(host, file, format)
    if (place !== undefined) places.push(place)
  }
  let trouble = twiceIn(places)
  for (const place of places) trouble ??= troubleOf(host, place, guarded)
  if (trouble === undefined) return
  const [says, fix] = trouble
  throw usageError(says, fix)
}

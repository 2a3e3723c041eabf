/** Which tags and commits are releases to users. Pre-releases, and marks of what reached a test environment, are not. */

import { DAY, dateOf, type HistoryFacts, median, type ToldTag } from './facts.ts'

type Known = Extract<HistoryFacts, { known: true }>

export interface Release {
  /** Tag name, or the subject of a commit. */
  readonly name: string
  readonly time: number
}

const ENVIRONMENTS =
  /(?:^|[^a-z])(?:staging|stage|preview|preprod|pre-prod|integration|test|testing|dev|develop|development|uat|sandbox|demo|qa|ci|nightly|canary|snapshot|success|failed|failure|deployed|deploy|latest|backup|archive)(?:[^a-z]|$)/i

const DATE =
  /^(?:v|release|rel|live|prod|production)?[-_/.]?(?:20\d{2})[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])\d*(?:[-_.T]\d+)*Z?$/i
const VERSION = /^(?:v|release|rel|version)?[-_/.]?\d+(?:\.\d+){0,3}$/i
const MOVING = /^v\d{1,2}(?:\.\d{1,2})?$/i
/** A version of one package among several: `name@1.2.3`, `name/v1.2.3`, `name-v1.2.3`. */
const PACKAGE = /^(@?[\w.-]+(?:\/[\w.-]+)*?)[@/_-]v?(\d+\.\d+(?:\.\d+)*)$/i

type Kind =
  | { readonly kind: 'version' }
  | { readonly kind: 'package'; readonly of: string }
  | { readonly kind: 'other' }

/** What a tag name says it is. */
export const tagKind = (name: string): Kind => {
  if (ENVIRONMENTS.test(name)) return { kind: 'other' }
  if (DATE.test(name) || VERSION.test(name)) return { kind: 'version' }
  const of = PACKAGE.exec(name)?.[1]
  return of === undefined ? { kind: 'other' } : { kind: 'package', of }
}

/** Releases among tags, oldest first. Where several packages are tagged, a day counts once. */
export const releasesOf = (tags: readonly ToldTag[]): readonly Release[] => {
  const kinds = tags.map((tag) => ({ tag, said: tagKind(tag.name) }))
  const all = kinds.filter(({ said }) => said.kind === 'version').map(({ tag }) => tag)
  // A tag such as v1 that moves along with v1.2.3 is no release of its own; a v1.2 that came before v1.2.1 is one.
  const moves = ({ name, time }: ToldTag): boolean =>
    MOVING.test(name) && all.some((other) => other.name.startsWith(`${name}.`) && other.time <= time)
  const versions = all.filter((tag) => !moves(tag))
  const packages = kinds.flatMap(({ tag, said }) => (said.kind === 'package' ? [{ tag, of: said.of }] : []))
  const several = new Set(packages.map(({ of }) => of)).size > 1
  const days = new Set<string>()
  const counted = packages.filter(({ tag }) => {
    if (!several) return true
    const day = dateOf(tag.time)
    if (days.has(day)) return false
    days.add(day)
    return true
  })
  return [
    ...(versions.length > 0 ? versions : []),
    ...(versions.length > 0 && several ? [] : counted.map(({ tag }) => tag)),
  ]
    .map(({ name, time }) => ({ name, time }))
    .sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1))
}

/** A part of the service that may be named in tags. */
export interface Part {
  /** Its folders, from the root. */
  readonly folders: readonly string[]
  readonly names: readonly string[]
}

/** `Licence web` as a tag may spell it. */
const slug = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, '-')

/** Whether a package is one of the parts: by its name, or by the folder that it lies in. An organisation before it says nothing. */
const isOf = (said: string, { folders, names }: Part): boolean => {
  const name = said.replace(/^@[^/]+\//, '').toLowerCase()
  return (
    names.some((each) => slug(each) === name) ||
    folders.map((each) => each.toLowerCase()).some((folder) => folder === name || folder.endsWith(`/${name}`))
  )
}

/** Tags that name a part, as `web/v1.2.3` does; the others may be of something else in the repository. */
export const tagsOf = (part: Part, tags: readonly ToldTag[]): readonly ToldTag[] =>
  tags.filter(({ name }) => {
    const said = tagKind(name)
    return said.kind === 'package' && isOf(said.of, part)
  })

/** A commit that a deployment pipeline writes. */
const RELEASE_COMMIT =
  /^(?:chore\(release\): |(?:bump|update|promote|deploy)\s.*\b(?:to|in|into)\s(?:prod|production|live)\b|release[: ]v?\d+\.\d+)/i

export interface Cadence {
  /** Days between two releases. */
  readonly medianDays: number
  readonly releases: readonly Release[]
  /** Days of the longest wait between two of them. */
  readonly longestDays: number
  /** Days from the first of them to the last. */
  readonly overDays: number
  readonly from: 'tags' | 'commits'
}

/** Fewer releases give no cadence. */
const FEWEST = 5
/** How far back releases count, in seconds; at least the last ten do, but none from before two years ago. */
const SPAN = 90 * DAY
const LONGEST = 2 * 365 * DAY
const LAST = 10
/** After so many usual waits without a release, releases are probably marked elsewhere. */
const SILENT = 3

/** Releases of the last 90 days or the last ten, whichever reaches further back, up to two years. */
const recent = (releases: readonly Release[], now: number): readonly Release[] => {
  const within = releases.filter(({ time }) => time > now - LONGEST && time <= now)
  const inSpan = within.filter(({ time }) => time > now - SPAN)
  return inSpan.length >= LAST ? inSpan : within.slice(-LAST)
}

/** Days from each release to the next. */
const waitsBetween = (releases: readonly Release[]): readonly number[] =>
  releases.slice(1).map(({ time }, index) => (time - releases[index]!.time) / DAY)

/** How often this service is released; or why that cannot be said, in a sentence. */
export const cadence = ({ tags, commits, now }: Known): Cadence | string => {
  const tagged = releasesOf(tags)
  const written = commits
    .filter(({ subject, firstParent }) => firstParent && RELEASE_COMMIT.test(subject))
    .map(({ subject, time }) => ({ name: subject, time }))
    .sort((a, b) => a.time - b.time)
  const byTags = recent(tagged, now)
  const from = byTags.length >= FEWEST ? 'tags' : 'commits'
  const releases = from === 'tags' ? byTags : recent(written, now)
  if (releases.length < FEWEST) {
    if (tags.length === 0)
      return 'There are no tags here. Many services release without them, and a checkout may leave them out: fetch tags with the history.'
    return tagged.length === 0
      ? `None of the ${tags.length} tags is a version or a date; tags of environments and pre-releases are not counted.`
      : `Fewer than ${FEWEST} releases are tagged in the last two years.`
  }
  const waits = waitsBetween(releases)
  const medianDays = median(waits)
  const last = releases.at(-1)!.time
  const newest = commits[0]!.time
  if (newest - last > SILENT * Math.max(medianDays, 1) * DAY && newest - last > 14 * DAY)
    return `The last tagged release (${dateOf(last)}) is much older than the last commit (${dateOf(newest)}). Releases may be recorded elsewhere now.`
  return {
    medianDays,
    releases,
    longestDays: Math.max(...waits),
    overDays: Math.max(1, Math.round((last - releases[0]!.time) / DAY)),
    from,
  }
}

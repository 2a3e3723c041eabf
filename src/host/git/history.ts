/** The commits that a work tree stands on, read with git's plumbing commands. */

import type { Entry, History, Told, Touch } from '#commands/host.ts'
import { changedIn, commitsOf, tagsOf } from './log.ts'
import { contentsOf } from './contents.ts'
import { records } from './records.ts'
import { run, stream, told, untold } from './run.ts'

const HEX = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** One id on a line of its own. */
const idIn = (output: Told<Buffer>): string | undefined => {
  const text = output.known ? output.value.toString('utf8').trim() : ''
  return HEX.test(text) ? text : undefined
}

/** Git itself is missing or too slow, or it answered that there is no such thing. */
const otherwise = (output: Told<Buffer>, reason: 'no-such-ref' | 'unrelated'): Told<never> =>
  output.known || output.reason === 'refused' ? untold(reason) : output

const isShallow = async (root: string): Promise<Told<boolean>> => {
  const output = await run(root, ['rev-parse', '--is-shallow-repository'])
  return output.known ? told(output.value.toString('utf8').trim() === 'true') : output
}

/** A commit, and with the same process whether older ones were not fetched. */
const resolve = async (
  root: string,
  ref: string,
): Promise<Told<{ readonly id: string; readonly shallow: boolean }>> => {
  // Two lines or a NUL are no name of anything.
  if (/[\0\n]/.test(ref)) return untold('no-such-ref')
  const asked = ['--is-shallow-repository', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const output = await run(root, ['rev-parse', ...asked])
  const [shallow, id = ''] = output.known ? output.value.toString('utf8').split('\n') : []
  return HEX.test(id) ? told({ id, shallow: shallow === 'true' }) : otherwise(output, 'no-such-ref')
}

const mergeBase = async (root: string, base: string, head: string): Promise<Told<string>> => {
  const output = await run(root, ['merge-base', base, head])
  const id = idIn(output)
  if (id === base) return told(id)
  // Where history is cut off, a better ancestor may lie behind the cut.
  const shallow = await isShallow(root)
  if (!shallow.known) return shallow
  if (shallow.value) return untold('shallow')
  return id === undefined ? otherwise(output, 'unrelated') : told(id)
}

/** The UTC day of a time in seconds; a forged one that is no date stands as the beginning. */
const dayOf = (seconds: number): string => {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? '1970-01-01' : date.toISOString().slice(0, 10)
}

const NOTHING = /^0+$/

/** What each commit left at the path: with `-m` a merge is compared with each parent, and says the same of itself. */
const blobsAfter = async (
  root: string,
  commits: readonly string[],
  path: string,
): Promise<Told<ReadonlyMap<string, string | undefined>>> => {
  const after = new Map<string, string | undefined>()
  const diff = ['diff-tree', '--stdin', '-r', '-z', '-m', '--root', '--no-renames', '--no-ext-diff', '--no-textconv']
  const lines = records(stream(root, [...diff, '--', path], `${commits.join('\n')}\n`), '\0')
  let commit = ''
  for (;;) {
    const line = await lines.next()
    if (line.done === true) return line.value.known ? told(after) : line.value
    if (HEX.test(line.value)) commit = line.value
    const id = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]/.exec(line.value)?.[1]
    if (id !== undefined) after.set(commit, NOTHING.test(id) ? undefined : id)
  }
}

const touches = async (root: string, from: string, path: string): Promise<Told<readonly Touch[]>> => {
  const dates = new Map<string, string>()
  const lines = records(stream(root, ['rev-list', '--timestamp', '--date-order', from, '--', path]), '\n')
  for (;;) {
    const line = await lines.next()
    if (line.done === true) {
      if (!line.value.known) return line.value
      break
    }
    const [seconds, commit] = line.value.split(' ') as [string, string]
    dates.set(commit, dayOf(Number(seconds)))
  }
  if (dates.size === 0) return told([])
  const after = await blobsAfter(root, [...dates.keys()], path)
  if (!after.known) return after
  return told([...dates].map(([commit, on]) => ({ commit, on, blob: after.value.get(commit) })))
}

const KINDS: Readonly<Record<string, Entry['kind']>> = {
  '100644': 'file',
  '100755': 'file',
  '100664': 'file',
  '040000': 'folder',
  '120000': 'link',
  '160000': 'module',
}

/** So many paths fit on one command line of any system; the root itself, '', is no entry. */
const AT_ONCE = 200

const entries = async (
  root: string,
  commit: string,
  paths: readonly string[] | undefined,
): Promise<Told<ReadonlyMap<string, Entry>>> => {
  const found = new Map<string, Entry>()
  const wanted = paths === undefined ? undefined : new Set(paths)
  for (let at = 0; at === 0 || at < (paths?.length ?? 0); at += AT_ONCE) {
    const some = paths?.slice(at, at + AT_ONCE).filter(Boolean)
    if (some?.length === 0) continue
    // With -t a folder is named also where something in it is asked for.
    const args = some === undefined ? ['-r', commit] : ['-t', commit, '--', ...some]
    const lines = records(stream(root, ['ls-tree', '-z', '--full-tree', ...args]), '\0')
    for (;;) {
      const line = await lines.next()
      if (line.done === true) {
        if (!line.value.known) return line.value
        break
      }
      const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line.value) ?? []
      if (mode !== undefined && id !== undefined && path !== undefined && (wanted?.has(path) ?? true))
        found.set(path, { kind: KINDS[mode] ?? 'link', id })
    }
  }
  return told(found)
}

const file = async (
  root: string,
  blobs: History['blobs'],
  commit: string,
  path: string,
  limit: number,
): Promise<Told<Uint8Array | undefined>> => {
  const there = await entries(root, commit, [path])
  if (!there.known) return there
  const entry = there.value.get(path)
  if (entry?.kind !== 'file') return told(undefined)
  for await (const content of blobs([entry.id], limit)) return content
  return untold('refused')
}

/** The history of the repository at `root`. */
export const historyOf = (root: string): History => {
  let shallow: boolean | undefined
  const blobs = contentsOf(root)
  return {
    async resolve(ref) {
      const commit = await resolve(root, ref)
      if (!commit.known) return commit
      ;({ shallow } = commit.value)
      return told(commit.value.id)
    },
    mergeBase: (base, head) => mergeBase(root, base, head),
    shallow: async () => (shallow === undefined ? isShallow(root) : told(shallow)),
    touches: (commit, path) => touches(root, commit, path),
    entries: (commit, paths) => entries(root, commit, paths),
    blobs,
    commits: (from) => commitsOf(root, from),
    changed: (commits) => changedIn(root, commits),
    tags: () => tagsOf(root),
    file: (commit, path, limit) => file(root, blobs, commit, path, limit),
  }
}

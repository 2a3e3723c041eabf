/**
 * Where a repository stands, read from the few files in which git keeps it, for a start of git costs more than all the rest
 * of a check. What git says of HEAD, of the tags, of what is tracked and of how deep the clone is stays the same as long as
 * this text does. It is never read for what it says.
 */

import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A file that was touched a moment ago may be touched again within the same tick of its clock. */
const A_MOMENT_MS = 2000

/** Thrown where git has to be asked after all. */
class Unclear extends Error {}

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

const textAt = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Changes with every writing of a file or of the names in a folder. */
const markOf = (path: string, now: number): string => {
  const entry = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (entry === undefined) return '-'
  if (now - Number(entry.ctimeMs) < A_MOMENT_MS) throw new Unclear()
  return [entry.ino, entry.size, entry.mtimeNs, entry.ctimeNs].join(' ')
}

const CHECKSUM_BYTES = 32

/** Git writes the index as a whole and ends it with a checksum of its content; the time is for where that is switched off. */
const indexAt = (path: string, now: number): string => {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    if (isMissing(error)) return '-'
    throw error
  }
  try {
    const { size, mtimeMs } = fstatSync(descriptor)
    const end = Buffer.alloc(CHECKSUM_BYTES)
    readSync(descriptor, end, 0, CHECKSUM_BYTES, Math.max(0, size - CHECKSUM_BYTES))
    if (end.subarray(-20).every((byte) => byte === 0) && now - mtimeMs < A_MOMENT_MS) throw new Unclear()
    return [size, mtimeMs, end.toString('hex')].join(' ')
  } finally {
    closeSync(descriptor)
  }
}

/** A file of a ref holds one id and a line feed; a longer one names another ref, which moves without it. */
const ID_BYTES = new Set([41, 65])

/** The folders of tags: what is in one changes its mark, for git puts each file in place in one step. */
const foldersAt = function* (path: string, now: number): Generator<string> {
  yield markOf(path, now)
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  for (const entry of entries) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) yield* foldersAt(inside, now)
    else if (!ID_BYTES.has(lstatSync(inside).size)) throw new Unclear()
  }
}

/** The folder that a file named `.git` stands for. */
const behind = (text: string): string => {
  const folder = /^gitdir: ([^\r\n]+)\r?\n?$/.exec(text)?.[1]
  if (folder === undefined) throw new Unclear()
  return folder
}

/** Where git keeps what is of this work tree, and what all work trees share. */
const gitFolders = (root: string): readonly [own: string, shared: string] => {
  const path = join(root, '.git')
  const own = lstatSync(path).isDirectory() ? path : resolve(root, behind(readFileSync(path, 'utf8')))
  const common = textAt(join(own, 'commondir'))
  return [own, common === undefined ? own : resolve(own, common.trimEnd())]
}

const BRANCH = /^ref: (refs\/heads\/[^\0]+?)\n?$/
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?\n?$/

/** `undefined` where it cannot be told without git: in a layout that is not known here, or where something is being written. */
export const standingOf = (root: string, now: number): string | undefined => {
  try {
    const [own, shared] = gitFolders(root)
    const head = readFileSync(join(own, 'HEAD'), 'utf8')
    const branch = BRANCH.exec(head)?.[1]
    if (branch === undefined ? !COMMIT.test(head) : branch === 'refs/heads/.invalid') return undefined
    const tip = branch === undefined ? undefined : textAt(join(shared, branch))
    // A name that stands for a name: git follows it, and we do not.
    if (tip !== undefined && !COMMIT.test(tip)) return undefined
    return JSON.stringify([
      root,
      own,
      head,
      tip,
      indexAt(join(own, 'index'), now),
      ...['packed-refs', 'shallow', 'config', 'info/grafts'].map((name) => markOf(join(shared, name), now)),
      markOf(join(own, 'config.worktree'), now),
      ...foldersAt(join(shared, 'refs', 'tags'), now),
    ])
  } catch {
    return undefined
  }
}

/** What stands in a work tree, as git sees it. */

import { lstatSync, realpathSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { Repository } from '#commands/host.ts'
import { dotGitAt } from '#host/dot-git.ts'
import { upwards } from '#host/upwards.ts'
import { run } from './run.ts'

/** The folder behind links. Asked at once: for each of thousands of models a promise costs more than the answer. */
const real = (folder: string): string => {
  try {
    return realpathSync.native(folder)
  } catch {
    return resolve(folder)
  }
}

/** These spell a name in more than one way, and only the system knows how it stands on the disk. */
const SPELLS = process.platform === 'darwin' || process.platform === 'win32'

const isPlainFolder = (path: string): boolean => {
  try {
    return !SPELLS && lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    return false
  }
}

/** The same for one run. The system follows the whole way each time; here most of the way was followed for another folder. */
const realInOneRun = () =>
  upwards<string>((folder, above) => {
    if (!isPlainFolder(folder)) return real(folder)
    const here = above()
    return here === undefined ? folder : join(here, basename(folder))
  })

/** Finds the nearest folder upwards that has a `.git`; found without git, so that no bare repository inside is ever entered. */
const workTrees = (dotGit: typeof dotGitAt) => {
  const isTop = (folder: string): boolean => {
    try {
      return dotGit(folder) === 'git'
    } catch {
      return false
    }
  }
  return upwards<string>((folder, above) => (isTop(folder) ? folder : above()))
}

/** A file that no link stands for. Asked at once, as above. */
const isFile = (path: string): boolean => {
  try {
    return lstatSync(path).isFile()
  } catch {
    return false
  }
}

const records = (output: Buffer): readonly string[] => output.toString('utf8').split('\0').filter(Boolean)

const REGULAR = new Set(['100644', '100755'])

/** Asked once for all: git starts as long as it looks. */
const EVERYTHING = ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--deleted', '--exclude-standard']

const read = async (root: string, folder: string): Promise<Repository | undefined> => {
  const listed = await run(root, EVERYTHING)
  if (!listed.known) return undefined
  const tracked = new Set<string>()
  const links = new Set<string>()
  const untracked = new Set<string>()
  const gone: string[] = []
  for (const record of records(listed.value)) {
    // What is in the index stands as `H MODE ID STAGE\tPATH`, and once more as `R …` where it is gone from the work tree.
    const [tag, mode] = record.split(' ', 2) as [string, string]
    if (tag === '?') {
      const path = record.slice(2)
      ;(isFile(join(root, path)) ? untracked : links).add(path)
      continue
    }
    const path = record.slice(record.indexOf('\t') + 1)
    if (tag === 'R') gone.push(path)
    else (REGULAR.has(mode) ? tracked : links).add(path)
  }
  // A tracked file that is gone is no longer there to be shown.
  for (const path of gone) tracked.delete(path)
  return { root, folder, tracked, untracked, links }
}

type Place = Pick<Repository, 'root' | 'folder'>

/** Finds the root around a folder, and the folder from there. For one run: each folder is looked at once. */
export const placesInOneRun = (dotGit = dotGitAt): ((folder: string) => Place | undefined) => {
  const [realOf, workTree] = [realInOneRun(), workTrees(dotGit)]
  return (folder) => {
    const here = realOf(folder)
    const root = here === undefined ? undefined : workTree(here)
    return root === undefined || here === undefined
      ? undefined
      : { root, folder: relative(root, here).replaceAll('\\', '/') }
  }
}

export const placeOf = (folder: string): Place | undefined => placesInOneRun()(folder)

/** The repository that holds a folder; `undefined` where there is none, or git is missing or refuses. */
export const repositoryAround = async (folder: string): Promise<Repository | undefined> => {
  const place = placeOf(folder)
  return place === undefined ? undefined : read(place.root, place.folder)
}

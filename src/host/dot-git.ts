/** What stands as `.git` in a folder: by that, the top of a repository is known. */

import { lstatSync } from 'node:fs'
import { join } from 'node:path'

/** `other` is neither a folder nor a file: a link, a pipe. Git takes it for no repository; no link below may lead out of it all the same. */
export type DotGit = 'none' | 'git' | 'other'

/** @throws what the system says where the folder may not be entered, or its name is too long */
export const dotGitAt = (folder: string): DotGit => {
  const entry = lstatSync(join(folder, '.git'), { throwIfNoEntry: false })
  if (entry === undefined) return 'none'
  return entry.isDirectory() || entry.isFile() ? 'git' : 'other'
}

/** The same for one run. Who reads a file and who looks for its repository ask for the same folder, one after the other. */
export const dotGitInOneRun = (): typeof dotGitAt => {
  let last: { readonly folder: string; readonly found: DotGit } | undefined
  return (folder) => {
    if (last?.folder !== folder) last = { folder, found: dotGitAt(folder) }
    return last.found
  }
}

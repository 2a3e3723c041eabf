/** Which files are there for tests and examples, and so say nothing of the service. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { anyOf } from './glob.ts'
import type { PathTest } from './path.ts'

/** Folder names that tests use, and services as well: what such a folder holds tells which it is. */
const AMBIGUOUS = /^(?:.*\/)?(?:snapshots|golden)\//i
const KEPT_OUTPUT = /\.(?:snap|golden|approved|received)(?:\.\w+)?$/i
const WORKING =
  /\.(?:tf|tofu|bicep|js|jsx|ts|tsx|mjs|cjs|py|rb|go|java|kt|scala|cs|php|ex|rs|sh)$|(?:^|\/)(?:dockerfile|containerfile|makefile)[^/]*$/i

/** Folders of such a name that hold code or configuration, and no kept outputs of tests. */
const workingFolders = (paths: readonly string[]): ReadonlySet<string> => {
  const [working, kept] = [new Set<string>(), new Set<string>()]
  for (const path of paths) {
    const folder = AMBIGUOUS.exec(path)?.[0]
    if (folder === undefined) continue
    if (KEPT_OUTPUT.test(path) && !path.slice(folder.length).includes('/')) kept.add(folder)
    if (WORKING.test(path)) working.add(folder)
  }
  return new Set([...working].filter((folder) => !kept.has(folder)))
}

/** Whether a path is there for tests or examples, as seen among all paths. */
export const testOrExample = (catalogue: Catalogue, paths: readonly string[]): PathTest => {
  const always = anyOf(catalogue.globs(catalogue.artefactCommon.testsAndExamples))
  let working: ReadonlySet<string> | undefined
  return (path) => {
    if (always(path)) return true
    const folder = AMBIGUOUS.exec(path)?.[0]
    if (folder === undefined) return false
    // Few trees have such a folder, so the others are not walked through.
    working ??= workingFolders(paths)
    return !working.has(folder)
  }
}

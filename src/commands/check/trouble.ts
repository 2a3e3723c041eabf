/** Why git could not say something, in words, and what makes it say. */

import type { NotKnown } from '#core/checks/past.ts'
import type { GitTrouble } from '#commands/host.ts'

interface Words {
  readonly reason: string
  readonly fix: string
}

const DEEPEN =
  'Fetch the whole history: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab, `fetchDepth: 0` in Azure, or `git fetch --unshallow`.'

const WORDS = {
  'no-git': {
    reason: 'git is not installed here, or not on the PATH.',
    fix: 'Install git where this runs, and make sure that its folder is on the PATH.',
  },
  refused: {
    reason: 'git could not read this repository.',
    fix: 'Try `git fsck` and `git log` here; if the clone is damaged or partial, clone it again.',
  },
  'too-slow': { reason: 'git took too long to answer.', fix: 'Try again, or use a machine that is less busy.' },
  'too-large': { reason: 'git returned more than opsready reads.', fix: 'Check what that commit contains.' },
  'no-such-ref': {
    reason: 'it names no commit that was fetched here.',
    fix: `Check its name, for example \`origin/main\`. ${DEEPEN}`,
  },
  shallow: { reason: 'this is a shallow clone, and older commits were not fetched.', fix: DEEPEN },
  unrelated: {
    reason: 'the two have no commit in common.',
    fix: 'Name the branch that this one was made from.',
  },
  'missing-object': {
    reason: 'this is a partial clone, and a file of an older commit was not fetched.',
    fix: 'Fetch everything: clone without `--filter`, or run `git fetch --refetch`.',
  },
} as const satisfies Record<GitTrouble, Words>

/** Why something is not known, and what would make it known. */
export const notKnown = (trouble: GitTrouble): NotKnown => ({ kind: 'unknown', ...WORDS[trouble] })

/** The same, said of something. */
export const notKnownOf = (what: string, trouble: GitTrouble): NotKnown => ({
  ...notKnown(trouble),
  reason: `${what}: ${WORDS[trouble].reason}`,
})

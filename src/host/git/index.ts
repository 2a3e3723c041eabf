/** Git as it is on this machine. */

import type { Git } from '#commands/host.ts'
import { milliseconds } from '#host/clock.ts'
import { dotGitAt } from '#host/dot-git.ts'
import { historyOf } from './history.ts'
import { placeOf, placesInOneRun, repositoryAround } from './repository.ts'
import { standingOf } from './standing.ts'

/** `dotGit` is asked within one run. */
export const realGit = (dotGit = dotGitAt): Git => ({
  place: placeOf,
  repository: repositoryAround,
  history: historyOf,
  standing: async (root) => standingOf(root, milliseconds()),
  inOneRun() {
    return { ...this, place: placesInOneRun(dotGit) }
  },
})

/** Git as it is on this machine. */

import type { Git } from '#commands/host.ts'
import { milliseconds } from '#host/clock.ts'
import { historyOf } from './history.ts'
import { placeOf, placesInOneRun, repositoryAround } from './repository.ts'
import { standingOf } from './standing.ts'

export const realGit = (): Git => ({
  place: placeOf,
  repository: repositoryAround,
  history: historyOf,
  standing: async (root) => standingOf(root, milliseconds()),
  inOneRun() {
    return { ...this, place: placesInOneRun() }
  },
})

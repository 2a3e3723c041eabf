/** Git as it is on this machine. */

import type { Git } from '#commands/host.ts'
import { historyOf } from './history.ts'
import { placeOf, repositoryAround } from './repository.ts'

export const realGit = (): Git => ({ place: placeOf, repository: repositoryAround, history: historyOf })

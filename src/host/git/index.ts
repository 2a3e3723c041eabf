/** Git as it is on this machine. */

import type { Git } from '#commands/host.ts'
import { historyOf } from './history.ts'
import { repositoryAround } from './repository.ts'

export const realGit = (): Git => ({ repository: repositoryAround, history: historyOf })

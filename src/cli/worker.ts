/** A thread of a check over many models: it is given some of their names, and answers with the results. */

import { build, version } from '#generated/version.json' with { type: 'json' }
import { checkPiece } from '#commands/check/models.ts'
import { serve } from '#host/worker-pool.ts'
import { thisProcess } from '#host/machine.ts'

const { host } = thisProcess({ version, build })

serve((setup) => checkPiece(host, setup))

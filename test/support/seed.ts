/**
 * Every property test draws the same cases each time, so that a run is red for what was changed and never for luck. Another
 * number in OPSREADY_SEED draws others, as a nightly run should.
 */

import fc from 'fast-check'

const USUAL = 20_260_123

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['OPSREADY_SEED'] ?? USUAL) })

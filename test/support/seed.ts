/**
 * In CI the property tests draw the same cases each time, so that a run is red for what was changed and never for luck. Everywhere
 * else they draw new ones, and a failure names its seed: give it as OPSREADY_SEED to see it again, in CI to draw others.
 */

import fc from 'fast-check'

const USUAL = 20_260_123

const { CI, OPSREADY_SEED } = process.env
const seed = OPSREADY_SEED ?? (CI === undefined || CI === '' ? undefined : USUAL)

if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })

import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files of few lines that take longest: begun last, one worker would wait for them alone. */
const LONG = /test\/(?:terminal\/interview|report\/html\/browser|scenarios\/determinism)\.test\.ts$/

/** The long ones first, the others in the order that they have anyway. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const all = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId)
    return [...all.filter(isLong), ...all.filter((each) => !isLong(each))]
  }
}

/** Rooms without a world around them: what one file of theirs leaves in memory, another cannot see. */
const PURE = ['test/core/**/*.test.ts', 'test/schemas/**/*.test.ts']

export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    // A guard against hanging, not a promise of speed: the slowest property takes a fraction of it on a calm machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Two cores are what the checks are promised to fit in. The interview waits more than it works, so a third worker fills its pauses.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      // One process for many files saves a start of Node for each.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
})

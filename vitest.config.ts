import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // A guard against hanging, not a promise of speed: the slowest property takes a fraction of it on a calm machine.
    testTimeout: 240_000,
    // Two cores are what the checks are promised to fit in.
    maxWorkers: 2,
  },
})

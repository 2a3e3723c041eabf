import { defineCommand, output } from './define.ts'

export const observe = defineCommand({
  name: 'observe',
  about: 'what this repository shows, what it proposes, and what it contradicts; nothing is changed',
  examples: ['observe', 'observe --json', 'observe -f markdown:observed.md'],
  flags: [],
  run: async (_, given, host) =>
    (await import('#commands/observe.ts')).observeCommand({ ...output(given), model: given.model }, host),
})

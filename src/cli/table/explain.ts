import { defineCommand, output } from './define.ts'

export const explain = defineCommand({
  name: 'explain',
  arguments: '<id>',
  words: 'anything',
  about: 'anything the catalogue names, in plain words',
  examples: ['explain change-management', 'explain CR01', 'explain phase'],
  flags: [],
  run: async ([id = ''], given, host) =>
    (await import('#commands/explain.ts')).explainCommand({ ...output(given), id }, host),
})

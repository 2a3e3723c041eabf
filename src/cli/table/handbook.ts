import { defineCommand, output } from './define.ts'

export const handbook = defineCommand({
  name: 'handbook',
  about:
    'the model as a page to be read: who owns what, how it is done, what was promised; writes docs/operating-model.md',
  examples: ['handbook', 'handbook -f markdown:docs/handbook.md', 'handbook -f html:handbook.html'],
  flags: [],
  run: async (_, given, host) =>
    (await import('#commands/handbook.ts')).handbookCommand({ ...output(given), model: given.model }, host),
})

import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly templates?: string
}

export const handbook = defineCommand<Given>({
  name: 'handbook',
  about:
    'the model as a page to read: who owns what, how it is done, what was promised; writes docs/operating-model.md',
  examples: ['handbook', 'handbook -f markdown:docs/handbook.md', 'handbook -f html:handbook.html'],
  flags: [{ flags: '--templates <folder>', about: 'your own pages in place of ours, such as handbook.html.mustache' }],
  run: async (_, given, host) =>
    (await import('#commands/handbook.ts')).handbookCommand(
      { ...output(given), model: given.model, templates: given.templates },
      host,
    ),
})

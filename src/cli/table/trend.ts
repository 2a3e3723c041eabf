import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly at?: readonly string[]
}

export const trend = defineCommand<Given>({
  name: 'trend',
  about: 'how the figures, must-haves and acceptances moved over the git history of the model',
  examples: ['trend', 'trend --at v1.0 --at v1.1 --at HEAD', 'trend -f html:trend.html -f csv:trend.csv'],
  flags: [
    {
      flags: '--at <ref>',
      about: 'the model at a tag or commit, repeatable; default: each commit that changed it',
      repeat: true,
    },
  ],
  run: async (_, given, host) =>
    (await import('#commands/trend.ts')).trendCommand(
      { ...output(given), model: given.model, at: given.at ?? [] },
      host,
    ),
})

import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly templates?: string
  readonly trend?: boolean
  readonly at?: readonly string[]
}

export const gaps = defineCommand<Given>({
  name: 'gaps',
  about: 'the gap analysis: verdict, what to do first, all gaps',
  examples: ['gaps', 'gaps -f markdown:gap-analysis.md', 'gaps -f csv:backlog.csv', 'gaps -f html:report.html --trend'],
  flags: [
    { flags: '--templates <folder>', about: 'your own pages in place of ours, such as gaps.html.mustache' },
    { flags: '--trend', about: 'in the HTML page, also how the figures moved over the git history of the model' },
    {
      flags: '--at <ref>',
      about: 'like --trend, but only at this tag or commit, such as each release; repeatable',
      repeat: true,
    },
  ],
  run: async (_, given, host) =>
    (await import('#commands/gaps.ts')).gapsCommand(
      {
        ...output(given),
        model: given.model,
        templates: given.templates,
        trend: given.trend === true,
        at: given.at ?? [],
      },
      host,
    ),
})

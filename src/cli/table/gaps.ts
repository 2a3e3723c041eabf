import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly templates?: string
}

export const gaps = defineCommand<Given>({
  name: 'gaps',
  about: 'the gap analysis: verdict, what to do first, all gaps',
  examples: ['gaps', 'gaps -f markdown:gap-analysis.md', 'gaps -f csv:backlog.csv', 'gaps -f html:report.html'],
  flags: [{ flags: '--templates <folder>', about: 'your own pages in place of ours, such as gaps.html.mustache' }],
  run: async (_, given, host) =>
    (await import('#commands/gaps.ts')).gapsCommand(
      { ...output(given), model: given.model, templates: given.templates },
      host,
    ),
})

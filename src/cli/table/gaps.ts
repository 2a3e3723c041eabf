import { defineCommand, output } from './define.ts'

export const gaps = defineCommand({
  name: 'gaps',
  about: 'the gap analysis: verdict, what to do first, all gaps',
  examples: ['gaps', 'gaps -f markdown:gap-analysis.md', 'gaps -f csv:backlog.csv', 'gaps -f html:report.html'],
  flags: [],
  run: async (_, given, host) =>
    (await import('#commands/gaps.ts')).gapsCommand({ ...output(given), model: given.model }, host),
})

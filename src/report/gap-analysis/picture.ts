import { STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import type { PracticeResult, Totals } from '#core/judgement/types.ts'
import { counted } from '#report/counted.ts'
import { md, table } from '#report/encode/markdown.ts'
import { bar, type GapsView, meanPercent, NO_MEAN, percent, ratio } from '#report/view.ts'
import { LEVEL_WORDS } from '#report/words.ts'

const pair = (claimed: string, evidenced: string): string =>
  claimed === evidenced ? claimed : `${claimed} (${evidenced})`

const row = (result: PracticeResult): readonly string[] => {
  const { practice, claimed, evidenced, expectedLevel, expected } = result
  const name = `[${md(practice.name)}](#${practice.id})`
  const covered = result.coveredBy === undefined ? '' : ` (in ${md(result.coveredBy)})`
  if (!expected) return [md(practice.name) + covered, 'later', '', '', '', '']
  return [
    name + covered,
    pair(ratio(claimed.understood), ratio(evidenced.understood)),
    pair(ratio(claimed.established), ratio(evidenced.established)),
    pair(ratio(claimed.documented), ratio(evidenced.documented)),
    `${bar(claimed.permille)} ${pair(percent(claimed.permille), percent(evidenced.permille))}`,
    // A practice of which only a must-have is asked.
    expectedLevel === 0 ? 'its must-haves' : LEVEL_WORDS[expectedLevel],
  ]
}

const HEAD = ['Practice', 'Understood', 'Established', 'Documented', 'Weakest of the three', 'Expected']

const stage = (results: readonly PracticeResult[], name: string): string =>
  [`### ${name}`, table(HEAD, results.map(row), 'lrrrll')].join('\n\n')

const total = (what: string, { claimed, evidenced }: Totals): string =>
  claimed.practices === 0
    ? `${what}: ${NO_MEAN}.`
    : `${what}: **${meanPercent(claimed)}** claimed, **${meanPercent(evidenced)}** with evidence, the mean of ${claimed.practices} that this phase expects.`

/** All practices, claimed and evidenced, on the three axes. */
export const picture = ({ assessment }: GapsView): string => {
  const { practices, processes, functions } = assessment
  const stages = STAGES.map((id) =>
    stage(
      practices.filter(({ practice }) => practice.stage === id),
      STAGE_NAMES[id],
    ),
  )
  return [
    '## The picture',
    'Points out of all that are available, as answered. In brackets, where it differs: what is left when only answers with evidence count above informal.',
    [`- ${total('Processes', processes)}`, `- ${total('Functions', functions)}`, `- ${counted(assessment)}`].join('\n'),
    ...stages,
  ].join('\n\n')
}

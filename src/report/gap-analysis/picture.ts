import { STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import type { Assessment, Counts, PracticeResult, Totals } from '#core/judgement/types.ts'
import { md, table } from '#report/encode/markdown.ts'
import { bar, type GapsView, percent, ratio } from '#report/view.ts'
import { LEVEL_WORDS, PHASE_NAMES } from '#report/words.ts'

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
  `${what}: **${percent(claimed.permille)}** claimed, **${percent(evidenced.permille)}** with evidence, the mean of ${claimed.practices} that this phase expects.`

const are = (count: number): string => `${count} ${count === 1 ? 'is' : 'are'}`

/** How much is answered, and how much of that could be shown; what is nought is left out. */
const counted = ({ counts, phase }: Pick<Assessment, 'counts' | 'phase'>): string => {
  const { questions, answered, unknown, unanswered, accepted, evidenced, withoutEvidence }: Counts = counts
  const apply = `questions that apply in ${PHASE_NAMES[phase]}`
  const states = [
    ...(answered > 0 ? [`${are(answered)} answered`] : []),
    ...(unknown > 0 ? [`${are(unknown)} answered with "we do not know"`] : []),
    ...(unanswered > 0 ? [`${are(unanswered)} open`] : []),
  ]
  const high = evidenced + withoutEvidence
  return [
    answered === questions
      ? `All ${questions} ${apply} are answered.`
      : `Of ${questions} ${apply}, ${states.join(', ')}.`,
    ...(accepted > 0 ? [`${accepted} ${accepted === 1 ? 'gap is' : 'gaps are'} accepted.`] : []),
    ...(high > 0
      ? [
          `${evidenced} of ${high} ${high === 1 ? 'answer that is' : 'answers that are'} in place or proven ${evidenced === 1 || high === 1 ? 'names' : 'name'} evidence.`,
        ]
      : []),
  ].join(' ')
}

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
    'Points out of what there is to get, as answered; in brackets, where it differs, what is left when only answers with evidence count above informal.',
    [`- ${total('Processes', processes)}`, `- ${total('Functions', functions)}`, `- ${counted(assessment)}`].join('\n'),
    ...stages,
  ].join('\n\n')
}

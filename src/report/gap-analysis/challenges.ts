import type { BecauseOf, Challenge, ImplementationInUse } from '#core/judgement/types.ts'
import { ownChallenges, restsOn, saysWords, sharperCommand, togetherWords } from '#report/challenges.ts'
import { code, md } from '#report/encode/markdown.ts'
import { unjudgedOf } from '#report/unjudged.ts'
import type { GapsView } from '#report/view.ts'

const point = (title: string, text: string): readonly string[] => (text === '' ? [] : [`- **${title}** ${text}`])

/** As the model writes it; what a team typed stays text. */
const said = ({ id, is }: BecauseOf): string => (/^[\w.-]+$/.test(is) ? code(`${id}: ${is}`) : `${code(id)}: ${md(is)}`)

/** What is worth a heading: what it says, what it rests on, what would solve it. */
const challenge = (each: Challenge): string => {
  const rests = restsOn(each)
  const sharper = sharperCommand(each)
  return [
    `### ${md(each.title)}`,
    md(saysWords(each)),
    [
      ...point('The problem it was meant to solve.', md(each.problem)),
      ...point('What would solve it here.', md(each.instead)),
      ...point('Ask yourselves.', md(each.ask)),
      ...point('Why we say this.', `${md(each.why)} (${code(`opsready explain ${each.rule}`)})`),
      ...(rests.length === 0 || each.kind === 'praise'
        ? []
        : point(`${togetherWords(each, rests.length)}:`, rests.map(said).join(', '))),
      ...(sharper === '' ? [] : point('To count instead of assume:', code(sharper))),
    ].join('\n'),
  ].join('\n\n')
}

/** What is worth a line. */
const small = ({ title, says, why, ask, rule }: Challenge): string =>
  `- **${md(title)}.** ${md(says)} ${md(ask === '' ? why : ask)} (${code(rule)})`

const isSmall = ({ severity, kind }: Challenge): boolean =>
  kind === 'challenge' && (severity === 'low' || severity === 'info')

const accepted = ({ title, rule, acceptance }: Challenge): string =>
  `- ${md(title)} (${code(rule)}), until ${md(acceptance!.until)}: ${md(acceptance!.reason)}`

const implementation = ({ practice, what, problem, stopsWhen }: ImplementationInUse): string =>
  `- **${md(what)}** (${md(practice.name)}). Meant to solve: ${md(problem)} It stops making sense when: ${md(stopsWhen)}`

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`### ${title}`, lines.join('\n')]

const unjudged = (view: GapsView): readonly string[] => {
  const { assessment } = view
  const { offers } = assessment
  const { unsaid, waits } = unjudgedOf(view)
  const byFact = unsaid.map(
    ({ title, facts }) =>
      `- ${md(title)}: ${facts.map(code).join(' and ')} ${facts.length === 1 ? 'is' : 'are'} not known yet.`,
  )
  // What would complete a challenge stands with it.
  const atChallenges = new Set(ownChallenges(assessment.challenges).flatMap(({ wouldHelp }) => wouldHelp))
  const rest = offers.filter((id) => !atChallenges.has(id))
  const more =
    rest.length === 0
      ? []
      : [`- These facts are optional. With them, more could be judged or counted: ${rest.map(code).join(', ')}.`]
  return [...byFact, ...waits.map((each) => `- ${each}`), ...more]
}

/** What the rules say; of most models they say nothing. */
const sayings = (all: readonly Challenge[]): readonly string[] => {
  if (all.length === 0) return []
  const own = ownChallenges(all)
  const against = own.filter(({ kind }) => kind === 'challenge')
  return [
    ...against.filter((each) => !isSmall(each)).map(challenge),
    ...titled('In passing', against.filter(isSmall).map(small)),
    ...own.filter(({ kind }) => kind === 'praise').map(challenge),
    ...titled('Accepted for now', all.filter(({ acceptance }) => acceptance !== undefined).map(accepted)),
  ]
}

/** What does not fit, what does, and the ways of working that are in use here; the most severe first. */
export const challenges = (view: GapsView): string => {
  const { challenges: all, implementations } = view.assessment
  const parts = [
    ...sayings(all),
    ...titled('Ways of working in use here', implementations.map(implementation)),
    ...titled('What could not be judged', unjudged(view)),
  ]
  return parts.length === 0
    ? ''
    : [
        '## Worth challenging',
        'A way of working is judged by the problem that it was meant to solve. Nothing here changes a figure or the verdict.',
        ...parts,
      ].join('\n\n')
}

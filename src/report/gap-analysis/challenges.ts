import type { Challenge, ImplementationInUse } from '#core/judgement/types.ts'
import { code, md } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'

const challenge = (each: Challenge): string =>
  [
    `### ${md(each.title)}`,
    `${md(each.says)}${each.basis === '' ? '' : ` ${md(each.basis)}`}`,
    ...(each.problem === '' ? [] : [`**The problem it was meant to solve.** ${md(each.problem)}`]),
    ...(each.instead === '' ? [] : [`**What would solve it at your rate.** ${md(each.instead)}`]),
    ...(each.ask === '' ? [] : [`**Ask yourselves.** ${md(each.ask)}`]),
    `*Why we say this.* ${md(each.why)} (${code(`opsready explain ${each.rule}`)})`,
    ...(each.acceptance === undefined
      ? []
      : [`*Accepted until ${md(each.acceptance.until)}: ${md(each.acceptance.reason)}*`]),
  ].join('\n\n')

const implementation = ({ practice, what, problem, stopsWhen }: ImplementationInUse): string =>
  `- **${md(what)}** (${md(practice.name)}). Meant to solve: ${md(problem)} It stops making sense when: ${md(stopsWhen)}`

/** What does not fit, what does, and the ways of working that are in use here. */
export const challenges = ({ assessment }: GapsView): string => {
  const { challenges: said, unknownChallenges, implementations } = assessment
  const against = said.filter(({ kind }) => kind === 'challenge')
  const praise = said.filter(({ kind }) => kind === 'praise')
  if (said.length + implementations.length + unknownChallenges.length === 0) return ''
  return [
    '## Worth challenging',
    'A way of working is judged by the problem that it was meant to solve. Nothing here changes a figure or the verdict.',
    ...against.map(challenge),
    ...praise.map(challenge),
    ...(implementations.length === 0
      ? []
      : ['### Ways of working in use here', implementations.map(implementation).join('\n')]),
    ...(unknownChallenges.length === 0
      ? []
      : [
          '### What could not be judged',
          unknownChallenges
            .map(({ title, missing }) => `- ${md(title)}: nobody has said yet ${missing.map(code).join(' and ')}.`)
            .join('\n'),
        ]),
  ].join('\n\n')
}

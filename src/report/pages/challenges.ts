/** The generated page of all rules: what makes each speak, what it says, and why. */

import type { Rule } from '#core/challenges/types.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { RULE_KINDS, spoken } from '#report/challenges.ts'
import { allWords } from './condition.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const anchor = ({ id }: Rule): string => id.toLowerCase()

const line = (rule: Rule): string =>
  `| [${rule.id}](#${anchor(rule)}) | ${cell(rule.title)} | ${rule.severity} | ${RULE_KINDS[rule.kind]} |`

const point = (title: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [`- **${title}** ${text}`]

const computed = ({ compute }: Rule): readonly string[] =>
  compute === undefined
    ? []
    : [
        [
          '| Figure | Unit | How |',
          '|---|---|---|',
          ...Object.entries(compute.values).map(
            ([name, { unit, formula }]) => `| \`${name}\` | ${cell(unit)} | ${cell(formula)} |`,
          ),
        ].join('\n'),
      ]

const section = (rule: Rule, { practices, sources }: Catalogue): string => {
  const about = rule.processes.map((id) => {
    const practice = practices.find((each) => each.id === id)!
    return `[${practice.name}](practices/${id}.md)`
  })
  const from = rule.source.map((id) => sources.find((source) => source.id === id)!.what)
  return [
    `## ${rule.id}`,
    `**${rule.title}**`,
    [rule.severity, RULE_KINDS[rule.kind], ...about].join(' · '),
    `> ${spoken(rule)}`,
    [
      ...point('Applies where', `${allWords(rule.if)}.`),
      ...point('Unless', rule.then.length === 0 ? undefined : `${allWords(rule.then)}.`),
      ...point('For example:', rule.compute?.example?.says),
      ...point('The problem it was meant to solve.', rule.problem),
      ...point('What would solve it.', rule.instead),
      ...point('Ask the team.', rule.ask),
      ...point('Why.', rule.why),
      ...point('Where something is missing.', rule.unknown),
      ...point('Taken for granted.', rule.compute?.assumes),
      ...point(from.length === 1 ? 'Source:' : 'Sources:', `${from.join('; ')}.`),
    ].join('\n'),
    ...computed(rule),
  ].join('\n\n')
}

const INTRO = `What a team says about its service can clash: a promise with the people behind it, a way of working with the rate of change, one
answer with another. These rules say so, in the team's own figures where there are some. They add words and never weight: no figure, gap or verdict
depends on them.`

const HOW = [
  'A rule speaks only where everything that it needs is known. A fact left open, "we do not know" and a file that is not there make it unknown, and unknown is never a challenge.',
  'Every figure is the team\'s own, measured in the repository, or nominal (what a word such as "weekly" stands for), and the sentence says which.',
  'Where a must-have falls short, a rule is the reason for the must-have, and is shown with its gap.',
  'A challenge can be accepted for a time: `accepted:` with `rule: CR01`, a reason, a name, a start and an end.',
  'Rules that need a repository are judged by `opsready check` and the interview; `gap-analysis.md` is made from the model alone.',
]

/** Text of docs/challenges.md; the same catalogue gives the same bytes. */
export const challengesPage = (catalogue: Catalogue): string =>
  `${[
    '<!-- Made from schemas/ by npm run generate; do not edit. -->',
    '# The challenges',
    INTRO.replaceAll('\n', ' '),
    HOW.map((each) => `- ${each}`).join('\n'),
    ['| Rule | In a few words | Severity | What kind |', '|---|---|---|---|', ...catalogue.rules.map(line)].join('\n'),
    ...catalogue.rules.map((rule) => section(rule, catalogue)),
  ].join('\n\n')}\n`

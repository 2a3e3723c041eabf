/** The improvement backlog: one user story for each gap that is not accepted. */

import type { Gap } from '#core/judgement/types.ts'
import { csv } from './encode/csv.ts'
import { code, md } from './encode/markdown.ts'
import type { GapsView } from './view.ts'
import { AUDIENCE_NAMES } from './words.ts'

const ARTICLES = {
  'service-manager': 'a service manager',
  'web-ops': 'somebody in web operations',
  'tech-arch': 'a technical architect',
  developer: 'a developer',
} as const

const unstopped = (text: string): string => text.replace(/[.!?]$/, '')

/** As …, I want this: … Then we can answer … Both sentences stay whole, as the catalogue has them; the answer is the one that is expected. */
export const story = ({ question, next, expectedWord }: Gap): string =>
  `As ${ARTICLES[question.audience[0]!]}, I want this: ${unstopped(next)}. Then we can answer "${question.answers[expectedWord]}"`

const open = ({ assessment: { gaps } }: GapsView): readonly Gap[] =>
  gaps.filter(({ acceptance }) => acceptance === undefined)

const priority = ({ gate, expected, level }: Gap): string => (gate ? 'High' : expected - level > 1 ? 'Medium' : 'Low')

/** As a section of a Markdown page, folded. */
export const backlogMarkdown = (view: GapsView): string => {
  const gaps = open(view)
  if (gaps.length === 0) return ''
  return [
    '## The backlog',
    `One story for each gap that is not accepted, in order. ${code('opsready gaps -f csv:backlog.csv')} writes them for an issue tracker.`,
    `<details>\n<summary>${gaps.length} ${gaps.length === 1 ? 'story' : 'stories'}</summary>`,
    gaps.map((gap) => `- [ ] ${md(story(gap))} ${code(gap.question.id)}`).join('\n'),
    '</details>',
  ].join('\n\n')
}

/** Title, description, labels and priority: what Jira, GitHub and GitLab import. */
export const backlogCsv = (view: GapsView): string =>
  csv([
    ['Title', 'Description', 'Labels', 'Priority'],
    ...open(view).map((gap) => [
      `${gap.practice.name}: ${unstopped(gap.next)}`,
      `${story(gap)}\n\nQuestion: ${gap.question.text}\nFor: ${gap.question.audience.map((role) => AUDIENCE_NAMES[role]).join(', ')}\nAnswer it again: opsready assess ${gap.question.id}`,
      ['opsready', gap.practice.id, gap.question.axis, ...(gap.gate ? ['must-have'] : [])].join(' '),
      priority(gap),
    ]),
  ])

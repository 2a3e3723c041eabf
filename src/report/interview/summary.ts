/** The check of a practice's answers, before a person confirms them. */

import { type Voice, voicesOn } from '#core/interview/voices.ts'
import type { Practice } from '#core/catalogue/types.ts'
import type { PracticeResult } from '#core/judgement/types.ts'
import type { PracticeModel } from '#core/model/types.ts'
import { terminal } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { pad, wrap } from '#report/wrap.ts'

const implementations = ({ implementations: there }: Practice, used: readonly string[] | undefined): string =>
  used === undefined
    ? 'not said yet'
    : used.length === 0
      ? 'none of those we ask about'
      : there
          .filter(({ id }) => used.includes(id))
          .map(({ practice }) => practice)
          .join('; ')

/** Columns of the first word: the longest answer, and air. */
const FIRST = 12

/** A word, and beside it a text that keeps its margin; for somebody who listens, both in one line. */
const rowIn =
  (style: Style, aloud: boolean) =>
  (word: string, text: string): string =>
    aloud
      ? wrap(`${style.strong(word)}: ${text}`, style.columns)
      : `  ${style.strong(pad(word, FIRST))}${wrap(text, style.columns, FIRST + 2).trimStart()}`

/** A picture that is not shared is a thing to talk about. */
const differing = (
  voices: readonly Voice[],
  text: string,
  row: (word: string, text: string) => string,
): readonly string[] =>
  new Set(voices.map(({ answer }) => answer)).size < 2
    ? []
    : [
        row(
          'differs',
          `${text} ${voices.map(({ name, answer }) => `${terminal(name)}: ${answer}`).join('; ')}. Worth talking about.`,
        ),
      ]

/** What was said of a practice, line by line. Ends with a newline. */
export const summary = (
  { practice, states }: PracticeResult,
  said: PracticeModel,
  style: Style,
  aloud = false,
): string => {
  const line = rowIn(style, aloud)
  const answers = states.map(({ question, answer, hasEvidence, level, gate, expected }) => {
    const notes = [
      ...(level < expected ? [gate ? 'must-have, below the minimum' : 'below what this phase expects'] : []),
      ...(level > 1 && !hasEvidence ? ['no evidence named yet'] : []),
    ]
    const tail = notes.length === 0 ? '' : style.quiet(` (${notes.join('; ')})`)
    return line(answer ?? 'open', `${question.text}${tail}`)
  })
  return `${[
    ...(said.coveredBy === undefined
      ? [
          line('Owner', terminal(said.owner ?? 'nobody named yet')),
          line('How', terminal(said.how ?? 'not said yet')),
          ...(practice.implementations.length === 0
            ? []
            : [line('In use', implementations(practice, said.implementations))]),
        ]
      : [line('Covered by', said.coveredBy)]),
    ...answers,
    ...states.flatMap(({ question }) => differing(voicesOn(question, said), question.text, line)),
  ].join('\n')}\n`
}

/**
 * What the plain lines say around a question, in the order in which somebody hears it: each choice with its number first, then what
 * can be typed. The words that work are said in full once for each kind of prompt, and again whenever a line cannot be taken; a
 * listener would wait for them at every prompt.
 */

import type { Action, Choice } from '#commands/host.ts'

/** What can be typed: at every prompt, and at a question of a practice. */
const WORDS = 'or: back, skip, why, save, menu'
const NOTED = 'or: back, skip, why, note, save, menu'
/** The same where it was said before. */
const BRIEFLY = 'or: menu, help'

/** Columns before the further lines of a choice. */
const BEFORE_CHOICE = 5

const EVERYWHERE: readonly (readonly [Action | 'menu' | 'help', string])[] = [
  ['back', 'go back to the previous question.'],
  ['skip', 'leave this question open for now.'],
  ['why', 'why it is asked, and what good looks like.'],
  ['clear', 'remove the answer to this question.'],
  ['go', 'go to another practice.'],
  ['save', 'stop here. Every answer so far is saved.'],
  ['menu', 'show all of this as a numbered list.'],
  ['help', 'show this list.'],
]

const AT_QUESTIONS: readonly (readonly [Action, string])[] = [
  ['note', 'add a note to this question.'],
  ['evidence', 'name where the answer can be seen.'],
  ['accept', 'live with this gap until a day that you name.'],
]

const IN_EDITOR: readonly (readonly [Action, string])[] = [['editor', 'write a long note in your editor.']]

export type Fit = (text: string, margin: number) => string

/** The words that work, in one sentence without an end. */
export const words = (noted: boolean, briefly: boolean): string => (briefly ? BRIEFLY : noted ? NOTED : WORDS)

/** What each word does, a line each. */
export const helpText = (noted: boolean, hasEditor: boolean, fit: Fit): string =>
  [
    'Type one of these words instead of an answer:',
    ...[...EVERYWHERE, ...(noted ? [...AT_QUESTIONS, ...(hasEditor ? IN_EDITOR : [])] : [])].map(
      ([word, does]) => `  ${fit(`${word}: ${does}`, 2)}`,
    ),
  ].join('\n')

/** A question and its choices; `marks` say of a choice that it is the present answer. */
export const listText = (
  message: string,
  choices: readonly Choice[],
  mark: (value: string) => string | undefined,
  fit: Fit,
): string =>
  [
    fit(message, 0),
    ...choices.map(({ label, value }, index) => {
      const said = mark(value)
      return `  ${fit(`${index + 1}. ${label}${said === undefined ? '' : ` (${said})`}`, BEFORE_CHOICE)}`
    }),
  ].join('\n')

/** What was chosen, where the line said it by a number or not at all. */
export const chosenText = (said: readonly string[], typed: string, fit: Fit): string => {
  if (said.length === 1 && said[0] === typed) return ''
  const text = said.join('; ') || 'none'
  return `${fit(`Chosen: ${text}${/[.?!]$/.test(text) ? '' : '.'}`, 0)}\n`
}

/** What the catalogue has brought, before a sitting asks about it. */

import type { News } from '#core/interview/news.ts'
import { terminal } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'

const questions = (count: number): string => `${count} ${count === 1 ? 'question' : 'questions'}`

const part = (what: string, ids: readonly string[], style: Style): readonly string[] =>
  ids.length === 0 ? [] : [wrap(`${what}: ${ids.map(terminal).join(', ')}.`, style.columns, 2)]

/** Ends with a newline; nothing where nothing has changed for this service. */
export const newsText = ({ from, to, added, reworded, renamed, retired }: News, style: Style): string => {
  const lines = [
    ...part(
      `New, ${questions(added.length)}`,
      added.map(({ id }) => id),
      style,
    ),
    ...part(
      `Reworded, ${questions(reworded.length)}`,
      reworded.map(({ id }) => id),
      style,
    ),
    ...part(
      `Renamed, ${questions(renamed.length)}; your answer is offered again`,
      renamed.map(({ question, from: old }) => `${question.id} (was ${old})`),
      style,
    ),
    ...part(
      `No longer asked, ${questions(retired.length)}; the file keeps your answer until you remove it`,
      retired,
      style,
    ),
  ]
  if (lines.length === 0) return ''
  const head = wrap(`The questions have changed from version ${from} to ${to} since you answered.`, style.columns)
  return `\n${style.strong(head)}\n${lines.join('\n')}\n`
}

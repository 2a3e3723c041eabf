import { flat } from '#core/flat.ts'
import { code, md } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'

/** What nobody knows, and what nobody has answered. */
export const unknown = ({ assessment: { practices, counts } }: GapsView): string => {
  if (counts.unknown + counts.unanswered === 0) return ''
  const states = flat(
    practices.filter(({ expected }) => expected),
    ({ states: all }) => all,
  )
  const list = (title: string, test: (answer: string | undefined) => boolean): readonly string[] => {
    const of = states.filter(({ answer }) => test(answer))
    return of.length === 0
      ? []
      : [`### ${title}`, of.map(({ question }) => `- ${md(question.text)} ${code(question.id)}`).join('\n')]
  }
  const parts = [
    ...list('We do not know', (answer) => answer === 'unknown'),
    ...list('Not answered yet', (answer) => answer === undefined),
  ]
  return parts.length === 0 ? '' : ['## What is not known', ...parts].join('\n\n')
}

/** Questions that the facts of the service take away. */
export const notAsked = ({ assessment: { practices } }: GapsView): string => {
  const fallen = flat(practices, ({ outOfScope }) => outOfScope)
  return fallen.length === 0
    ? ''
    : [
        '## What does not apply here',
        'The facts of the service decide this; they are listed below. If one of them changes, its questions come back.',
        fallen.map(({ id, text }) => `- ${md(text)} ${code(id)}`).join('\n'),
      ].join('\n\n')
}

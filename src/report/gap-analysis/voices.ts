import { differences } from '#core/interview/voices.ts'
import { code, md } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'

/** Questions of understanding that people answered differently. Nobody is scored. */
export const voices = ({ model, catalogue }: GapsView): string => {
  const found = differences(model, catalogue)
  if (found.length === 0) return ''
  return [
    '## Where people see it differently',
    'Asked separately, people gave different answers. A picture that is not shared is worth an hour of talking. Nobody is scored.',
    found
      .map(
        ({ question, voices: all }) =>
          `- ${md(question.text)} ${all.map(({ name, answer }) => `${md(name)}: ${answer}`).join('; ')}. ${code(question.id)}`,
      )
      .join('\n'),
  ].join('\n\n')
}

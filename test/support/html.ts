/** What is wrong with a page, and its bones. */

import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The name of a service is the team's own, however long.
    'long-title': 'off',
    // Elements without content are written as the formatter of this repository writes them.
    'void-style': ['error', { style: 'selfclosing' }],
  },
})

/** What html-validate says of a page, each with its line. */
export const complaints = async (text: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(text)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  )
}

/** The tags alone, with their attributes: the same whatever the texts between them are. */
export const tags = (text: string): readonly string[] => text.match(/<[^>]*>/g) ?? []

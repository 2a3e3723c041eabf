import { SHELLS } from '#cli/completion/shells.ts'
import { usageError } from '#core/fault.ts'
import { nearest } from '#core/nearest.ts'
import { type Common, defineCommand } from './define.ts'

const refuse = (name: string): never => {
  const [near] = nearest(name, SHELLS, 1)
  throw usageError(
    `There is no completion for "${name}".`,
    near === undefined ? `Use one of: ${SHELLS.join(', ')}.` : `Did you mean ${near}?`,
  )
}

/** Prints what a shell loads. */
export const completion = defineCommand({
  name: 'completion',
  arguments: '<shell>',
  words: 'shell',
  about: 'a script that completes commands, ids and answers: for bash, zsh, fish or powershell',
  examples: ['completion bash', 'completion fish > ~/.config/fish/completions/opsready.fish'],
  flags: [],
  run: async ([shell = '']) => {
    const known = SHELLS.find((each) => each === shell)
    if (known === undefined) return refuse(shell)
    return { kind: 'clean', stdout: (await import('#cli/completion/scripts.ts')).SCRIPTS[known] }
  },
})

interface Given extends Common {
  readonly newWord?: boolean
}

/** What the scripts ask on every Tab. */
export const complete = defineCommand<Given>({
  name: 'complete',
  hidden: true,
  arguments: '[word...]',
  about: 'what can complete a command line; called by the scripts of `opsready completion`',
  examples: ['complete -- assess inc', "complete -- assess --set ''"],
  flags: [{ flags: '--new-word', about: 'the last word is still empty' }],
  run: async (words, { newWord }) => {
    const { candidateLines, candidates } = await import('#cli/completion/candidates.ts')
    return { kind: 'clean', stdout: candidateLines(await candidates(newWord === true ? [...words, ''] : words)) }
  },
})

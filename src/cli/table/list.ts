import { FRAMEWORKS, type FrameworkId, PHASES, type Phase } from '#core/catalogue/types.ts'
import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly framework?: FrameworkId
  readonly phase?: Phase
}

export const list = defineCommand<Given>({
  name: 'list',
  about: 'the catalogue: processes, functions, questions, must-haves, mappings',
  examples: ['list', 'list --phase live', 'list --framework iso-20000-1', 'list -f markdown'],
  flags: [
    { flags: '--framework <id>', about: 'in the order of another framework', choices: FRAMEWORKS },
    { flags: '--phase <phase>', about: 'what one phase expects, with its must-haves', choices: PHASES },
  ],
  run: async (_, given, host) =>
    (await import('#commands/list.ts')).listCommand(
      { ...output(given), framework: given.framework, phase: given.phase },
      host,
    ),
})

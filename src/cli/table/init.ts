import { PHASES, type Phase } from '#core/catalogue/types.ts'
import { type Common, defineCommand } from './define.ts'

interface Given extends Common {
  readonly name?: string
  readonly phase: Phase
}

export const init = defineCommand<Given>({
  name: 'init',
  about: 'a first model, and the page that it gives',
  examples: ['init', "init --name 'Licence renewals' --phase private-beta"],
  flags: [
    { flags: '--name <name>', about: 'what the service is called; default: the name of the folder' },
    { flags: '--phase <phase>', about: 'the phase the service is in', choices: PHASES, default: 'discovery' },
  ],
  run: async (_, { model, name, phase }, host) =>
    (await import('#commands/init.ts')).initCommand({ model, name, phase }, host),
})

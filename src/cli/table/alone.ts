import { type Common, defineCommand, output } from './define.ts'

/** No command at all: where things stand, as a returning person expects. It stands in no list, for it has no name. */
export const ALONE = defineCommand<Common>({
  name: 'opsready',
  hidden: true,
  about: 'where this service stands, and the next sensible command',
  examples: [],
  flags: [],
  run: async (_, given, host) =>
    (await import('#commands/status.ts')).statusCommand({ ...output(given), model: given.model }, host),
})

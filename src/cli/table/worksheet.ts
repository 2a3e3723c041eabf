import { AUDIENCES, type Audience } from '#core/catalogue/types.ts'
import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly role?: Audience
}

export const worksheet = defineCommand<Given>({
  name: 'worksheet',
  arguments: '[id...]',
  words: 'step',
  about: 'the open questions as a sheet to fill in by hand; assess --answers takes it back',
  examples: ['worksheet -f markdown:sheet.md', 'worksheet incident-management --role web-ops'],
  flags: [{ flags: '--role <role>', about: 'only what this role knows best', choices: AUDIENCES }],
  run: async (ids, given, host) =>
    (await import('#commands/worksheet.ts')).worksheetCommand(
      { ...output(given), model: given.model, ids, role: given.role },
      host,
    ),
})

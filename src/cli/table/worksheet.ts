import { AUDIENCES, type Audience, type Stage, STAGES } from '#core/catalogue/types.ts'
import { type Status, STATUSES } from '#core/interview/status.ts'
import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly role?: Audience
  readonly stage?: Stage
  readonly owner?: string
  readonly status?: Status
}

export const worksheet = defineCommand<Given>({
  name: 'worksheet',
  arguments: '[id...]',
  words: 'step',
  about: 'the open questions as a sheet to fill in by hand; assess --answers reads it back',
  examples: [
    'worksheet -f markdown:sheet.md',
    'worksheet -f html:sheet.html',
    'worksheet incident-management --role web-ops',
  ],
  flags: [
    { flags: '--role <role>', about: 'only what this role knows best', choices: AUDIENCES },
    { flags: '--stage <stage>', about: 'only practices of this stage', choices: STAGES },
    { flags: '--owner <role>', about: 'only practices that this role owns' },
    { flags: '--status <status>', about: 'only practices with this status in the task list', choices: STATUSES },
  ],
  run: async (ids, given, host) =>
    (await import('#commands/worksheet.ts')).worksheetCommand(
      {
        ...output(given),
        model: given.model,
        ids,
        role: given.role,
        stage: given.stage,
        owner: given.owner,
        status: given.status,
      },
      host,
    ),
})

import { AUDIENCES, type Audience, type Stage, STAGES } from '#core/catalogue/types.ts'
import { type Status, STATUSES } from '#core/interview/status.ts'
import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly answers?: string
  readonly set?: readonly string[]
  readonly gates?: boolean
  readonly all?: boolean
  readonly role?: Audience
  readonly stage?: Stage
  readonly owner?: string
  readonly status?: Status
  readonly as?: string
  readonly dryRun?: boolean
}

export const assess = defineCommand<Given>({
  name: 'assess',
  arguments: '[id...]',
  words: 'step',
  about: 'the interview: asks what is open, must-haves first, and writes the model and the gap analysis',
  examples: [
    'assess',
    "assess change-management 'service-design.*'",
    'assess --set phase=live --set change-management.what-changed=in-place',
    'assess --answers answers.yaml --no-input',
  ],
  flags: [
    {
      flags: '--answers <file>',
      values: 'file',
      about: 'take answers from a model, whole or in part; - is standard input',
    },
    { flags: '--set <id=value>', values: 'set', about: 'one answer or fact, repeatable; id= clears it', repeat: true },
    { flags: '--gates', about: 'ask the facts and the must-haves only' },
    { flags: '--all', about: 'ask everything again, including what this phase does not expect yet' },
    { flags: '--role <role>', about: 'ask only what this role knows best', choices: AUDIENCES },
    { flags: '--stage <stage>', about: 'only practices of this stage', choices: STAGES },
    { flags: '--owner <role>', about: 'only practices that this role owns' },
    { flags: '--status <status>', about: 'only practices with this status in the task list', choices: STATUSES },
    {
      flags: '--as <name>',
      about: 'your own answers to the questions of understanding, under a role or name',
    },
    { flags: '--dry-run', about: 'show what would be written, and write nothing' },
  ],
  run: async (ids, given, host) =>
    (await import('#commands/assess.ts')).assessCommand(
      {
        ...output(given),
        model: given.model,
        ids,
        answers: given.answers,
        set: given.set ?? [],
        gatesOnly: given.gates === true,
        all: given.all === true,
        role: given.role,
        stage: given.stage,
        owner: given.owner,
        status: given.status,
        voice: given.as,
        dryRun: given.dryRun === true,
        noInput: given.input === false,
        accessible: given.accessible === true,
        quiet: given.quiet === true,
      },
      host,
    ),
})

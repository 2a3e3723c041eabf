import { PHASES, type Phase } from '#core/catalogue/types.ts'
import { PIPELINE_HOSTS, type PipelineHost } from '#core/pipeline/hosts.ts'
import { type Common, defineCommand } from './define.ts'

interface Given extends Common {
  readonly name?: string
  readonly phase: Phase
  readonly ci?: PipelineHost
}

export const init = defineCommand<Given>({
  name: 'init',
  about: 'a first model and its gap analysis; with --ci, a pipeline that checks it',
  examples: ['init', "init --name 'Licence renewals' --phase private-beta", 'init --ci github'],
  flags: [
    { flags: '--name <name>', about: 'what the service is called; default: the name of the folder' },
    { flags: '--phase <phase>', about: 'the phase the service is in', choices: PHASES, default: 'discovery' },
    { flags: '--ci <host>', about: 'a pipeline that checks the model', choices: PIPELINE_HOSTS },
  ],
  run: async (_, { model, name, phase, ci }, host) =>
    (await import('#commands/init.ts')).initCommand({ model, name, phase, ci }, host),
})

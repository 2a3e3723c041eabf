/** The command table: names, flags, and which command each one runs. Every command is loaded when it is called. */

import { Command, InvalidArgumentError, Option } from 'commander'
import type { Host } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'
import { AUDIENCES, type Audience, FRAMEWORKS, type FrameworkId, PHASES, type Phase } from '#core/catalogue/types.ts'
import { SEVERITIES, type Severity } from '#core/finding.ts'
import { type Verdict, VERDICTS } from '#core/judgement/types.ts'
import type { Streams } from './run.ts'

const EXIT_CODES = `
Exit codes:
  0  ran, nothing to report at or above --fail-on
  1  ran, findings at or above --fail-on
  2  could not run: usage, no model, a model that is not valid, a crash
  130, 143, 129  interrupted; the answers are saved`

const DOCS = `
Documentation: https://opsready.example/docs
Report a problem: https://opsready.example/issues`

const examples = (...lines: readonly string[]): string =>
  `Examples:\n${lines.map((line) => `  $ opsready ${line}`).join('\n')}\n`

const date = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
    throw new InvalidArgumentError('Write it as YYYY-MM-DD, for example 2026-11-23.')
  return text
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

interface Common {
  readonly model?: string
  readonly format?: readonly string[]
  readonly json?: boolean
  readonly color?: boolean
  readonly quiet?: boolean
  readonly input?: boolean
  readonly accessible?: boolean
}

const shared = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--model <path>',
        'the model; default: operating-model.yaml, from here up to the root of the repository',
      ),
    )
    .addOption(
      new Option('-f, --format <name[:file]>', 'output format, repeatable; one may go to stdout').argParser(collect),
    )
    .option('--json', 'the same as -f json')
    .option('--color', 'colour, even where the output is no terminal')
    .option('--no-color', 'no colour')
    .option('--no-input', 'never ask; take what is given')
    .option('--accessible', 'ask on plain numbered lines, without repainting the screen')
    .addOption(new Option('--today <date>', 'the date to judge by; default: today in UTC').argParser(date))
    .option('-q, --quiet', 'say nothing where there is nothing to report')
    .option('--debug', 'show the details of a crash')

const formats = ({ format, json }: Common): readonly string[] =>
  json === true ? ['json', ...(format ?? [])] : (format ?? [])

/** The whole command line; `done` is given what the chosen command came to. */
export const program = (host: Host, { out, err }: Streams, done: (outcome: Outcome) => void): Command => {
  const cli = new Command('opsready')
    .description('Assess whether a service is ready to be operated, and keep that assessment true.')
    .version(host.version, '-V, --version', 'show the version')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showSuggestionAfterError()
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('beforeAll', '')
    .addHelpText('after', `\n${examples('assess', 'gaps', 'check')}${EXIT_CODES}\n${DOCS}`)

  const add = (name: string, about: string, ...lines: readonly string[]): Command =>
    shared(cli.command(name).description(about).exitOverride().configureOutput({ writeOut: out, writeErr: err }))
      .addHelpText('before', examples(...lines))
      .addHelpText('after', `${EXIT_CODES}\n${DOCS}`)

  add(
    'assess [id...]',
    'the interview: asks what is open, must-haves first, and writes the model and the gap analysis',
    'assess',
    "assess change-management 'service-design.*'",
    'assess --set phase=live --set change-management.what-changed=in-place',
    'assess --answers answers.yaml --no-input',
  )
    .option('--answers <file>', 'take answers from a model, whole or in part; - is standard input')
    .addOption(
      new Option('--set <id=value>', 'one answer or fact, repeatable; id= clears it').argParser(collect).default([]),
    )
    .option('--gates', 'ask the facts and the must-haves only')
    .option('--all', 'ask everything again, also what this phase does not expect yet')
    .addOption(new Option('--role <role>', 'ask only what this role knows best').choices([...AUDIENCES]))
    .option('--as <name>', 'your own answers to the questions of understanding, under a role or name')
    .option('--dry-run', 'show what would be written, and write nothing')
    .action(
      async (
        ids: readonly string[],
        options: Common & {
          answers?: string
          set: readonly string[]
          gates?: boolean
          all?: boolean
          role?: Audience
          as?: string
          dryRun?: boolean
        },
      ) => {
        const { assessCommand } = await import('#commands/assess.ts')
        done(
          await assessCommand(
            {
              formats: formats(options),
              colour: options.color,
              model: options.model,
              ids,
              answers: options.answers,
              set: options.set,
              gatesOnly: options.gates === true,
              all: options.all === true,
              role: options.role,
              voice: options.as,
              dryRun: options.dryRun === true,
              noInput: options.input === false,
              accessible: options.accessible === true,
              quiet: options.quiet === true,
            },
            host,
          ),
        )
      },
    )

  add(
    'list',
    'the catalogue: processes, functions, questions, must-haves, mappings',
    'list',
    'list --framework iso-20000-1',
    'list --json',
  )
    .addOption(new Option('--framework <id>', 'by the places of another framework').choices([...FRAMEWORKS]))
    .addOption(new Option('--phase <phase>', 'the must-haves and expectations of one phase').choices([...PHASES]))
    .action(async (options: Common & { framework?: FrameworkId; phase?: Phase }) => {
      const { listCommand } = await import('#commands/list.ts')
      done(
        await listCommand(
          { formats: formats(options), colour: options.color, framework: options.framework, phase: options.phase },
          host,
        ),
      )
    })

  add(
    'explain <id>',
    'anything the catalogue names, in plain words',
    'explain change-management',
    'explain CR01',
    'explain phase',
  ).action(async (id: string, options: Common) => {
    const { explainCommand } = await import('#commands/explain.ts')
    done(await explainCommand({ id, formats: formats(options), colour: options.color }, host))
  })

  add(
    'schema',
    'the JSON Schema of the model, for editors',
    'schema > operating-model.schema.json',
    'schema --write operating-model.schema.json',
  )
    .option('--write <file>', 'write it to a file')
    .action(async (options: Common & { write?: string }) => {
      const { schemaCommand } = await import('#commands/schema.ts')
      done(await schemaCommand({ write: options.write }, host))
    })

  add(
    'gaps',
    'the gap analysis: verdict, what to do first, all gaps',
    'gaps',
    'gaps -f markdown:gap-analysis.md',
    'gaps -f csv:backlog.csv',
  ).action(async (options: Common) => {
    const { gapsCommand } = await import('#commands/gaps.ts')
    done(await gapsCommand({ formats: formats(options), colour: options.color, model: options.model }, host))
  })

  add(
    'check [file...]',
    'is the model valid, is the page current, is the evidence there; what a pipeline runs',
    'check',
    'check -f github',
    'check services/*/operating-model.yaml --fail-on warning',
  )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on').choices([...SEVERITIES]).default('error'),
    )
    .addOption(new Option('--require <verdict>', 'a lower verdict is an error').choices([...VERDICTS]))
    .option('--exit-zero', 'exit 0 whatever was found; a model that is not valid is still 2')
    .action(
      async (
        files: readonly string[],
        options: Common & { failOn: Severity; require?: Verdict; exitZero?: boolean },
      ) => {
        const { checkCommand } = await import('#commands/check.ts')
        done(
          await checkCommand(
            {
              formats: formats(options),
              colour: options.color,
              model: options.model,
              files,
              failOn: options.failOn,
              exitZero: options.exitZero === true,
              require: options.require,
              quiet: options.quiet === true,
            },
            host,
          ),
        )
      },
    )

  add(
    'init',
    'a first model, and the page that it gives',
    'init',
    "init --name 'Licence renewals' --phase private-beta",
  )
    .option('--name <name>', 'what the service is called; default: the name of the folder')
    .addOption(new Option('--phase <phase>', 'the phase the service is in').choices([...PHASES]).default('discovery'))
    .action(async (options: Common & { name?: string; phase: Phase }) => {
      const { initCommand } = await import('#commands/init.ts')
      done(await initCommand({ model: options.model, name: options.name, phase: options.phase }, host))
    })

  return cli
}

/** `opsready check`: is the model still valid, still true, still current? What a pipeline runs. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { usageError } from '#core/fault.ts'
import type { Severity } from '#core/finding.ts'
import type { Verdict } from '#core/judgement/types.ts'
import { CHECK_FORMAT_NAMES, CHECK_FORMATS } from '#report/formats.ts'
import { checkMarkdown } from '#report/check/markdown.ts'
import { type CheckView, failing, summaryOf } from '#report/check/view.ts'
import { checkModels } from './check/models.ts'
import { modelsIn, type Named, withoutDuplicates } from './check/named.ts'
import { appendSummary } from './check/step-summary.ts'
import type { Host } from './host.ts'
import type { Command, Outcome } from './outcome.ts'
import { deliver, type OutputOptions, targets } from './output.ts'
import { refuseOverwriting } from './overwriting.ts'

export interface CheckOptions extends OutputOptions {
  readonly model: string | undefined
  /** Models on the command line; empty for the one that is found. */
  readonly files: readonly string[]
  /** A list of models, one a line; `-` is standard input. */
  readonly filesFrom?: string | undefined
  /** Keep the result of each model in the user's cache, and take it from there where nothing has changed. */
  readonly cache?: boolean
  /** The ref that a change is compared with. */
  readonly since: string | undefined
  readonly failOn: Severity
  /** What could not be judged counts as a warning. */
  readonly strict: boolean
  readonly fix: boolean
  readonly exitZero: boolean
  readonly require: Verdict | undefined
  readonly quiet: boolean
}

/** Where we are in the repository, for the formats whose readers stand at its root. */
const folderFor = (host: Host, wanted: readonly { readonly format: string }[]): string =>
  wanted.every(({ format }) => format === 'text' || format === 'json') ? '' : (host.git.place(host.cwd)?.folder ?? '')

/** The models that are meant. They are named in one way, so that nobody wonders which of two was checked. */
const namedBy = async ({ files, filesFrom, model }: CheckOptions, host: Host): Promise<readonly Named[]> => {
  if (filesFrom !== undefined && (files.length > 0 || model !== undefined))
    throw usageError(
      'The models are named twice: by `--files-from`, and on the command line.',
      'Put all of them into the list, or leave the list out.',
    )
  if (files.length > 0 && model !== undefined)
    throw usageError(
      'The models are named twice: by `--model`, and as files after the command.',
      'Name all of them as files, without `--model`.',
    )
  if (filesFrom !== undefined) return modelsIn(host, filesFrom)
  return files.length > 0
    ? withoutDuplicates(
        files.map((path) => ({ path })),
        host,
      )
    : [{ path: model }]
}

/** `check` against a catalogue; what ships is `checkCommand`. */
export const checkAgainst = async (questions: Catalogue, options: CheckOptions, host: Host): Promise<Outcome> => {
  const wanted = targets(options, CHECK_FORMAT_NAMES)
  const named = await namedBy(options, host)
  refuseOverwriting(host, wanted, { reads: [options.filesFrom, ...named.map(({ path }) => path)] })
  const { models, findings, unknown, faults } = await checkModels(host, {
    named,
    fix: options.fix,
    cache: options.cache === true,
    required: options.require,
    since: options.since,
    catalogue: questions,
  })
  const view: CheckView = {
    version: host.version,
    catalogue: catalogueName(questions),
    questions,
    today: host.clock.today(),
    since: options.since,
    folder: folderFor(host, wanted),
    models,
    findings,
    unknown,
    strict: options.strict,
    faults,
    faultsApart: false,
    failOn: options.failOn,
    summary: summaryOf(findings, unknown, options.strict),
  }
  const stdout = await deliver(options, host, CHECK_FORMAT_NAMES, (format, style, file) =>
    CHECK_FORMATS[format](format === 'text' && file === undefined ? { ...view, faultsApart: true } : view, style),
  )
  if (wanted.some(({ format }) => format === 'github')) await appendSummary(host, checkMarkdown(view))
  if (faults.length > 0) return { kind: 'faults', faults, stdout }
  const isText = wanted.some(({ format, file }) => format === 'text' && file === undefined)
  const silent = options.quiet && isText && findings.length === 0 && unknown.length === 0
  const kind = !options.exitZero && failing(view) ? 'findings' : 'clean'
  return { kind, stdout: silent ? '' : stdout }
}

export const checkCommand: Command<CheckOptions> = (options, host) => checkAgainst(catalogue(), options, host)

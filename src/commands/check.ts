/** `opsready check`: is the model still valid, still true, still current? What a pipeline runs. */

import { catalogue } from '#core/catalogue/index.ts'
import { runChecks } from '#core/checks/run.ts'
import type { Fault } from '#core/fault.ts'
import { FaultError } from '#core/fault.ts'
import type { Finding, Severity } from '#core/finding.ts'
import type { Verdict } from '#core/judgement/types.ts'
import { readModel } from '#core/model/read.ts'
import { CHECK_FORMAT_NAMES, CHECK_FORMATS } from '#report/formats.ts'
import { type CheckedModel, type CheckView, failing, summaryOf } from '#report/check/view.ts'
import { checkMarkdown } from '#report/check/markdown.ts'
import { gather } from './check/gather.ts'
import { appendSummary } from './check/step-summary.ts'
import { findModel, type FoundModel } from './find-model.ts'
import type { Host } from './host.ts'
import { NEWER } from './newer.ts'
import type { Command, Outcome } from './outcome.ts'
import { deliver, type OutputOptions, targets } from './output.ts'

export interface CheckOptions extends OutputOptions {
  readonly model: string | undefined
  /** Models on the command line; empty for the one that is found. */
  readonly files: readonly string[]
  readonly failOn: Severity
  readonly exitZero: boolean
  readonly require: Verdict | undefined
  readonly quiet: boolean
}

interface Checked {
  readonly models: readonly CheckedModel[]
  readonly findings: readonly Finding[]
  readonly faults: readonly Fault[]
  readonly newer: boolean
}

const checkOne = async (host: Host, found: FoundModel, required: Verdict | undefined): Promise<Checked> => {
  const reading = await readModel(found.bytes, found.shown)
  if (!reading.ok) return { models: [], findings: [], faults: reading.faults, newer: false }
  const { read, newer } = reading
  const path = found.path === '-' ? undefined : found.path
  const { facts, assessment } = await gather(host, { read, path }, required)
  const { service } = read.model
  const model: CheckedModel = {
    file: found.shown,
    service: service.name,
    phase: service.phase,
    verdict: assessment.verdict,
    reasons: assessment.reasons,
    remarks: assessment.remarks,
  }
  return { models: [model], findings: runChecks(facts, found.shown), faults: [], newer }
}

const found = async (host: Host, named: string | undefined): Promise<FoundModel | FaultError> => {
  try {
    return await findModel(host, named)
  } catch (error) {
    if (error instanceof FaultError) return error
    throw error
  }
}

/** Every model that was named, one after the other; one that cannot be judged does not hide the others. */
const checkAll = async (host: Host, { files, model, require }: CheckOptions): Promise<Checked> => {
  const all: Checked[] = []
  for (const named of files.length > 0 ? files : [model]) {
    const each = await found(host, named)
    all.push(
      each instanceof FaultError
        ? { models: [], findings: [], faults: each.faults, newer: false }
        : await checkOne(host, each, require),
    )
  }
  return {
    models: all.flatMap(({ models }) => models),
    findings: all.flatMap(({ findings }) => findings),
    faults: all.flatMap(({ faults }) => faults),
    newer: all.some(({ newer }) => newer),
  }
}

/** Where we are in the repository, for the formats whose readers stand at its root. */
const folderFor = async (host: Host, wanted: readonly { readonly format: string }[]): Promise<string> =>
  wanted.every(({ format }) => format === 'text' || format === 'json')
    ? ''
    : ((await host.git.repository(host.cwd))?.folder ?? '')

export const checkCommand: Command<CheckOptions> = async (options, host): Promise<Outcome> => {
  const wanted = targets(options, CHECK_FORMAT_NAMES)
  const { models, findings, faults, newer } = await checkAll(host, options)
  const view: CheckView = {
    version: host.version,
    catalogue: `${catalogue().id}@${catalogue().version}`,
    folder: await folderFor(host, wanted),
    models,
    findings,
    faults,
    failOn: options.failOn,
    summary: summaryOf(findings),
  }
  const stdout = await deliver(options, host, CHECK_FORMAT_NAMES, (format, style, file) =>
    // On the screen, faults stand on stderr like those of every other command.
    CHECK_FORMATS[format](format === 'text' && file === undefined ? { ...view, faults: [] } : view, style),
  )
  if (wanted.some(({ format }) => format === 'github')) await appendSummary(host, checkMarkdown(view))
  if (faults.length > 0) return { kind: 'faults', faults, stdout }
  const isText = wanted.some(({ format, file }) => format === 'text' && file === undefined)
  const silent = options.quiet && isText && findings.length === 0
  const kind = !options.exitZero && failing(view) ? 'findings' : 'clean'
  return { kind, stdout: silent ? '' : stdout, ...(newer && { stderr: NEWER }) }
}

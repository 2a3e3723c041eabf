/** `opsready init`: a first model, valid from the start, and the page that it gives; with `--ci`, a pipeline that checks it. */

import { listed } from '#core/sentence.ts'
import type { Phase } from '#core/catalogue/types.ts'
import { FaultError, fault, usageError } from '#core/fault.ts'
import { textTrouble } from '#core/interview/accept.ts'
import type { PipelineHost } from '#core/pipeline/hosts.ts'
import { oneLine } from '#report/encode/terminal.ts'
import { forEditors } from '#report/interview/command.ts'
import { beforeFirstWrite } from '#report/interview/opening.ts'
import { openStore } from './assess/store.ts'
import { editorHelp } from './editor-help.ts'
import { MODEL_NAME, whereModel } from './find-model.ts'
import type { Host } from './host.ts'
import { pipelinePlace, writePipeline } from './init/pipeline.ts'
import type { Command } from './outcome.ts'
import { refuseForeignPage, writePages } from './page.ts'

export interface InitOptions {
  readonly model: string | undefined
  readonly name: string | undefined
  readonly phase: Phase
  readonly ci: PipelineHost | undefined
}

/** `licence-renewals` as `Licence renewals`. */
const nameOf = (folder: string): string => {
  const words = folder
    .slice(folder.lastIndexOf('/') + 1)
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim()
  return words === '' ? 'My service' : words[0]!.toUpperCase() + words.slice(1)
}

/** Writes the first model and its page; returns what was done. Throws FaultError('model-exists'). */
const firstModel = async ({ name, phase }: InitOptions, host: Host, path: string): Promise<string> => {
  const store = await openStore(host, path)
  if (!store.isNew()) throw new FaultError([fault('model-exists', { path: store.shown })])
  await refuseForeignPage(host, store.path)
  const called = name ?? nameOf(host.files.dirname(path))
  const trouble = called.trim() === '' ? 'Write at least one letter.' : textTrouble(called)
  if (trouble !== undefined)
    throw new FaultError([fault('bad-answer', { says: 'The name cannot be written.', fix: trouble })])
  host.tell(beforeFirstWrite(store.shown))
  await store.save([
    { pointer: '/service/name', value: called.trim() },
    { pointer: '/service/phase', value: phase },
  ])
  const pages = await writePages(host, store.path)
  const help = editorHelp(host, store.path)
  return `Wrote ${listed([store.shown, ...pages].map(oneLine))}: ${called.trim()}, phase ${phase}. Correct both if they are wrong.
Next: opsready assess
${help === undefined ? '' : `${forEditors} ${help}\n`}`
}

export const initCommand: Command<InitOptions> = async (options, host) => {
  const { model, name, ci } = options
  if (model === '-')
    throw usageError(
      '`init` writes the model and a page beside it, so the model cannot go to standard output.',
      'Name a file with `--model PATH`, or leave it out.',
    )
  if (ci === undefined) {
    const path = host.files.resolve(host.cwd, model ?? MODEL_NAME)
    return { kind: 'clean', stderr: await firstModel(options, host, path) }
  }
  const { path, bytes } = await whereModel(host, model)
  const place = pipelinePlace(host, path)
  const made = bytes === undefined || name !== undefined ? await firstModel(options, host, path) : ''
  return { kind: 'clean', stderr: `${made}${await writePipeline(host, ci, place)}` }
}

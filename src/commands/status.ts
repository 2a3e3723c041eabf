/** `opsready` alone: where this service stands, and the next sensible command. */

import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { saidOf } from '#core/model/practice.ts'
import { lacking } from '#core/model/lacking.ts'
import { readModel } from '#core/model/read.ts'
import { isDue } from '#core/model/review.ts'
import { draftText, statusText, withoutModel } from '#report/status.ts'
import type { Style } from '#report/style.ts'
import { findModel, type FoundModel, whereModel } from './find-model.ts'
import type { Host } from './host.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'
import { shellWord } from './shell-word.ts'

export interface StatusOptions extends OutputOptions {
  readonly model: string | undefined
}

/** There may be none yet; one that is named must be there. */
const modelHere = async (host: Host, named: string | undefined): Promise<FoundModel | undefined> => {
  if (named !== undefined) return findModel(host, named)
  const { path, bytes } = await whereModel(host, undefined)
  return bytes && { path, shown: host.files.relative(host.cwd, path), bytes }
}

export const statusCommand: Command<StatusOptions> = async (options, host) => {
  const said = async (text: (style: Style) => string) => ({
    kind: 'clean' as const,
    stdout: await deliver(options, host, ['text'], (_, style) => text(style)),
  })
  const found = await modelHere(host, options.model)
  if (found === undefined) return said(withoutModel)
  const { bytes, shown } = found
  const named = found.path === '-' || options.model === undefined ? '' : ` --model ${shellWord(options.model)}`
  const reading = await readModel(bytes, shown)
  if (!reading.ok) {
    const draft = await readModel(bytes, shown, true)
    if (!draft.ok) return { kind: 'faults', faults: reading.faults }
    return said((style) => draftText(shown, lacking(draft.read.model), style, named))
  }
  const { model } = reading.read
  const today = host.clock.today()
  const due = catalogue().practices.filter((practice) => isDue(saidOf(model, practice), model, today)).length
  return said((style) => statusText({ shown, named, model, assessment: assess(model, catalogue()), due }, style))
}

/** `opsready` alone: where this service stands, and the next sensible command. */

import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { saidOf } from '#core/model/practice.ts'
import { lacking } from '#core/model/lacking.ts'
import { readModel } from '#core/model/read.ts'
import { isDue } from '#core/model/review.ts'
import { draftText, statusText, withoutModel } from '#report/status.ts'
import { whereModel } from './find-model.ts'
import type { Command } from './outcome.ts'
import { type OutputOptions, stdoutStyle } from './output.ts'

export interface StatusOptions extends OutputOptions {
  readonly model: string | undefined
}

export const statusCommand: Command<StatusOptions> = async (options, host) => {
  const style = stdoutStyle(options, host)
  const { path, bytes } = await whereModel(host, options.model)
  if (bytes === undefined) return { kind: 'clean', stdout: withoutModel(style) }
  const shown = host.files.relative(host.cwd, path)
  const reading = await readModel(bytes, shown)
  if (!reading.ok) {
    const draft = await readModel(bytes, shown, true)
    if (!draft.ok) return { kind: 'faults', faults: reading.faults }
    return { kind: 'clean', stdout: draftText(shown, lacking(draft.read.model), style) }
  }
  const { model } = reading.read
  const today = host.clock.today()
  const due = catalogue().practices.filter((practice) => isDue(saidOf(model, practice), model, today)).length
  return { kind: 'clean', stdout: statusText({ shown, model, assessment: assess(model, catalogue()), due }, style) }
}

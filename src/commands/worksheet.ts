/** `opsready worksheet [ids]`: the open questions, or the named ones, to fill in by hand. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Audience } from '#core/catalogue/types.ts'
import { FaultError, fault } from '#core/fault.ts'
import type { Filter } from '#core/interview/filter.ts'
import { unnamed } from '#core/interview/named.ts'
import { plan, wanted } from '#core/interview/plan.ts'
import { FRESH, WHOLE } from '#core/interview/types.ts'
import { readModel } from '#core/model/read.ts'
import { worksheetHtml } from '#report/worksheet-html.ts'
import { worksheet } from '#report/worksheet.ts'
import { filtered } from './filtered.ts'
import { findModel } from './find-model.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions, targets } from './output.ts'
import { refuseOverwriting } from './overwriting.ts'

export interface WorksheetOptions extends OutputOptions, Filter {
  readonly model: string | undefined
  readonly ids: readonly string[]
  readonly role: Audience | undefined
}

const FORMATS = ['markdown', 'html'] as const

/** A sheet without a question would be printed, handed out, and taken for a mistake. */
const nothingToAsk = ({ ids, role, stage, owner, status }: WorksheetOptions): string => {
  if ([role, stage, owner, status].some((each) => each !== undefined))
    return 'No question in this part is open, so no worksheet was written. Ask for another part, or for everything: opsready worksheet\n'
  return ids.length > 0
    ? 'Nothing that you named is a question that applies here, so no worksheet was written. See opsready list for the questions, and opsready assess for the facts.\n'
    : 'No question is open, so no worksheet was written. Name what you want to see again, for example: opsready worksheet change-management\n'
}

export const worksheetCommand: Command<WorksheetOptions> = async (options, host) => {
  const all = catalogue()
  const unknown = unnamed(options.ids, all)
  if (unknown.length > 0)
    throw new FaultError(
      unknown.map(({ pattern, near }) => fault('unknown-id', { id: pattern, near: near.join(', ') })),
    )
  const found = await findModel(host, options.model)
  const reading = await readModel(found.bytes, found.shown)
  if (!reading.ok) return { kind: 'faults', faults: reading.faults }
  const { model } = reading.read
  const today = host.clock.today()
  const scope = { ...WHOLE, ids: options.ids, role: options.role, practices: filtered(options, model, today) }
  const steps = wanted(plan({ model, catalogue: all, today, scope, sitting: FRESH }))
  const questions = steps.flatMap((step) =>
    step.kind === 'question' ? [{ question: step.question, gate: step.gate }] : [],
  )
  if (questions.length === 0) {
    refuseOverwriting(host, targets(options, FORMATS), { reads: [options.model] })
    return { kind: 'clean', stderr: nothingToAsk(options) }
  }
  const view = { service: model.service.name, catalogue: all, questions }
  const stdout = await deliver(options, host, FORMATS, (format) =>
    format === 'html' ? worksheetHtml(view) : worksheet(view),
  )
  return { kind: 'clean', stdout }
}

/** `opsready explain`: anything the catalogue names, in plain words. */

import { catalogue } from '#core/catalogue/index.ts'
import { fault } from '#core/fault.ts'
import { nearest } from '#core/nearest.ts'
import { entriesOf, everyId, explainJson, explainText } from '#report/explain/index.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'

export interface ExplainOptions extends OutputOptions {
  readonly id: string
}

export const explainCommand: Command<ExplainOptions> = async (options, host) => {
  const all = catalogue()
  const entries = entriesOf(all, options.id)
  if (entries.length === 0) {
    const near = nearest(options.id, everyId(all)).join(', ')
    return { kind: 'faults', faults: [fault('unknown-id', { id: options.id, near })] }
  }
  const stdout = await deliver(options, host, ['text', 'json'], (format, style) =>
    format === 'json' ? explainJson(entries) : explainText(entries, style),
  )
  return { kind: 'clean', stdout }
}

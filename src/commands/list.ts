/** `opsready list`: the catalogue. */

import { catalogue } from '#core/catalogue/index.ts'
import type { FrameworkId, Phase } from '#core/catalogue/types.ts'
import { frameworkJson, frameworkText } from '#report/list/framework.ts'
import { listJson } from '#report/list/json.ts'
import { listText } from '#report/list/text.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'

export interface ListOptions extends OutputOptions {
  readonly framework: FrameworkId | undefined
  readonly phase: Phase | undefined
}

export const listCommand: Command<ListOptions> = async (options, host) => {
  const all = catalogue()
  const { framework, phase } = options
  const stdout = await deliver(options, host, ['text', 'json'], (format, style) => {
    if (framework !== undefined)
      return format === 'json' ? frameworkJson(all, framework) : frameworkText(all, framework, style)
    return format === 'json' ? listJson(all) : listText(all, phase, style)
  })
  return { kind: 'clean', stdout }
}

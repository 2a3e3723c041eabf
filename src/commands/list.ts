/** `opsready list`: the catalogue. */

import { catalogue } from '#core/catalogue/index.ts'
import type { FrameworkId, Phase } from '#core/catalogue/types.ts'
import { frameworkJson, frameworkText } from '#report/list/framework.ts'
import { listJson } from '#report/list/json.ts'
import { listMarkdown } from '#report/list/markdown.ts'
import { listText } from '#report/list/text.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'

export interface ListOptions extends OutputOptions {
  readonly framework: FrameworkId | undefined
  readonly phase: Phase | undefined
}

const LIST_FORMATS = { text: listText, markdown: listMarkdown, json: listJson } as const

export const listCommand: Command<ListOptions> = async (options, host) => {
  const all = catalogue()
  const { framework, phase } = options
  const stdout =
    framework === undefined
      ? await deliver(options, host, ['text', 'markdown', 'json'], (format, style) =>
          LIST_FORMATS[format](all, phase, style),
        )
      : await deliver(options, host, ['text', 'json'], (format, style) =>
          format === 'json' ? frameworkJson(all, framework) : frameworkText(all, framework, style),
        )
  return { kind: 'clean', stdout }
}

/** `opsready schema`: the JSON Schema of the model, in one file, for editors without a network. */

import { oneLine } from '#report/encode/terminal.ts'
import type { Command } from './outcome.ts'
import { refuseOverwriting } from './overwriting.ts'

export interface SchemaOptions {
  /** Where to write it; stdout without. */
  readonly write: string | undefined
}

/** The schema as it is written to disk; loaded here only, for it is large. */
const schemaText = async (): Promise<string> => {
  const { default: schema } = await import('#generated/operating-model.schema.json', { with: { type: 'json' } })
  return `${JSON.stringify(schema, null, 2)}\n`
}

export const schemaCommand: Command<SchemaOptions> = async ({ write }, host) => {
  if (write === undefined || write === '-') return { kind: 'clean', stdout: await schemaText() }
  refuseOverwriting(host, [{ file: write }])
  await host.files.write(host.files.resolve(host.cwd, write), new TextEncoder().encode(await schemaText()))
  return {
    kind: 'clean',
    stderr: `Wrote ${oneLine(write)}. Point your editor at it, or keep it beside operating-model.yaml.\n`,
  }
}

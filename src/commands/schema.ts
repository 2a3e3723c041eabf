/** `opsready schema`: the JSON Schema of the model, in one file, for editors without a network. */

import schema from '#generated/operating-model.schema.json' with { type: 'json' }
import type { Command } from './outcome.ts'

export interface SchemaOptions {
  /** Where to write it; stdout without. */
  readonly write: string | undefined
}

/** The schema as it is written to disk. */
export const schemaText = (): string => `${JSON.stringify(schema, null, 2)}\n`

export const schemaCommand: Command<SchemaOptions> = async ({ write }, host) => {
  if (write === undefined || write === '-') return { kind: 'clean', stdout: schemaText() }
  await host.files.write(write, new TextEncoder().encode(schemaText()))
  return { kind: 'clean', stderr: `Wrote ${write}. Point your editor at it, or keep it beside operating-model.yaml.\n` }
}

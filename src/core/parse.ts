/** Text of a model as a value: by the quick reader where the text is as we write it, else by the strict one. */

import { readPlain } from '#core/plain-yaml/index.ts'
import { readAs, type Reading, textOf } from '#core/reading.ts'

/** What the quick reader makes of a text, where it does not give way. */
export const parsePlain = (source: string): Reading | undefined => {
  const plain = readPlain(source)
  return plain === undefined ? undefined : readAs(source, plain)
}

/** Reads one strict document from bytes; the library is only loaded for a text that needs it. */
export const readBytes = async (bytes: Uint8Array): Promise<Reading> => {
  const source = textOf(bytes)
  if (typeof source !== 'string') return source
  return parsePlain(source) ?? (await import('#core/yaml.ts')).parseStrict(source)
}

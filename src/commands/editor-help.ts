/** The schema that the first line of a new model names. Editors read it; opsready makes it only where somebody asks. */

import { oneLine } from '#report/encode/terminal.ts'
import type { Host } from './host.ts'
import { shellWord } from './shell-word.ts'

const SCHEMA_NAME = 'operating-model.schema.json'

/** The command that makes it beside a model; `undefined` where it is there. */
export const editorHelp = (host: Host, modelPath: string): string | undefined => {
  const folder = host.files.dirname(modelPath)
  if (host.files.look(folder, SCHEMA_NAME) !== 'missing') return undefined
  const place = host.files.relative(host.cwd, host.files.resolve(folder, SCHEMA_NAME))
  return `opsready schema --write ${oneLine(shellWord(place))}`
}

/** `opsready init`: a first model, valid from the start, and the page that it gives. */

import type { Phase } from '#core/catalogue/types.ts'
import { FaultError, fault } from '#core/fault.ts'
import { textTrouble } from '#core/interview/accept.ts'
import { beforeFirstWrite } from '#report/interview/opening.ts'
import { openStore } from './assess/store.ts'
import { MODEL_NAME } from './find-model.ts'
import type { Command } from './outcome.ts'
import { writePage } from './page.ts'

export interface InitOptions {
  readonly model: string | undefined
  readonly name: string | undefined
  readonly phase: Phase
}

/** `licence-renewals` as `Licence renewals`. */
const nameOf = (folder: string): string => {
  const words = folder
    .slice(folder.lastIndexOf('/') + 1)
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim()
  return words === '' ? 'My service' : words[0]!.toUpperCase() + words.slice(1)
}

export const initCommand: Command<InitOptions> = async ({ model, name, phase }, host) => {
  const path = host.files.resolve(host.cwd, model ?? MODEL_NAME)
  const store = await openStore(host, path)
  if (!store.isNew()) throw new FaultError([fault('model-exists', { path: store.shown })])
  const called = name ?? nameOf(host.files.dirname(path))
  const trouble = called.trim() === '' ? 'Write at least one letter.' : textTrouble(called)
  if (trouble !== undefined)
    throw new FaultError([fault('bad-answer', { says: 'The name cannot be written.', fix: trouble })])
  host.tell(beforeFirstWrite(store.shown))
  await store.save([
    { pointer: '/service/name', value: called.trim() },
    { pointer: '/service/phase', value: phase },
  ])
  const page = await writePage(host, store.path)
  return {
    kind: 'clean',
    stderr: `Wrote ${[store.shown, ...(page === undefined ? [] : [page])].join(' and ')}: ${called.trim()}, phase ${phase}. Correct both if they are wrong.
Next: opsready assess
For help while editing by hand: opsready schema --write operating-model.schema.json
`,
  }
}

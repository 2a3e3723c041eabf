/** `--fix`: what can be mended without deciding anything, which is renamed ids and the pages; never an answer. */

import { listed } from '#core/sentence.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { FaultError, usageError } from '#core/fault.ts'
import { readModel } from '#core/model/read.ts'
import { saveChanges } from '#core/model/save.ts'
import { oneLine } from '#report/encode/terminal.ts'
import type { FoundModel } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import { writePages } from '#commands/page.ts'

/** Mends a model that can be read, and says on stderr what was written; returns it as it is now. Throws FaultError. */
export const fixModel = async (host: Host, found: FoundModel, catalogue: Catalogue): Promise<FoundModel> => {
  if (found.path === '-')
    throw usageError('`--fix` writes files, and the model came through standard input.', 'Name the file of the model.')
  const reading = await readModel(found.bytes, found.shown, false, catalogue)
  if (!reading.ok) return found
  if (reading.newer) {
    host.tell(
      `Nothing was written for ${oneLine(found.shown)}: it has a newer format than this version of opsready knows. Update opsready, then run this again.\n`,
    )
    return found
  }
  const renamed = reading.read.carried.renamed.filter(({ taken }) => !taken)
  if (renamed.length > 0) {
    await host.files.update(found.path, (current) => {
      const saved = saveChanges(current, [], catalogue)
      if (saved.kind === 'refused') throw new FaultError([saved.fault])
      return saved.kind === 'saved' ? saved.bytes : undefined
    })
    host.tell(`Renamed in ${oneLine(found.shown)}: ${renamed.map(({ was, now }) => `${was} → ${now}`).join(', ')}.\n`)
  }
  const pages = await writePages(host, found.path, catalogue)
  if (pages.length > 0) host.tell(`Wrote ${listed(pages.map(oneLine))}.\n`)
  return { ...found, bytes: (await host.files.read(found.path)) ?? found.bytes }
}

/** What is given on the command line: `--answers FILE|-` and `--set id=value`, all or nothing. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { FaultError, fault, type Fault } from '#core/fault.ts'
import { givenChange } from '#core/interview/given.ts'
import { mergeChanges } from '#core/interview/merge.ts'
import type { Draft } from '#core/interview/draft.ts'
import { readSheet, SHEET_MARK } from '#core/interview/sheet.ts'
import type { Change } from '#core/model/change.ts'
import { readModel } from '#core/model/read.ts'
import { decode } from '#core/source.ts'
import { sheetText } from '#report/interview/sheet.ts'
import type { Host } from '#commands/host.ts'

export interface Given {
  readonly answers: string | undefined
  readonly set: readonly string[]
}

const readAnswers = async (
  host: Host,
  from: string,
): Promise<{ readonly bytes: Uint8Array; readonly shown: string }> => {
  if (from === '-') return { bytes: await host.files.readStdin(), shown: 'standard input' }
  const path = host.files.resolve(host.cwd, from)
  const bytes = await host.files.read(path)
  if (bytes === undefined) throw new FaultError([fault('unreadable', { path: from, reason: 'it is not there' })])
  return { bytes, shown: host.files.relative(host.cwd, path) }
}

/** The changes that bring a draft to what is given, whatever it holds already. */
type ChangesFor = (draft: Draft) => readonly Change[]

/** A worksheet: all of it is understood, or none of it is taken. */
const fromSheet = (host: Host, text: string, shown: string, catalogue: Catalogue): readonly Change[] => {
  const sheet = readSheet(text, shown, catalogue)
  const { changes, faults } = sheet
  if (faults.length > 0) throw new FaultError(faults)
  host.tell(sheetText(sheet, shown))
  return changes
}

const fromFile = async (host: Host, from: string, catalogue: Catalogue): Promise<ChangesFor> => {
  const { bytes, shown } = await readAnswers(host, from)
  const text = decode(bytes)?.replace(/^\uFEFF/, '')
  if (text?.startsWith(SHEET_MARK) === true) {
    const changes = fromSheet(host, text, shown, catalogue)
    return () => changes
  }
  const reading = await readModel(bytes, shown, true)
  if (!reading.ok) throw new FaultError(reading.faults)
  if (reading.newer) throw new FaultError([fault('newer-format', { format: reading.read.model.opsready })])
  // What stands in the file and nothing else: the service that a draft is given while it is read is not part of it.
  const { service, ...rest } = reading.read.model
  const said = Object.keys(service).length === 0 ? rest : { ...rest, service }
  return (draft) => mergeChanges(draft, said)
}

const fromFlags = (set: readonly string[], catalogue: Catalogue): readonly Change[] => {
  const all = set.map((said) => givenChange(said, catalogue))
  const faults: readonly Fault[] = all.flatMap((each) => (each.ok ? [] : [each.fault]))
  if (faults.length > 0) throw new FaultError(faults)
  return all.flatMap((each) => (each.ok ? [each.change] : []))
}

/** What was given as changes, the file's first, so that `--set` stands above it. Throws every fault at once. */
export const givenChanges = async (host: Host, { answers, set }: Given, catalogue: Catalogue): Promise<ChangesFor> => {
  const fromAnswers = answers === undefined ? undefined : await fromFile(host, answers, catalogue)
  const flags = fromFlags(set, catalogue)
  return (draft) => [...(fromAnswers?.(draft) ?? []), ...flags]
}

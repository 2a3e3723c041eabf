/** `opsready compare FILE FILE…`: whole answer files side by side, with a measure of agreement; `--merge` keeps what agrees. */

import { catalogue } from '#core/catalogue/index.ts'
import { FaultError, fault, type Fault } from '#core/fault.ts'
import { agreedModel, compare, type Compared } from '#core/interview/compare.ts'
import { readModel } from '#core/model/read.ts'
import { pairText } from '#core/model/render.ts'
import { compareJson } from '#report/compare/json.ts'
import { compareText } from '#report/compare/text.ts'
import { terminal } from '#report/encode/terminal.ts'
import type { Host } from './host.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'

export interface CompareOptions extends OutputOptions {
  readonly files: readonly string[]
  /** Where what agrees is written, as a part of a model. */
  readonly merge: string | undefined
}

const read = async (host: Host, file: string): Promise<Compared | readonly Fault[]> => {
  const path = host.files.resolve(host.cwd, file)
  const bytes = await host.files.read(path)
  if (bytes === undefined) return [fault('unreadable', { path: file, reason: 'it is not there' })]
  const shown = host.files.relative(host.cwd, path)
  const reading = await readModel(bytes, shown, true)
  return reading.ok ? { name: shown, model: reading.read.model } : reading.faults
}

const isCompared = (each: Compared | readonly Fault[]): each is Compared => 'model' in each

/** A part of a model with what all agree on, as YAML. */
const merged = (model: ReturnType<typeof agreedModel>): string =>
  Object.entries(model)
    .map(([section, value]) => `${pairText('', section, value, 0, '\n')}\n`)
    .join('')

export const compareCommand: Command<CompareOptions> = async (options, host) => {
  const { files, merge } = options
  if (files.length < 2)
    throw new FaultError([
      fault('usage', {
        says: 'Comparing needs two files at least.',
        fix: 'Name them: opsready compare anna.yaml ben.yaml',
      }),
    ])
  const all = await Promise.all(files.map((file) => read(host, file)))
  const faults = all.flatMap((each) => (isCompared(each) ? [] : each))
  if (faults.length > 0) return { kind: 'faults', faults }
  const compared = all.filter(isCompared)
  const comparison = compare(compared, catalogue())
  if (merge !== undefined) {
    host.tell(
      `${terminal(merge)} gets what all agree on, and no names. Where a name or role stands in the file names above, it stands on the screen only.\n`,
    )
    await host.files.write(
      host.files.resolve(host.cwd, merge),
      new TextEncoder().encode(merged(agreedModel(comparison, catalogue()))),
    )
  }
  const view = { files: compared.map(({ name }) => name), comparison }
  const stdout = await deliver(options, host, ['text', 'json'], (format, style) =>
    format === 'json' ? compareJson(view) : compareText(view, style),
  )
  return { kind: 'clean', stdout }
}

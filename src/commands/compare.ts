/** `opsready compare FILE FILE…`: whole answer files side by side, with a measure of agreement; `--merge` keeps what agrees. */

import { catalogue } from '#core/catalogue/index.ts'
import { type Fault, fault, usageError } from '#core/fault.ts'
import { isName } from '#core/interview/accept.ts'
import { agreedModel, compare, type Compared, type Comparison, namesIn } from '#core/interview/compare.ts'
import { readModel } from '#core/model/read.ts'
import { pairText } from '#core/model/render.ts'
import { isSameRole } from '#core/model/role.ts'
import { compareJson } from '#report/compare/json.ts'
import { compareText } from '#report/compare/text.ts'
import { oneLine } from '#report/encode/terminal.ts'
import type { Host } from './host.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions, targets } from './output.ts'
import { refuseOverwriting } from './overwriting.ts'

export interface CompareOptions extends OutputOptions {
  readonly files: readonly string[]
  /** Where what agrees is written, as a part of a model. */
  readonly merge: string | undefined
  /** Also who sees a question of understanding differently, under the names of the files. */
  readonly voices: boolean
}

const read = async (host: Host, file: string): Promise<Compared | readonly Fault[]> => {
  const path = host.files.resolve(host.cwd, file)
  const bytes = file === '-' ? await host.files.readStdin() : await host.files.read(path)
  if (bytes === undefined) return [fault('unreadable', { path: file, reason: 'it is not there' })]
  const shown = file === '-' ? 'standard input' : host.files.relative(host.cwd, path)
  const reading = await readModel(bytes, shown, true)
  return reading.ok ? { name: shown, model: reading.read.model } : reading.faults
}

const FORMATS = ['text', 'json'] as const

const isCompared = (each: Compared | readonly Fault[]): each is Compared => 'model' in each

/** A part of a model with what all agree on, as YAML. */
const merged = (model: ReturnType<typeof agreedModel>): string =>
  Object.entries(model)
    .map(([section, value]) => `${pairText('', section, value, 0, '\n')}\n`)
    .join('')

/** The name under which somebody's own view stands: that of the file, without its folder and ending. */
const voiceOf = (file: string): string =>
  file
    .replace(/^.*\//, '')
    .replace(/\.[^.]+$/, '')
    .trim()

const refuseNames = (files: readonly string[]): void => {
  const names = files.map(voiceOf)
  const twice = names.find((name, index) => names.findIndex((other) => isSameRole(name, other)) !== index)
  const odd = names.find((name) => !isName(name))
  if (twice === undefined && odd === undefined) return
  throw usageError(
    odd === undefined
      ? `Two files give the same name: ${twice ?? ''}.`
      : `"${odd}" cannot be used as a name in a file.`,
    'Name each file after the role or person whose answers it holds.',
  )
}

/** Said before anything is written: whose name will stand in the file. */
const beforeWriting = (merge: string, comparison: Comparison, voices: boolean): string => {
  const names = voices ? namesIn(comparison).map(voiceOf) : []
  return names.length === 0
    ? `${oneLine(merge)} gets what all agree on, and no names.\n`
    : `${oneLine(merge)} gets what all agree on, and where people see a question of understanding differently, what each of them said. Everybody who reads the file will see these names or roles: ${names.map(oneLine).join(', ')}. Name the files after roles if people would rather not be known.\n`
}

export const compareCommand: Command<CompareOptions> = async (options, host) => {
  const { files, merge, voices } = options
  if (files.length < 2)
    throw usageError('Comparing needs at least two files.', 'Name them: opsready compare anna.yaml ben.yaml')
  if (files.indexOf('-') !== files.lastIndexOf('-'))
    throw usageError(
      'Standard input can be read only once, but two of the files are meant to come from it.',
      'Leave - in one place, and name a file in the other.',
    )
  refuseOverwriting(host, [...targets(options, FORMATS), { file: merge }], { reads: files })
  const all = await Promise.all(files.map((file) => read(host, file)))
  const faults = all.flatMap((each) => (isCompared(each) ? [] : each))
  if (faults.length > 0) return { kind: 'faults', faults }
  const compared = all.filter(isCompared)
  const comparison = compare(compared, catalogue())
  if (merge !== undefined) {
    if (voices) refuseNames(compared.map(({ name }) => name))
    host.tell(beforeWriting(merge, comparison, voices))
    await host.files.write(
      host.files.resolve(host.cwd, merge),
      new TextEncoder().encode(merged(agreedModel(comparison, catalogue(), voices ? voiceOf : undefined))),
    )
  }
  const view = { files: compared.map(({ name }) => name), comparison }
  const stdout = await deliver(options, host, FORMATS, (format, style) =>
    format === 'json' ? compareJson(view) : compareText(view, style),
  )
  return { kind: 'clean', stdout }
}

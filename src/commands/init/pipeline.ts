/** `opsready init --ci`: a pipeline that checks the model. A file that is there already is left as it is. */

import { usageError } from '#core/fault.ts'
import { isPlainPath, pipelineFiles } from '#core/pipeline/files.ts'
import type { PipelineHost } from '#core/pipeline/hosts.ts'
import { type PipelineStep, pipelineText } from '#report/pipeline.ts'
import type { Host } from '#commands/host.ts'

export interface PipelinePlace {
  /** The root of the repository, or the working folder outside of any. */
  readonly root: string
  /** The model, from there. */
  readonly model: string
}

/** Where the pipeline of a model goes. Throws FaultError('usage') where its path could not stand in a pipeline file. */
export const pipelinePlace = (host: Host, modelPath: string): PipelinePlace => {
  const root = host.git.place(host.files.dirname(modelPath))?.root ?? host.cwd
  const model = host.files.relative(root, modelPath)
  if (isPlainPath(model)) return { root, model }
  throw usageError(
    `The path of the model, ${model}, cannot be written into a pipeline safely.`,
    'Keep the model below the root of the repository, in folders named with letters, digits, dots, dashes and underscores.',
  )
}

/** Writes what is not there yet; returns what was done and what is left to do, in words. */
export const writePipeline = async (host: Host, ci: PipelineHost, { root, model }: PipelinePlace): Promise<string> => {
  const steps: PipelineStep[] = []
  for (const file of pipelineFiles(ci, { version: host.version, model })) {
    const path = host.files.resolve(root, file.path)
    const existing = await host.files.read(path)
    if (existing === undefined) {
      await host.files.write(path, new TextEncoder().encode(file.text))
      steps.push({ kind: 'written', path: file.path })
    } else if (file.isIn(new TextDecoder().decode(existing))) steps.push({ kind: 'there', path: file.path })
    else steps.push({ kind: file.whole ? 'other' : 'left', path: file.path, text: file.text })
  }
  return pipelineText(ci, steps)
}

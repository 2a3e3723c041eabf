/** Which model a command means: `--model PATH`, or the nearest `operating-model.yaml` up to the root of the repository. */

import { FaultError, fault } from '#core/fault.ts'
import type { Host } from './host.ts'

export const MODEL_NAME = 'operating-model.yaml'
export const PAGE_NAME = 'gap-analysis.md'
/** Where the handbook stands, from the folder of the model. */
export const HANDBOOK_NAME = 'docs/operating-model.md'

export interface FoundModel {
  /** Absolute path, or `-` for standard input. */
  readonly path: string
  /** As reports show it: from the working folder, forward slashes. */
  readonly shown: string
  readonly bytes: Uint8Array
}

/** Folders from here up to the root of the repository, or only this one outside of any. */
const upwards = (host: Host): readonly string[] => {
  const repository = host.git.place(host.cwd)
  if (repository === undefined) return [host.cwd]
  const folders: string[] = []
  for (let here = host.cwd; ; here = host.files.dirname(here)) {
    folders.push(here)
    if (host.files.resolve(here) === repository.root || here === host.files.dirname(here)) return folders
  }
}

/**
 * A path that leaves the working folder may come back through a link: a checkout that is linked from elsewhere is the same
 * repository. Its folder is taken as it really is, so that reports name the model as everybody in the repository does.
 */
const settled = (host: Host, path: string): string => {
  if (!host.files.relative(host.cwd, path).startsWith('../')) return path
  const folder = host.files.dirname(path)
  return host.files.resolve(host.files.real(folder), host.files.relative(folder, path))
}

/** Where the model is, or would be made: the absolute path and whether it is there. */
export const whereModel = async (
  host: Host,
  named: string | undefined,
): Promise<{ path: string; bytes: Uint8Array | undefined }> => {
  if (named !== undefined) {
    const path = host.files.resolve(host.cwd, named)
    const bytes = await host.files.readOwn(path)
    return { path: settled(host, path), bytes }
  }
  for (const folder of upwards(host)) {
    const path = host.files.resolve(folder, MODEL_NAME)
    const bytes = await host.files.readOwn(path)
    if (bytes !== undefined) return { path, bytes }
  }
  return { path: host.files.resolve(host.cwd, MODEL_NAME), bytes: undefined }
}

/** Finds and reads a model; throws FaultError('no-model' | 'unreadable') where there is none. */
export const findModel = async (host: Host, named: string | undefined): Promise<FoundModel> => {
  if (named === '-') return { path: '-', shown: 'standard input', bytes: await host.files.readStdin() }
  const { path, bytes } = await whereModel(host, named)
  if (bytes === undefined)
    throw new FaultError([
      named === undefined
        ? fault('no-model', { path: MODEL_NAME })
        : fault('unreadable', { path: named, reason: 'it is not there' }),
    ])
  return { path, shown: host.files.relative(host.cwd, path), bytes }
}

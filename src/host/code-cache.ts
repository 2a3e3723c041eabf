/**
 * What V8 made of our code, kept for the next start: compiling takes longer than running. V8 looks whether the form fits its
 * version and its flags; the name of a chunk carries the hash of its text, so a form of other code is never taken.
 */

import Module, { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { cacheFolder, readCached, writeCached } from './cache-folder.ts'

type Compile = (this: NodeJS.Module, content: string, filename: string) => unknown

/** Node has no public place to say how a CommonJS module is compiled; this one has been there since its first versions. */
const compiler = Module.prototype as unknown as { _compile: Compile }

interface Compiled {
  readonly script: Script
  readonly path: string
}

const kept = (filename: string): string =>
  join(cacheFolder(), 'code', `${basename(filename, '.cjs')}-${process.version}-${process.arch}.v8`)

/** Chunks that carry a hash in their name. */
const isHashed = (filename: string, folder: string): boolean =>
  dirname(filename) === folder && /-[\w-]{8}\.cjs$/.test(filename)

const save = ({ script, path }: Compiled): void => writeCached(path, script.createCachedData())

/** A machine of a pipeline is thrown away with its cache; `NODE_DISABLE_COMPILE_CACHE` is Node's own word for the same. */
const isOff = (): boolean => (process.env['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== ''
const isKept = (): boolean => (process.env['CI'] ?? '') === ''

/** Compiles the chunks in `folder` from what was kept; the returned function keeps what is new. */
export const useCodeCache = (folder: string): (() => void) => {
  if (isOff()) return () => undefined
  const fresh: Compiled[] = []
  const usual = compiler._compile
  compiler._compile = function compile(content, filename) {
    if (!isHashed(filename, folder)) return usual.call(this, content, filename)
    const path = kept(filename)
    const cachedData = readCached(path)
    const script = new Script(Module.wrap(content), { filename, ...(cachedData && { cachedData }) })
    if (cachedData === undefined || script.cachedDataRejected === true) fresh.push({ script, path })
    const run = script.runInThisContext() as (...args: readonly unknown[]) => unknown
    return run.call(this.exports, this.exports, createRequire(filename), this, filename, folder)
  }
  return () => {
    compiler._compile = usual
    if (isKept()) for (const each of fresh) save(each)
  }
}

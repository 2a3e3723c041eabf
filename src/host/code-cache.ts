/**
 * What V8 made of our code, kept for the next start: compiling takes longer than running. V8 looks whether the form fits its
 * version and its flags; the name of a chunk carries the hash of what the bundler made of our code, so a form of other code is not taken.
 */

import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { cacheFolder, forgetOld, isOwnFolder, readCached, writeCached } from './cache-folder.ts'

type Load = (module: NodeJS.Module, filename: string) => void

/**
 * How files of a kind are loaded: those of `node:module`, which takes longer to load than this file does. Deprecated for other
 * languages than JavaScript, which this is, and as old as Node.
 */
const loaders = require.extensions as unknown as Record<string, Load>

interface Compiled {
  readonly script: Script
  readonly path: string
}

const codeFolder = (): string => join(cacheFolder(), 'code')

const kept = (filename: string): string =>
  join(codeFolder(), `${basename(filename, '.cjs')}-${process.version}-${process.arch}.v8`)

/** Chunks that carry a hash in their name. */
const isHashed = (filename: string, folder: string): boolean =>
  dirname(filename) === folder && /-[\w-]{8}\.cjs$/.test(filename)

/** The text of a chunk as a function. It is plain ASCII, which need not be decoded. */
const wrapped = (filename: string): string =>
  `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename).toString('latin1')}\n})`

const save = ({ script, path }: Compiled): void => writeCached(path, script.createCachedData())

/** A machine of a pipeline is thrown away with its cache; `NODE_DISABLE_COMPILE_CACHE` is Node's own word for the same. */
const isOff = (): boolean => (process.env['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== ''
const isKept = (): boolean => (process.env['CI'] ?? '') === ''

/** Compiles the chunks in `folder` from what was kept; the returned function keeps what is new. */
export const useCodeCache = (folder: string): (() => void) => {
  if (isOff()) return () => undefined
  const fresh: Compiled[] = []
  const [usual, others] = [loaders['.cjs'], loaders['.js']!]
  loaders['.cjs'] = (module, filename) => {
    if (!isHashed(filename, folder)) return others(module, filename)
    const path = kept(filename)
    const cachedData = readCached(path)
    const script = new Script(wrapped(filename), {
      filename,
      ...(cachedData && { cachedData }),
    })
    if (cachedData === undefined || script.cachedDataRejected === true) fresh.push({ script, path })
    const run = script.runInThisContext() as (...args: readonly unknown[]) => unknown
    run.call(module.exports, module.exports, (id: string): unknown => module.require(id), module, filename, folder)
  }
  return () => {
    if (usual === undefined) delete loaders['.cjs']
    else loaders['.cjs'] = usual
    if (!isKept() || fresh.length === 0) return
    for (const each of fresh) save(each)
    forgetOld(codeFolder())
  }
}

/** Has Node keep what it makes of all that is loaded from now on, in the versions that can: from 22.1 on. */
export const keepModules = (): void => {
  if (isOff() || !isKept()) return
  const { enableCompileCache } = process.getBuiltinModule('node:module') as {
    enableCompileCache?: (folder: string) => void
  }
  const folder = join(cacheFolder(), 'node')
  if (enableCompileCache !== undefined && isOwnFolder(folder)) enableCompileCache(folder)
}

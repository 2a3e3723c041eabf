/** A check leaves at once when all is written; what a slow reader has not taken yet is never cut. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../support/repository.ts'

const BIN = resolve('bin/opsready.js')

/** Models enough for more output than any pipe holds, and few enough for the quick way. */
const many = (): { readonly folder: string; readonly args: readonly string[] } => {
  const folder = emptyFolder()
  const names = Array.from({ length: 40 }, (_, index) => `m${index}`)
  for (const name of names) {
    mkdirSync(join(folder, name))
    cpSync('examples/parking-permits/operating-model.yaml', join(folder, name, 'operating-model.yaml'))
  }
  return { folder, args: ['check', '--json', '--exit-zero', ...names.map((name) => `${name}/operating-model.yaml`)] }
}

/** Everything that comes, from somebody who has other things to do first. */
const readLate = async (from: Readable): Promise<string> => {
  from.pause()
  await setTimeout(1000)
  let text = ''
  from.setEncoding('utf8')
  for await (const chunk of from) text += chunk as string
  return text
}

const run = (stdout: 'pipe' | Socket) => {
  const { folder, args } = many()
  return spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: ['ignore', stdout, 'inherit'] })
}

const isWhole = (text: string): boolean => {
  const { models } = JSON.parse(text) as { models: readonly unknown[] }
  return text.length > 300_000 && models.length === 40
}

describe('output for a slow reader', () => {
  it('comes whole through a pipe that makes the writer wait', async () => {
    const child = run('pipe')
    expect(isWhole(await readLate(child.stdout!))).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('comes whole through a pipe that is full and makes nobody wait', async () => {
    const server = createServer()
    const path = join(emptyFolder(), 'socket')
    await once(server.listen(path), 'listening')
    const [ours, theirs] = [connect(path), (await once(server, 'connection')) as [Socket]]
    // A socket of Node does not block, whoever writes to it.
    const child = run(theirs[0])
    const read = readLate(ours)
    await once(child, 'spawn')
    theirs[0].destroy()
    expect(isWhole(await read)).toBe(true)
    server.close()
  })
})

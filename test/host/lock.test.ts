import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'rolldown'
import { beforeAll, describe, expect, it } from 'vitest'
import { FaultError } from '#core/fault.ts'
import { realFiles } from '#host/files.ts'
import { emptyFolder } from '../support/repository.ts'

const WRITER = resolve('test/support/append.mjs')
const built = emptyFolder()
const HOST = join(built, 'files.js')

beforeAll(async () => {
  await build({
    input: 'src/host/files.ts',
    platform: 'node',
    output: { file: HOST, format: 'esm', codeSplitting: false },
  })
})

const writer = (folder: string, name: string, count: number) => {
  const child = spawn(process.execPath, [WRITER, HOST, 'm.txt', name, String(count)], { cwd: folder, stdio: 'ignore' })
  return { child, ended: new Promise<number | null>((done) => void child.on('close', (code) => done(code))) }
}
const linesOf = (folder: string) => readFileSync(join(folder, 'm.txt'), 'utf8').split('\n').filter(Boolean)
const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds))

describe('several writers at once', () => {
  it('lose nothing', async () => {
    const folder = emptyFolder()
    const names = ['a', 'b', 'c', 'd']
    const codes = await Promise.all(names.map((name) => writer(folder, name, 40).ended))
    expect(codes).toEqual([0, 0, 0, 0])
    const lines = linesOf(folder)
    for (const name of names)
      expect(lines.filter((line) => line.startsWith(name))).toEqual(
        Array.from({ length: 40 }, (_, index) => `${name} ${index}`),
      )
  })

  it('leave the old file or the new one, whenever one of them is killed', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'm.txt'), 'first 0\n')
    let whole = 1
    for (let round = 0; round < 15; round += 1) {
      const { child, ended } = writer(folder, `round${round}`, 10_000)
      // However slow this machine is: it is killed while it writes, not before.
      while (linesOf(folder).length === whole) await pause(2)
      await pause((round * 7) % 20)
      child.kill('SIGKILL')
      await ended
      expect(readFileSync(join(folder, 'm.txt'), 'utf8').endsWith('\n')).toBe(true)
      expect(linesOf(folder).length).toBeGreaterThan(whole)
      whole = linesOf(folder).length
    }
    // Whatever the dead left behind stops nobody.
    expect(await writer(folder, 'last', 1).ended).toBe(0)
    expect(linesOf(folder).at(-1)).toBe('last 0')
  })
})

describe('a lock', () => {
  it('of somebody who lives is waited for, and then named', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'm.txt.lock'), `${process.pid} ${hostname()}\n`)
    const refused = await realFiles(folder)
      .write('m.txt', new Uint8Array())
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FaultError)
    expect((refused as FaultError).faults[0]!.code).toBe('locked')
    expect(existsSync(join(folder, 'm.txt'))).toBe(false)
  })

  it('that nobody came to sign is taken away', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'm.txt.lock'), '')
    await realFiles(folder).write('m.txt', new TextEncoder().encode('x'))
    expect(readFileSync(join(folder, 'm.txt'), 'utf8')).toBe('x')
  })

  it('of a process that is gone is taken away', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'm.txt.lock'), `999999999 ${hostname()}\n`)
    await realFiles(folder).write('m.txt', new TextEncoder().encode('x'))
    expect(readFileSync(join(folder, 'm.txt'), 'utf8')).toBe('x')
  })
})

/** The user's cache: only what the same build wrote, and nothing that others could have put there. */

import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptBy } from '#host/kept.ts'
import { emptyFolder } from '../support/repository.ts'

describe('what is kept', () => {
  beforeEach(() => {
    vi.stubEnv('XDG_CACHE_HOME', emptyFolder())
    return () => vi.unstubAllEnvs()
  })

  const files = (): readonly string[] =>
    readdirSync(join(process.env['XDG_CACHE_HOME']!, 'opsready'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(process.env['XDG_CACHE_HOME']!, 'opsready', name))
      .filter((path) => statSync(path).isFile())

  it('is there for the build that wrote it, the newest text under each name, and for no other', async () => {
    const kept = keptBy('one')
    expect(kept.read('a')).toBeUndefined()
    kept.write('a', 'first\n')
    kept.write('a', 'second\n')
    kept.write('../../b', 'other')
    expect([kept.read('a'), kept.read('../../b')]).toEqual(['second\n', 'other'])
    expect(keptBy('two').read('a')).toBeUndefined()
    expect(files()).toHaveLength(2)
  })

  it.skipIf(process.platform === 'win32')('is not taken where somebody else could have written it', async () => {
    const kept = keptBy('one')
    kept.write('a', 'mine')
    for (const path of files()) chmodSync(path, 0o666)
    expect(kept.read('a')).toBeUndefined()
  })

  it('is not taken where it was cut off, or changed by hand', async () => {
    const kept = keptBy('one')
    kept.write('a', '{"verdict":"ready"}\n')
    const [path] = files() as [string]
    const whole = readFileSync(path)
    const others = [
      ...Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length)),
      ...Array.from(whole, (byte, index) => Buffer.from(whole).fill(byte ^ 1, index, index + 1)),
      Buffer.from(whole.toString().replace('"ready"', '"never"')),
      Buffer.concat([whole, Buffer.from('\n')]),
      Buffer.from('null'),
    ]
    for (const other of others) {
      writeFileSync(path, other)
      expect([other.toString(), kept.read('a')]).toEqual([other.toString(), undefined])
    }
    writeFileSync(path, whole)
    expect(kept.read('a')).toBe('{"verdict":"ready"}\n')
  })

  it('is nothing where the folder cannot be made, and nobody is told', async () => {
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    vi.stubEnv('XDG_CACHE_HOME', file)
    const kept = keptBy('one')
    kept.write('a', 'text')
    expect(kept.read('a')).toBeUndefined()
  })

  it('shortens text and its bytes to the same, and others to others', () => {
    const { digest } = keptBy('one')
    expect(digest('a')).toBe(digest(new TextEncoder().encode('a')))
    expect(digest('a')).not.toBe(digest('b'))
  })
})

/** The user's cache: only what the same build wrote, and nothing that others could have put there. */

import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs'
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
    expect(await kept.read('a')).toBeUndefined()
    await kept.write('a', 'first\n')
    await kept.write('a', 'second\n')
    await kept.write('../../b', 'other')
    expect([await kept.read('a'), await kept.read('../../b')]).toEqual(['second\n', 'other'])
    expect(await keptBy('two').read('a')).toBeUndefined()
    expect(files()).toHaveLength(2)
  })

  it.skipIf(process.platform === 'win32')('is not taken where somebody else could have written it', async () => {
    const kept = keptBy('one')
    await kept.write('a', 'mine')
    for (const path of files()) chmodSync(path, 0o666)
    expect(await kept.read('a')).toBeUndefined()
  })

  it('is nothing where the folder cannot be made, and nobody is told', async () => {
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    vi.stubEnv('XDG_CACHE_HOME', file)
    const kept = keptBy('one')
    await kept.write('a', 'text')
    expect(await kept.read('a')).toBeUndefined()
  })

  it('shortens text and its bytes to the same, and others to others', () => {
    const { digest } = keptBy('one')
    expect(digest('a')).toBe(digest(new TextEncoder().encode('a')))
    expect(digest('a')).not.toBe(digest('b'))
  })
})

import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCached, writeCached } from '#host/cache-folder.ts'
import { emptyFolder } from '../support/repository.ts'

describe('the cache', () => {
  it('gives back what was put in, for its owner only', () => {
    const path = join(emptyFolder(), 'deep', 'file')
    expect(readCached(path)).toBeUndefined()
    writeCached(path, 'kept')
    expect(readCached(path)?.toString()).toBe('kept')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(path, '..'))).toEqual(['file'])
  })

  it.skipIf(process.platform === 'win32')('takes nothing that somebody else could have written', () => {
    const path = join(emptyFolder(), 'file')
    writeCached(path, 'kept')
    for (const mode of [0o666, 0o620, 0o602]) {
      chmodSync(path, mode)
      expect(readCached(path)).toBeUndefined()
    }
  })

  it('says nothing where it cannot write', () => {
    const file = join(emptyFolder(), 'file')
    writeCached(file, 'a file, no folder')
    expect(() => writeCached(join(file, 'inside'), 'x')).not.toThrow()
  })
})

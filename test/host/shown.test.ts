import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromHere } from '#host/shown.ts'

const here = process.cwd()

describe('a path in a message', () => {
  it('is told from the working folder, whoever keeps the checkout and where', () => {
    expect(fromHere(join(here, 'docs', 'a.md'))).toBe('docs/a.md')
    expect(fromHere('docs/a.md')).toBe('docs/a.md')
    expect(fromHere(join(dirname(here), 'operating-model.yaml'))).toBe('../operating-model.yaml')
    expect(fromHere(here)).toBe('.')
  })

  it('is whole where nothing but the root is in common', () => {
    expect(fromHere('/dev/full')).toBe('/dev/full')
    expect(fromHere('/')).toBe('/')
  })
})

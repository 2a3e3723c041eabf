import { describe, expect, it } from 'vitest'
import { upwards } from '#host/upwards.ts'

describe('what stands above a folder', () => {
  const looking = (there: readonly string[]) => {
    const looks: string[] = []
    const nearest = upwards<string>((folder, above) => {
      looks.push(folder)
      return there.includes(folder) ? folder : above()
    })
    return { nearest, looks }
  }

  it('is the nearest, or nothing up to the top', () => {
    const { nearest } = looking(['/a', '/a/b/c'])
    expect(['/a/b/c/d', '/a/b/c', '/a/b', '/a', '/x/y', '/'].map(nearest)).toEqual([
      '/a/b/c',
      '/a/b/c',
      '/a',
      '/a',
      undefined,
      undefined,
    ])
  })

  it('is looked for once in each folder that others stand below, also where nothing is there', () => {
    const { nearest, looks } = looking([])
    for (const folder of ['/a/b/one', '/a/b/one', '/a/b/two', '/a/b', '/a/c']) nearest(folder)
    expect(looks).toEqual(['/a/b/one', '/a/b', '/a', '/', '/a/b/two', '/a/c'])
  })

  it('is forgotten before it grows without end, and is still right', () => {
    const { nearest, looks } = looking(['/a'])
    for (let index = 0; index < 5000; index += 1) expect(nearest(`/a/s${index}/b`)).toBe('/a')
    expect(looks.filter((folder) => folder === '/a').length).toBeGreaterThan(1)
    expect(looks.length).toBeLessThan(10_010)
  })
})

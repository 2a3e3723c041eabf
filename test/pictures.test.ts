import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = 'docs/pictures'
const pictures = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`)

describe('the pictures of the README', () => {
  it('are all shown, each with words for those who do not see it', () => {
    const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)]
    expect(shown.map(([, , path]) => path).toSorted()).toEqual(pictures.toSorted())
    for (const [, words] of shown) expect(words!.length).toBeGreaterThan(20)
  })

  it('are small, and hold nothing that runs or is fetched', () => {
    expect(pictures.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(300_000)
    for (const path of pictures.filter((each) => each.endsWith('.svg'))) {
      const text = readFileSync(path, 'utf8')
      expect(text).not.toMatch(/<script|href=|url\(|@import|\son\w+=/i)
      expect(text).toContain('prefers-reduced-motion')
      expect(text).toContain('<tspan')
    }
  })
})

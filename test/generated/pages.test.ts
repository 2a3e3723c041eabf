import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { pages } from '#report/pages/index.ts'

const all = pages(catalogue())

/** `npm run generate` writes these; without it a stale page fails here. */
describe('the generated pages', () => {
  it.each([...all])('%s is current', async (path, text) => {
    await expect(text).toMatchFileSnapshot(`../../${path}`)
  })

  it('has no page that nothing makes any more', () => {
    expect(globSync(['docs/challenges.md', 'docs/practices/*.md', 'docs/rules/*.md']).toSorted()).toEqual(
      [...all.keys()].toSorted(),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { sightingOf } from '../../../support/sighting.ts'

const of = (owners: string) =>
  sightingOf('codeowners-present', { CODEOWNERS: owners, 'src/a.js': 'a', 'src/only/this.js': 'a', 'docs/a.md': 'a' })

describe('CODEOWNERS', () => {
  it.each([
    ['everything', '* @o/a\n'],
    ['each folder', '/src/ @o/a\ndocs @o/b\n'],
    ['each folder, and all in it', '/src/** @o/a\n/docs/* @o/b\n'],
    ['each part of a folder', '/src/only/ @o/a\n/src/a.js @o/b\n/docs/ @o/b\n'],
    ['everything, said last', '/src/\n* @o/a\n'],
    ['a section', '[Docs] @o/b\n* @o/a\n/docs/\n'],
    ['a folder again', '* @o/a\n/src/\n/src/ @o/b\n'],
  ])('names an owner for every top folder by %s', (_, owners) => expect(of(owners).kind).toBe('met'))

  it.each([
    ['one file of a folder', '/src/only/this.js @o/a\n/docs/ @o/b\n'],
    ['a folder that is taken out', '* @o/a\n/src/\n'],
    ['nobody', '# * @o/a\n'],
  ])('does not by %s', (_, owners) => expect(of(owners).kind).toBe('unknown'))
})

import { describe, expect, it } from 'vitest'
import { pathStates } from '#core/checks/path-states.ts'

const LISTED = {
  tracked: new Set(['services/a/docs/x.md', 'docs/y.md', 'platform/z.md', 'linked-file/real.md']),
  untracked: new Set(['services/a/new.md']),
  links: new Set(['services/a/link.md', 'services/a/linked']),
}

describe('where evidence is looked up', () => {
  it.each([
    ['docs/x.md', 'tracked'],
    ['./docs/../docs/x.md', 'tracked'],
    ['docs', 'tracked'],
    ['docs/', 'tracked'],
    ['/docs/y.md', 'tracked'],
    ['../../docs/y.md', 'tracked'],
    ['z.md', 'tracked'],
    ['new.md', 'untracked'],
    ['docs/y.md', 'missing'],
    ['doc', 'missing'],
    ['/nowhere.md', 'missing'],
    ['link.md', 'link'],
    ['linked/anything.md', 'link'],
    ['../../../etc/passwd', 'outside'],
    ['/../etc/passwd', 'outside'],
    ['gap-analysis.md', 'own'],
    ['../b/operating-model.yaml', 'own'],
    ['gap-analysis.md/', 'own'],
    ['gap-analysis.md/.', 'own'],
  ])('%s is %s, from services/a with the evidence root platform', (path, state) => {
    expect(pathStates(LISTED, 'services/a', ['platform'])(path)).toBe(state)
  })

  it('is told by what stands there now, where that is no file any more', () => {
    const replaced = new Map([
      ['docs/y.md', 'link'],
      ['services/a/docs/x.md', 'folder'],
    ] as const)
    const state = pathStates(LISTED, 'services/a', ['platform'], replaced)
    expect(['/docs/y.md', 'docs/x.md', 'z.md'].map(state)).toEqual(['link', 'missing', 'tracked'])
  })

  it('is the root itself for a model that stands there', () => {
    const state = pathStates(LISTED, '', [])
    expect([state('docs/y.md'), state('/docs/y.md'), state('x.md'), state('../x.md')]).toEqual([
      'tracked',
      'tracked',
      'missing',
      'outside',
    ])
  })
})

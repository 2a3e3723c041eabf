/** Several models of one repository: what is read of its history is read once, and each is told what it would be told alone. */

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedGit } from '#commands/check/shared-git.ts'
import type { Git, History, Told } from '#commands/host.ts'
import { memoryHistory } from '../../support/memory-history.ts'
import { commitAll, emptyFolder, git as run, hasGit } from '../../support/repository.ts'
import { serviceIn } from '../../support/service.ts'

const COMMITS = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((on, index) => ({
  on,
  files: { 'a.md': `${index}`, 'docs/b.md': 'B' },
}))

/** A history, and how often each question reached it, with how much was asked for. */
const counted = (): { readonly history: History; readonly asked: string[] } => {
  const real = memoryHistory({ commits: COMMITS })
  const asked: string[] = []
  return {
    asked,
    history: {
      ...real,
      entries: (commit, paths) => {
        asked.push(`entries ${commit} ${paths?.join(' ') ?? 'all'}`)
        return real.entries(commit, paths)
      },
      tags: () => {
        asked.push('tags')
        return real.tags()
      },
      commits: (from) => {
        asked.push(`commits ${from}`)
        return real.commits(from)
      },
      changed: (ids) => {
        asked.push(`changed ${ids.join(' ')}`)
        return real.changed(ids)
      },
    },
  }
}

const shared = (history: History, many = true): History => {
  const git = { history: () => history } as unknown as Git
  return sharedGit(git, many).history('/service')
}

/** What comes, at most so many items, and how it ended where it did. */
const taken = async <Item>(reading: AsyncGenerator<Item, Told<undefined>, undefined>, most = Infinity) => {
  const items: Item[] = []
  while (items.length < most) {
    const next = await reading.next()
    if (next.done === true) return { items, end: next.value }
    items.push(next.value)
  }
  await reading.return({ known: true, value: undefined })
  return { items }
}

describe('a history that many models share', () => {
  it('is read once, and says the same to each', async () => {
    const { history, asked } = counted()
    const [one, alone] = [shared(history), memoryHistory({ commits: COMMITS })]
    for (let round = 0; round < 3; round += 1) {
      expect(await taken(one.commits('c3'))).toEqual(await taken(alone.commits('c3')))
      expect(await one.entries('c3')).toEqual(await alone.entries('c3'))
      expect(await one.tags()).toEqual(await alone.tags())
    }
    expect(asked).toEqual(['commits c3', 'entries c3 all', 'tags'])
  })

  it('goes on where the reader before stopped', async () => {
    const { history, asked } = counted()
    const one = shared(history)
    const ids = ['c3', 'c2', 'c1', 'c0']
    const all = await taken(memoryHistory({ commits: COMMITS }).changed(ids))
    expect((await taken(one.changed(ids), 2)).items).toEqual(all.items.slice(0, 2))
    expect((await taken(one.changed(ids), 1)).items).toEqual(all.items.slice(0, 1))
    expect((await taken(one.changed([...ids]), 3)).items).toEqual(all.items.slice(0, 3))
    expect(await taken(one.changed(ids))).toEqual(all)
    expect(await taken(one.changed(ids))).toEqual(all)
    expect(asked).toEqual(['changed c3 c2 c1 c0', 'changed c1 c0', 'changed c0'])
    expect((await taken(one.changed(['c2']))).items).toEqual(all.items.slice(1, 2))
  })

  it('finds paths in the tree that was read, and asks for a folder, which has its id only in git', async () => {
    const { history, asked } = counted()
    const one = shared(history)
    expect(await one.entries('c3', ['a.md'])).toEqual(await history.entries('c3', ['a.md']))
    await one.entries('c3')
    asked.splice(0)
    expect(await one.entries('c3', ['a.md', 'gone.md'])).toEqual({
      known: true,
      value: new Map([['a.md', { kind: 'file', id: 'blob:3' }]]),
    })
    expect(asked).toEqual([])
    await one.entries('c3', ['a.md', 'docs'])
    await one.entries('c1', ['a.md'])
    expect(asked).toEqual(['entries c3 a.md docs', 'entries c1 a.md'])
  })

  it('is not kept for a single model', async () => {
    const { history, asked } = counted()
    const one = shared(history, false)
    await taken(one.commits('c3'))
    await taken(one.commits('c3'))
    expect(asked).toEqual(['commits c3', 'commits c3'])
  })
})

describe.skipIf(!hasGit)(`many models in one repository${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('come to what each comes to alone', async () => {
    const folder = emptyFolder()
    const names = ['one', 'two', 'three']
    run(folder, 'init', '-q', '-b', 'main')
    for (const name of names) cpSync('examples/licence-renewals', join(folder, name), { recursive: true })
    commitAll(folder, 'Begin', '2026-11-20')
    const all = serviceIn(folder)
    all.write('one/docs/change-policy.md', 'Everything is different.\n')
    all.remove('two/docs/change-policy.md')
    commitAll(folder, 'Go on', '2026-11-22')
    all.write('three/docs/untracked.md', 'New.\n')
    const paths = names.map((name) => `${name}/operating-model.yaml`)
    const findings = async (...models: readonly string[]) => {
      const { out } = await all.check(...models, '--json', '--today', '2026-11-24')
      const said = JSON.parse(out) as Record<'models' | 'findings' | 'unknown', readonly unknown[]>
      return [said.models, said.findings, said.unknown]
    }
    const each = await Promise.all(paths.map((path) => findings(path)))
    const joined = [0, 1, 2].map((index) => each.flatMap((of) => of[index]!))
    expect(joined[1]!.length).toBeGreaterThan(1)
    expect(await findings(...paths)).toEqual(joined)
  })
})

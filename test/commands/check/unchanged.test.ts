/** `--cache`: the same words again where nothing has changed, and a check where anything has. */

import { statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check as entry } from '#cli/table/check.ts'
import type { History, Host } from '#commands/host.ts'
import { unlessUnchanged } from '#commands/check/unchanged.ts'
import { FaultError } from '#core/fault.ts'
import { memoryHistory } from '../../support/memory-history.ts'
import { memoryHost, type MemoryHostOf, memoryKept } from '../../support/memory-host.ts'
import { opsreadyIn } from '../../support/real.ts'
import { serviceOf } from '../../support/service.ts'
import { emptyFolder, hasGit } from '../../support/repository.ts'

const TODAY = ['--today', '2026-11-24']
const UNDER = { name: 'a model', under: '2026-11-24' }

/** How often a check is made on these hosts, one after the other. */
const checks = async (
  asks: (host: Host) => Promise<unknown>,
  ...hosts: readonly (MemoryHostOf & { readonly under?: string })[]
): Promise<number> => {
  const kept = memoryKept()
  let count = 0
  for (const { under = UNDER.under, ...of } of hosts)
    await unlessUnchanged(memoryHost(of), kept, { ...UNDER, under }, async (host) => {
      count += 1
      return (await asks(host)) ?? 'nothing'
    })
  return count
}

const REPOSITORY = {
  root: '/service',
  folder: '',
  tracked: new Set(['a.md']),
  untracked: new Set<string>(),
  links: new Set<string>(),
}

const reads = (host: Host) => host.files.read('a.md')
const looks = async (host: Host) => host.files.look('/service', 'a.md')
const lists = (host: Host) => host.git.repository('/service')
const commits = (host: Host) => host.git.history('/service').resolve('HEAD')
const commitsAt = (...days: readonly string[]) => memoryHistory({ commits: days.map((on) => ({ on, files: {} })) })

describe('what was checked before', () => {
  it.each<[string, (host: Host) => Promise<unknown>, ...(readonly MemoryHostOf[])]>([
    ['the same file', reads, { files: { 'a.md': 'A' } }, { files: { 'a.md': 'A', 'b.md': 'B' } }],
    ['no file, again', reads, {}, {}],
    ['the same files in git', lists, { repository: REPOSITORY }, { repository: REPOSITORY }],
    ['the same commit', commits, { history: commitsAt('2026-11-01') }, { history: commitsAt('2026-11-01') }],
  ])('is taken from there: %s', async (_, asks, ...hosts) => {
    expect(await checks(asks, ...hosts)).toBe(1)
  })

  it.each<[string, (host: Host) => Promise<unknown>, ...(readonly (MemoryHostOf & { readonly under?: string })[])]>([
    ['another content', reads, { files: { 'a.md': 'A' } }, { files: { 'a.md': 'B' } }],
    ['a file that is gone', reads, { files: { 'a.md': 'A' } }, {}],
    ['a file that came', looks, {}, { files: { 'a.md': 'A' } }],
    ['a repository around it', async (host) => host.git.place('/service'), {}, { repository: REPOSITORY }],
    [
      'a file that git does not track any more',
      lists,
      { repository: REPOSITORY },
      { repository: { ...REPOSITORY, tracked: new Set(), untracked: new Set(['a.md']) } },
    ],
    ['a new commit', commits, { history: commitsAt('2026-11-01') }, { history: commitsAt('2026-11-01', '2026-11-02') }],
    ['another day', reads, {}, { under: '2026-11-25' }],
  ])('is checked again: %s', async (_, asks, ...hosts) => {
    expect(await checks(asks, ...hosts)).toBe(2)
  })

  it('is checked again where git did not know, where something was written, and where standard input was read', async () => {
    const history: History = { ...commitsAt(), touches: async () => ({ known: false, reason: 'missing-object' }) }
    const touches = (host: Host) => host.git.history('/service').touches('gone', 'a.md')
    expect(await checks(touches, { history }, { history })).toBe(2)
    expect(await checks((host) => host.files.write('a.md', new Uint8Array()), {}, {})).toBe(2)
    expect(await checks((host) => host.files.readStdin(), {}, {})).toBe(2)
  })

  it('is checked again where what was kept is broken, or asks for what nobody asks', async () => {
    const kept = memoryKept()
    let count = 0
    const check = async () => (count += 1)
    for (const text of [
      '',
      '{',
      'null',
      UNDER.under,
      `${UNDER.under}\t0`,
      `${UNDER.under}\t0\t`,
      `${UNDER.under}\t0\tmark`,
      `${UNDER.under}\t0\t\0as JSON: undefined\0constructor\0a.md`,
    ]) {
      kept.write(UNDER.name, text)
      await unlessUnchanged(memoryHost(), kept, UNDER, check)
    }
    expect(count).toBe(8)
  })

  it('says the same of a file that cannot be read, again', async () => {
    const closed = async (): Promise<never> => {
      throw new FaultError([])
    }
    const kept = memoryKept()
    const host = memoryHost()
    const shut = { ...host, files: { ...host.files, read: closed } }
    let count = 0
    const check = async (listening: Host): Promise<string> => {
      count += 1
      return listening.files.read('a.md').then(
        () => 'open',
        () => 'closed',
      )
    }
    expect(await unlessUnchanged(shut, kept, UNDER, check)).toBe('"closed"')
    expect(await unlessUnchanged(shut, kept, UNDER, check)).toBe('"closed"')
    expect(count).toBe(1)
    expect(await unlessUnchanged(host, kept, UNDER, check)).toBe('"open"')
  })
})

describe('a file that was read before', () => {
  /** A host whose file has this content and this mark; says how often it was read. */
  const fileOf = (text: string, mark: string | undefined) => {
    const host = memoryHost({ files: { 'a.md': text } })
    let reads = 0
    const files: Host['files'] = {
      ...host.files,
      mark: () => mark,
      read: async (path) => {
        reads += 1
        return host.files.read(path)
      },
    }
    return { host: { ...host, files }, reads: () => reads }
  }
  const textIn = async (host: Host): Promise<string> => new TextDecoder().decode(await host.files.read('a.md'))

  it.each<[string, string | undefined, string | undefined, reads: number]>([
    ['is not read again while its mark is the same', 'one', 'one', 0],
    ['is read again where it was written anew', 'one', 'two', 1],
    ['is read again where it was fresh', undefined, 'one', 1],
    ['is read again where it is fresh', 'one', undefined, 1],
    ['is read again where it was fresh and is', undefined, undefined, 1],
  ])('%s', async (_, was, is, reads) => {
    const kept = memoryKept()
    expect(await unlessUnchanged(fileOf('A', was).host, kept, UNDER, textIn)).toBe('"A"')
    const again = fileOf('A', is)
    expect(await unlessUnchanged(again.host, kept, UNDER, textIn)).toBe('"A"')
    expect(again.reads()).toBe(reads)
  })

  it('is checked again where its content is another one, and its mark as well, or none', async () => {
    for (const mark of ['two', undefined]) {
      const kept = memoryKept()
      await unlessUnchanged(fileOf('A', 'one').host, kept, UNDER, textIn)
      expect(await unlessUnchanged(fileOf('B', mark).host, kept, UNDER, textIn)).toBe('"B"')
    }
  })

  it('is read once more after it has settled, and then no more', async () => {
    const kept = memoryKept()
    await unlessUnchanged(fileOf('A', undefined).host, kept, UNDER, textIn)
    const settled = [fileOf('A', 'one'), fileOf('A', 'one')]
    for (const { host } of settled) await unlessUnchanged(host, kept, UNDER, textIn)
    expect(settled.map(({ reads }) => reads())).toEqual([1, 0])
  })

  it('is seen to change within the same moment, at the same length', async () => {
    const folder = emptyFolder()
    const path = join(folder, 'operating-model.yaml')
    const [was, is] = ['alpha', 'retiring'].map((phase) =>
      `opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: Service, phase: ${phase}}\n`.padEnd(120, '#'),
    ) as [string, string]
    const check = async () =>
      JSON.parse((await opsreadyIn({ cwd: folder, args: ['check', '--cache', '--json', ...TODAY] })).out) as {
        models: { phase: string }[]
      }
    writeFileSync(path, was)
    expect((await check()).models[0]!.phase).toBe('alpha')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, is)
    utimesSync(path, atime, mtime)
    expect((await check()).models[0]!.phase).toBe('retiring')
  })
})

describe.skipIf(!hasGit)(`check --cache${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('says the same bytes from the cache, with findings, faults and a model that is not there', async () => {
    const service = serviceOf('licence-renewals')
    service.remove('docs/change-policy.md')
    service.write('broken.yaml', 'opsready: 1\nextra: 1\n')
    const models = ['operating-model.yaml', 'broken.yaml', 'gone.yaml']
    for (const format of ['text', 'json', 'sarif']) {
      const args = [...models, '-f', format, ...TODAY]
      const plain = await service.check(...args)
      expect([format, await service.check('--cache', ...args)]).toEqual([format, plain])
      expect([format, await service.check('--cache', ...args)]).toEqual([format, plain])
    }
  })

  it('reads the model again, and judges it no more', async () => {
    const service = serviceOf('licence-renewals')
    const asked: string[] = []
    const once = () =>
      opsreadyIn({
        cwd: service.folder,
        args: ['check', '--cache', ...TODAY],
        through: (host) => ({
          ...host,
          git: {
            ...host.git,
            history: (root) => {
              const history = host.git.history(root)
              return {
                ...history,
                entries: (commit, paths) => {
                  asked.push('entries')
                  return history.entries(commit, paths)
                },
              }
            },
          },
        }),
      })
    const first = await once()
    expect(asked.length).toBeGreaterThan(0)
    asked.length = 0
    expect(await once()).toEqual(first)
    expect(asked).toEqual([])
  })

  it('is offered by the command line', () => {
    expect(entry.flags.map(({ flags }) => flags)).toContain('--cache')
  })
})

/** What is remembered of a repository: the same words with it and without it, whatever is done in between. */

import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryOf, NO_MEMORY } from '#commands/check/memory.ts'
import type { History, Kept } from '#commands/host.ts'
import { memoryHost, memoryKept } from '../../support/memory-host.ts'
import { commitAll, git, hasGit } from '../../support/repository.ts'
import { HANDBOOK, MODEL, type Service, serviceOf } from '../../support/service.ts'

const here = hasGit ? describe : describe.skip.bind(describe)

const TODAY = ['--today', '2026-11-24', '--json']
const POLICY = 'docs/change-policy.md'
const FOLDER = 'docs/runbooks'

type Step = (service: Service, count: number) => unknown

const put = ({ folder }: Service, path: string, text: string): void => {
  const file = join(folder, path)
  rmSync(file, { recursive: true, force: true })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const gone = ({ folder }: Service, path: string): void => rmSync(join(folder, path), { recursive: true, force: true })

/** What people do to a repository between two checks. Each can follow each; one that cannot be done any more is left out. */
const STEPS: Readonly<Record<string, Step>> = {
  nothing: () => undefined,
  'take evidence away': (service) => gone(service, POLICY),
  'put evidence back': (service) => put(service, POLICY, 'As it was.\n'),
  'change evidence': (service, count) => put(service, POLICY, `Changed ${count} times.\n`),
  'put a link in its place': (service) => {
    gone(service, POLICY)
    symlinkSync('/etc/hostname', join(service.folder, POLICY))
  },
  'put a folder in its place': (service) => put(service, join(POLICY, 'a.md'), 'A.\n'),
  'make the folder of it a link': ({ folder }) => {
    rmSync(join(folder, 'elsewhere'), { recursive: true, force: true })
    renameSync(join(folder, 'docs'), join(folder, 'elsewhere'))
    symlinkSync('elsewhere', join(folder, 'docs'))
  },
  'make it a folder again': ({ folder }) => {
    unlinkSync(join(folder, 'docs'))
    renameSync(join(folder, 'elsewhere'), join(folder, 'docs'))
  },
  'name a folder as evidence': (service) => {
    put(service, `${FOLDER}/a.md`, 'A.\n')
    put(service, MODEL, service.read(MODEL).replace(`- path: ${POLICY}`, `- path: ${FOLDER}`))
  },
  'name the file again': (service) =>
    put(service, MODEL, service.read(MODEL).replace(`- path: ${FOLDER}`, `- path: ${POLICY}`)),
  'take the file of the folder away': (service) => gone(service, `${FOLDER}/a.md`),
  'track it no more': ({ folder }) => git(folder, 'rm', '-q', '-r', '--cached', 'docs'),
  'take the handbook away': (service) => gone(service, HANDBOOK),
  'answer otherwise': (service, count) =>
    put(
      service,
      MODEL,
      service
        .read(MODEL)
        .replace(/policy-written: [\w-]+/, `policy-written: ${count % 2 === 0 ? 'informal' : 'proven'}`),
    ),
  'be in another phase': (service, count) =>
    put(
      service,
      MODEL,
      service.read(MODEL).replace(/phase: [\w-]+/, `phase: ${count % 2 === 0 ? 'live' : 'public-beta'}`),
    ),
  'review again': (service, count) =>
    put(service, MODEL, service.read(MODEL).replaceAll(/on: "?2026-11-\d\d"?/g, `on: "2026-11-${10 + (count % 10)}"`)),
  commit: ({ folder }) => commitAll(folder, 'Go on', '2026-11-22'),
  'add to the index': ({ folder }) => git(folder, 'add', '-A'),
  'go to a branch': ({ folder }, count) => git(folder, 'checkout', '-q', '-f', '-B', `b${count % 3}`),
  'go back': ({ folder }) => git(folder, 'checkout', '-q', '-f', 'main'),
  'reset everything': ({ folder }) => git(folder, 'reset', '-q', '--hard'),
  'tag it': ({ folder }, count) => git(folder, 'tag', '-f', `v${count % 2}`),
  'pack the refs': ({ folder }) => git(folder, 'pack-refs', '--all'),
}

/** A question to git, by its name. */
const askedOfGit = async (service: Service): Promise<readonly string[]> => {
  const asked: string[] = []
  const noting =
    <Words extends readonly unknown[], Said>(name: string, ask: (...words: Words) => Said) =>
    (...words: Words): Said => {
      asked.push(name)
      return ask(...words)
    }
  await service.atDesk(TODAY, (host) => ({
    ...host,
    git: {
      ...host.git,
      repository: noting('repository', (folder: string) => host.git.repository(folder)),
      history: (root) =>
        Object.fromEntries(
          Object.entries(host.git.history(root)).map(([name, ask]) => [name, noting(name, ask as () => unknown)]),
        ) as unknown as History,
    },
  }))
  return [...new Set(asked)].toSorted()
}

here(`what is remembered of a repository${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('changes no word, whatever is done between two checks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 4, maxLength: 10 }),
        async (names) => {
          const service = serviceOf('licence-renewals')
          await service.atDesk(TODAY)
          for (const [count, name] of names.entries()) {
            try {
              STEPS[name]!(service, count)
            } catch {
              continue
            }
            const done = names.slice(0, count + 1)
            const plain = await service.check(...TODAY)
            expect([done, await service.atDesk(TODAY)]).toEqual([done, plain])
            expect([done, await service.atDesk(TODAY)]).toEqual([done, plain])
          }
        },
      ),
      { numRuns: 3 },
    )
  })

  it('is asked of git once: with every save, and not again before something is committed', async () => {
    const service = serviceOf('licence-renewals')
    expect(await askedOfGit(service)).toEqual([
      'blobs',
      'changed',
      'commits',
      'entries',
      'repository',
      'resolve',
      'shallow',
      'tags',
      'touches',
    ])
    expect(await askedOfGit(service)).toEqual([])
    STEPS['answer otherwise']!(service, 1)
    expect(await askedOfGit(service)).toEqual([])
    STEPS['take evidence away']!(service, 1)
    expect(await askedOfGit(service)).toEqual(['repository'])
    commitAll(service.folder, 'Go on', '2026-11-22')
    expect(await askedOfGit(service)).toContain('commits')
  })

  it('is not remembered in a pipeline, and not where git did not know', async () => {
    const service = serviceOf('licence-renewals')
    await askedOfGit(service)
    expect((await service.check(...TODAY)).out).toBe((await service.atDesk(TODAY)).out)
    const kept = memoryKept()
    const memory = await memoryOf(memoryHost({ kept, standing: 'here', env: { CI: 'true' } }), '/service', 'm.yaml')
    expect(memory).toBe(NO_MEMORY)
    expect(await memoryOf(memoryHost({ kept }), '/service', 'm.yaml')).toBe(NO_MEMORY)
  })
})

describe('a memory', () => {
  const at = async (kept: Kept, standing: string) => memoryOf(memoryHost({ kept, standing }), '/service', 'm.yaml')

  it('holds what was kept under the same words where the repository stands where it stood', async () => {
    const kept = memoryKept()
    const first = await at(kept, 'here')
    first.keep('signals', 'today', ['a'])
    expect((await at(kept, 'here')).recall('signals', 'today')).toBeUndefined()
    first.close()
    const second = await at(kept, 'here')
    expect([
      second.recall('signals', 'today'),
      second.recall('signals', 'tomorrow'),
      second.recall('paths', 'today'),
    ]).toEqual([['a'], undefined, undefined])
    expect((await at(kept, 'elsewhere')).recall('signals', 'today')).toBeUndefined()
  })

  it('keeps nothing where somebody commits while it is read', async () => {
    const kept = memoryKept()
    let standing = 'here'
    const host = memoryHost({ kept })
    const moving = { ...host, git: { ...host.git, standing: async () => standing } }
    const memory = await memoryOf(moving, '/service', 'm.yaml')
    memory.keep('signals', 'today', ['a'])
    standing = 'there'
    await memory.close()
    expect((await at(kept, 'here')).recall('signals', 'today')).toBeUndefined()
  })

  it.each([
    '',
    '{',
    'null',
    '{"standing":"here"}',
    '{"standing":"here","entries":null}',
    '{"standing":"here","entries":{"signals":null}}',
  ])('that is broken is none: %j', async (text) => {
    const kept = memoryKept()
    kept.write(JSON.stringify(['git', '/service', 'm.yaml']), text)
    expect((await at(kept, 'here')).recall('signals', 'today')).toBeUndefined()
  })
})

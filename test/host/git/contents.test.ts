import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { History } from '#commands/host.ts'
import { realGit } from '#host/git/index.ts'
import { emptyFolder, git, hasGit, repository, write } from '../../support/repository.ts'

const here = hasGit ? describe : describe.skip.bind(describe)
const PATH = process.env['PATH']!

/** Counts the processes of git from now on. */
const counted = (): (() => number) => {
  const folder = emptyFolder()
  const log = join(folder, 'log')
  write(folder, { git: `#!/bin/sh\necho started >> '${log}'\nPATH='${PATH}' exec git "$@"\n` })
  chmodSync(join(folder, 'git'), 0o755)
  process.env['PATH'] = `${folder}${delimiter}${PATH}`
  return () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0)
}

const FILES = { a: 'first', b: 'second', c: 'third'.repeat(100_000), d: '' }

const asked = () => {
  const folder = repository(FILES)
  const ids = Object.keys(FILES).map((path) => git(folder, 'rev-parse', `HEAD:${path}`).trim())
  return { ids, history: realGit().history(folder) }
}

const texts = async (history: History, ids: readonly string[]): Promise<readonly string[]> => {
  const all: string[] = []
  for await (const told of history.blobs(ids, 1_000_000))
    all.push(told.known ? new TextDecoder().decode(told.value) : told.reason)
  return all
}

afterEach(() => {
  process.env['PATH'] = PATH
})

here(`contents of blobs${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('come from one process, question after question', async () => {
    const { ids, history } = asked()
    const starts = counted()
    for (let round = 0; round < 3; round += 1) expect(await texts(history, ids)).toEqual(Object.values(FILES))
    expect(await texts(history, [ids[1]!, 'f'.repeat(40), ids[0]!])).toEqual(['second', 'missing-object', 'first'])
    expect(await texts(history, [ids[0]!])).toEqual(['first'])
    expect(starts()).toBe(1)
  })

  it('come from as many processes as questions are asked at once, and from two of them again', async () => {
    const { ids, history } = asked()
    const starts = counted()
    const atOnce = async (count: number) => {
      const all = await Promise.all(Array.from({ length: count }, () => texts(history, ids)))
      expect(all).toEqual(Array.from({ length: count }, () => Object.values(FILES)))
    }
    await atOnce(3)
    expect(starts()).toBe(3)
    await atOnce(2)
    expect(starts()).toBe(3)
  })

  it('are right for the next who asks where somebody stopped reading', async () => {
    const { ids, history } = asked()
    const starts = counted()
    for await (const told of history.blobs([ids[2]!, ids[2]!, ids[1]!], 1_000_000)) {
      expect(told.known).toBe(true)
      break
    }
    expect(await texts(history, [ids[0]!])).toEqual(['first'])
    expect(starts()).toBe(2)
  })

  it('come from a new process where the old one waited in vain', async () => {
    const { ids, history } = asked()
    const starts = counted()
    expect(await texts(history, [ids[0]!])).toEqual(['first'])
    await setTimeout(1500)
    expect(await texts(history, [ids[1]!])).toEqual(['second'])
    expect(starts()).toBe(2)
  })

  it('are never those of another: where git says anything but what was asked, nothing is known', async () => {
    const { ids, history } = asked()
    const folder = emptyFolder()
    write(folder, {
      git: `#!/bin/sh\nread id\nprintf '%s blob 6\\nsecond\\n%s blob 5\\nfirst\\n' '${ids[1]!}' "$id"\n`,
    })
    chmodSync(join(folder, 'git'), 0o755)
    process.env['PATH'] = `${folder}${delimiter}${PATH}`
    expect(await texts(history, [ids[0]!, ids[0]!])).toEqual(['refused', 'refused'])
    process.env['PATH'] = PATH
    expect(await texts(history, ids)).toEqual(Object.values(FILES))
  })

  it('are told to be out of reach where git is missing', async () => {
    const { ids, history } = asked()
    process.env['PATH'] = emptyFolder()
    expect(await texts(history, [ids[0]!, ids[1]!])).toEqual(['no-git', 'no-git'])
    process.env['PATH'] = PATH
    expect(await texts(history, [ids[0]!])).toEqual(['first'])
  })
})

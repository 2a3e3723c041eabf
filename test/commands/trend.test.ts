/** The trend over real repositories: what moved, what could not be read, and what is said of both. */

import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Told } from '#commands/host.ts'
import { opsready as inMemory } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'
import { opsreadyIn } from '../support/real.ts'
import { commitAll, emptyFolder, git, hasGit, repository, write } from '../support/repository.ts'

const BIN = resolve('bin/opsready.js')
const opsready = (cwd: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CI: 'true', LANG: 'C.UTF-8' },
  })
  return { status, stdout, stderr }
}

const model = (answers: string, phase = 'private-beta') => `opsready: 1
catalogue: itil-2011@1.0.0
service: {name: A service, phase: ${phase}}
processes:
  change-management:
    answers: {${answers}}
`

const history = (): string => {
  const folder = repository()
  write(folder, { 'service/operating-model.yaml': model('what-changed: absent') })
  commitAll(folder, 'one', '2026-01-10')
  git(folder, 'tag', 'v1')
  write(folder, { 'service/operating-model.yaml': model('what-chnged: absent', 'beta') })
  commitAll(folder, 'two', '2026-02-10')
  write(folder, { 'other.md': 'Not the model.' })
  commitAll(folder, 'three', '2026-02-20')
  write(folder, { 'service/operating-model.yaml': model('what-changed: proven, second-pair-of-eyes: in-place') })
  commitAll(folder, 'four', '2026-03-10')
  return folder
}

interface Trend {
  readonly points: readonly {
    readonly on: string | null
    readonly ref: string | null
    readonly commit: string | null
    readonly standing: {
      readonly processes: { readonly claimed: number }
      readonly functions: { readonly practices: number }
      readonly gaps: number
    } | null
    readonly reason: string | null
  }[]
  readonly shallow: boolean
}
const trend = (cwd: string, ...args: readonly string[]): Trend =>
  JSON.parse(opsready(cwd, 'trend', '--json', ...args).stdout) as Trend

const here = hasGit ? describe : describe.skip.bind(describe)

here(`opsready trend${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('follows each commit that changed the model, oldest first, and says which could not be read and why', () => {
    const folder = join(history(), 'service')
    const { points, shallow } = trend(folder)
    expect(points.map(({ on }) => on)).toEqual(['2026-01-10', '2026-02-10', '2026-03-10'])
    expect(points.map(({ standing }) => standing !== null)).toEqual([true, false, true])
    expect(points[1]!.reason).toMatch(/^the model was not valid \(line 3\): .* And 1 more fault\.$/)
    expect(points[2]!.standing!.gaps).toBeLessThan(points[0]!.standing!.gaps)
    expect(shallow).toBe(false)
  })

  it('adds the work tree where it is not what was committed', () => {
    const folder = join(history(), 'service')
    write(folder, { 'operating-model.yaml': model('what-changed: in-place') })
    const { points } = trend(folder)
    expect(points.map(({ commit }) => commit === null)).toEqual([false, false, false, true])
  })

  it('looks at the names that are given, in their order, and at no others', () => {
    const folder = join(history(), 'service')
    expect(trend(folder, '--at', 'HEAD', '--at', 'v1').points.map(({ ref }) => ref)).toEqual(['HEAD', 'v1'])
    const { status, stderr } = opsready(folder, 'trend', '--at', 'v9')
    expect(status).toBe(2)
    expect(stderr).toContain('"v9" cannot be looked at: there is no such commit.')
  })

  it('says it in lines, with characters for poor terminals, and in every other format', () => {
    const folder = join(history(), 'service')
    const { status, stdout } = opsready(folder, 'trend', '-f', 'text', '-f', 'csv:t.csv', '-f', 'html:t.html')
    expect(status).toBe(0)
    expect(stdout.replaceAll('\n', ' ')).toMatch(
      /^A service: how it moved\. 3 commits of operating-model\.yaml from 2026-01-10 to 2026-03-10\./,
    )
    expect(stdout).toContain('Not read: 1')
    const rows = readFileSync(join(folder, 't.csv'), 'utf8').trimEnd().split('\r\n')
    expect(rows).toHaveLength(4)
    expect(readFileSync(join(folder, 't.html'), 'utf8')).toMatch(/<svg\s+class="over-time"/)
  })

  it('is told in the report of gaps where that is asked for, with its table and what could not be read', async () => {
    const folder = join(history(), 'service')
    const written = async (...args: readonly string[]): Promise<string> => {
      const { code, out, err } = await opsreadyIn({ cwd: folder, args: ['gaps', '-f', 'html', ...args] })
      expect([code, err]).toEqual([0, ''])
      return out
    }
    const without = await written()
    expect(without).not.toMatch(/over-time"|id="trend"/)
    const [, told] = /<section id="trend"([\s\S]*?)<\/section>/.exec(await written('--trend')) ?? []
    expect(told).toContain('>0 gaps accepted</text>')
    expect(told!.match(/<svg\s+class="over-time"/g)).toHaveLength(4)
    expect(told!.match(/<tr>\s*<th scope="row" class="date">[^<]*/g)).toHaveLength(2)
    expect(told).toMatch(/Not read[\s\S]*the model was not valid \(line 3\)/)
    expect(await written('--at', 'v1', '--at', 'HEAD')).toContain('<code>v1</code>')
    expect(await written()).toBe(without)
  })

  it('is refused in a report that would not show it', async () => {
    const folder = join(history(), 'service')
    for (const [args, says] of [
      [['--trend'], 'is shown only in the HTML page'],
      [['--at', 'v1', '-f', 'markdown'], 'is shown only in the HTML page'],
      [['--trend', '-f', 'html', '--templates', 'mine'], '--templates puts yours in its place'],
      [['--at', 'v9', '-f', 'html'], '"v9" cannot be looked at'],
    ] as const) {
      const { code, err } = await opsreadyIn({ cwd: folder, args: ['gaps', ...args] })
      expect([code, err.replaceAll('\n', ' ')]).toEqual([2, expect.stringContaining(says)])
    }
  })

  it('measures nothing of functions where the phase expects none of them', async () => {
    const folder = repository()
    for (const phase of ['discovery', 'beta-to-be', 'live']) {
      write(folder, { 'operating-model.yaml': model('what-changed: absent', phase) })
      commitAll(folder, phase, '2026-01-10')
    }
    const { out } = await opsreadyIn({ cwd: folder, args: ['trend', '--no-color', '-f', 'text', '-f', 'csv:t.csv'] })
    expect(out).toMatch(/\n {2}Functions, claimed {3} ▁ {2}none expected → 0%\n/)
    const rows = readFileSync(join(folder, 't.csv'), 'utf8').replaceAll('"', '').split('\r\n')
    expect([rows[1], rows[3]]).toEqual([
      expect.stringMatching(/,\d+%,\d+%,,,\d/),
      expect.stringMatching(/,\d+%,\d+%,0%,0%,\d/),
    ])
    const json = await opsreadyIn({ cwd: folder, args: ['trend', '--json'] })
    const { points } = JSON.parse(json.out) as Trend
    expect(points.map(({ standing }) => standing?.functions.practices)).toEqual([0, undefined, 4])
  })

  it('says that a shallow clone may lack the beginning', () => {
    const clone = join(emptyFolder(), 'clone')
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${history()}`, clone])
    expect(trend(join(clone, 'service')).shallow).toBe(true)
    expect(opsready(join(clone, 'service'), 'trend').stdout.replaceAll('\n', ' ')).toContain(
      'Older commits were not fetched (a shallow clone)',
    )
  })

  const BARE = { 'operating-model.yaml': model('what-changed: absent') }
  /** What is said on both ways to a trend. */
  const saidOf = async (cwd: string, ...args: readonly string[]) => {
    const [alone, within] = [
      await opsreadyIn({ cwd, args: ['trend', ...args] }),
      await opsreadyIn({ cwd, args: ['gaps', '-f', 'html', ...(args.length === 0 ? ['--trend'] : args)] }),
    ]
    expect(within.code).toBe(alone.code)
    const [one, other] = [alone, within].map(({ out, err }) => `${out}${err}`.replaceAll(/\s+/g, ' '))
    return { code: alone.code, said: one!, within: other! }
  }

  it.each([[], ['--at', 'HEAD'], ['--at', 'v9']])(
    'says why it cannot, and what to do: no repository, no commit, no name, with %s %s',
    async (...args) => {
      const folder = emptyFolder()
      write(folder, BARE)
      const alone = await saidOf(folder, ...args)
      expect([alone.code, alone.within]).toEqual([2, alone.said])
      expect(alone.said).toMatch(/operating-model\.yaml is not in a git repository.* Run it in a clone/)
      git(folder, 'init', '-q')
      const empty = await saidOf(folder, ...args)
      expect([empty.code, empty.within]).toEqual([2, empty.said])
      expect(empty.said).toMatch(/has no commit yet, so operating-model\.yaml has no history\. Commit operating-model/)
    },
  )

  it('has no history of a model from standard input', async () => {
    const { code, err } = await inMemory(memoryHost({ stdin: BARE['operating-model.yaml'] }), 'trend', '--model', '-')
    expect([code, err]).toEqual([2, expect.stringMatching(/from standard input has no history.*--model PATH/s)])
  })

  it('says where git is missing', async () => {
    const none: Told<never> = { known: false, reason: 'no-git' }
    const { code, err } = await opsreadyIn({
      cwd: join(history(), 'service'),
      args: ['trend'],
      through: (host) => ({
        ...host,
        git: {
          ...host.git,
          repository: async () => undefined,
          history: (root) => ({ ...host.git.history(root), shallow: async () => none }),
        },
      }),
    })
    expect([code, err]).toEqual([2, expect.stringMatching(/cannot be read: git was not found\..*Install git/s)])
  })

  it.each([
    ['trend', 'The repository around operating-model.yaml cannot be read: git was not found.'],
    ['observe', 'The repository here cannot be looked at: git is not installed here, or not on the PATH.'],
  ])('says in %s that git is not on the PATH, and what to do, also to who reads JSON', (command, says) => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [BIN, command, ...args], {
        cwd: join(history(), 'service'),
        encoding: 'utf8',
        env: { PATH: emptyFolder(), CI: 'true', LANG: 'C.UTF-8' },
      })
    const { status, stdout, stderr } = run()
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      `opsready: ${says}\n  Install git where this runs, and make sure that its folder is on the PATH.\n`,
    ])
    const { faults } = JSON.parse(run('--json').stdout) as { readonly faults: readonly { readonly message: string }[] }
    expect(faults.map(({ message }) => message)).toEqual([says])
  })

  it('counts a commit once that two names stand for', async () => {
    const folder = join(history(), 'service')
    const said = async (...names: readonly string[]): Promise<string> =>
      (await saidOf(folder, ...names.flatMap((name) => ['--at', name]))).said
    git(folder, 'tag', 'v2')
    expect(await said('v2', 'HEAD')).toContain(' 1 commit of operating-model.yaml, under 2 names.')
    expect(await said('v1', 'v2', 'HEAD')).toContain(' 2 commits of operating-model.yaml, under 3 names.')
    expect(await said('v1', 'HEAD')).toContain(' 2 commits of operating-model.yaml. ')
    expect(await said('HEAD', 'HEAD')).toContain(' 1 commit of operating-model.yaml. ')
  })

  it('says that a model is not committed yet, and makes no change of one state', async () => {
    const folder = repository()
    write(folder, { 'other.md': 'Not the model.' })
    commitAll(folder, 'one', '2026-01-10')
    write(folder, BARE)
    const { code, said, within } = await saidOf(folder)
    expect(code).toBe(0)
    for (const text of [said, within])
      expect(text).toMatch(/operating-model\.yaml is not committed yet\. .* Commit it: from then on/)
    expect(said).not.toContain('as at first')
    const clone = join(emptyFolder(), 'clone')
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone])
    write(clone, BARE)
    const shallow = await saidOf(clone)
    for (const text of [shallow.said, shallow.within])
      expect(text).toMatch(/No commit that was fetched here contains operating-model\.yaml\. .*git fetch --unshallow/)
  })

  it('looks at names also where the branch that is checked out has no commit yet', async () => {
    const folder = history()
    git(folder, 'switch', '-q', '--orphan', 'new')
    write(folder, { 'service/operating-model.yaml': BARE['operating-model.yaml'] })
    const { code, said } = await saidOf(join(folder, 'service'), '--at', 'v1')
    expect([code, said]).toEqual([0, expect.stringContaining('1 commit of operating-model.yaml.')])
  })
})

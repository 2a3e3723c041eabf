/** Help is loaded apart from the rest of the tool, and says byte for byte what the whole of it says, in a pipe and at every width. */

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '#cli/run.ts'
import { COMMON } from '#cli/table/common.ts'
import { TABLE } from '#cli/table/index.ts'
import { version } from '#generated/version.json' with { type: 'json' }
import { memoryHost } from '../support/memory-host.ts'
import { hasPty, terminal } from '../support/pty.ts'
import { emptyFolder } from '../support/repository.ts'

const [QUICK, WHOLE] = [resolve('bin/opsready.js'), resolve('dist/main.js')]
const FOLDER = emptyFolder()

interface Said {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A built entry with its output in a pipe. */
const ran = (entry: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Said => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    env: { PATH: process.env['PATH'], HOME: FOLDER, XDG_CACHE_HOME: FOLDER, ...env },
    cwd: FOLDER,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** The whole tool in this process: without a terminal, or in one that is as wide as said. */
const whole = async (args: readonly string[], columns?: number): Promise<Said> => {
  let [stdout, stderr] = ['', '']
  const host = memoryHost({ tty: columns !== undefined })
  const status = await run(
    args,
    { ...host, version, terminal: { ...host.terminal, columns: columns ?? 80 } },
    {
      out: (text) => {
        stdout += text
      },
      err: (text) => {
        stderr += text
      },
    },
  )
  return { status, stdout, stderr }
}

describe('help', () => {
  it.each(TABLE.map(({ name }) => name))('of %s is the same both ways', async (name) => {
    const said = ran(QUICK, [name, '--help'])
    expect(said).toEqual(await whole([name, '--help']))
    expect([said.status, said.stdout.includes(`Usage: opsready ${name} [options]`)]).toEqual([0, true])
  })

  it('has every option of the command that it is about, and marks in the list that each command has some', async () => {
    const { stdout: all } = await whole(['--help'])
    for (const { name, flags, hidden } of TABLE) {
      const { stdout } = await whole([name, '--help'])
      for (const flag of [...COMMON, ...flags])
        expect([name, stdout]).toEqual([name, expect.stringContaining(`  ${flag.flags} `)])
      expect([name, all.includes(`\n  ${name} [options]`)]).toEqual([name, hidden !== true])
    }
  })

  it.each([
    [['--help']],
    [['-h']],
    [['help']],
    [['help', 'check']],
    [['help', 'nosuch']],
    [['nosuch', '--help']],
    [['check', '--help', '--jsno']],
    [['check', '--json', '-h', 'a.yaml']],
    [['--version', '--help']],
  ])('that is asked for with %j is the same both ways', async (args) => {
    const said = ran(QUICK, args)
    expect(said).toEqual(await whole(args))
    expect(said.stdout + said.stderr).not.toBe('')
  })

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '1' }, { COLUMNS: '40' }, { CI: 'true' }])(
    'is the same both ways with %j',
    (env) => {
      expect(ran(QUICK, ['gaps', '--help'], env)).toEqual(ran(WHOLE, ['gaps', '--help'], env))
    },
  )

  it('is no answer where the word is the value of an option: the command is run', () => {
    const args = ['check', '--model', '-h']
    const said = ran(QUICK, args)
    expect(said).toEqual(ran(WHOLE, args))
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining('-h could not be read')])
  })

  it.skipIf(!hasPty)(
    `is as wide as the terminal${hasPty ? '' : ' (SKIPPED: util-linux script is missing)'}`,
    async () => {
      const shown = new Set<string>()
      for (const columns of [20, 40, 77, 120]) {
        const window = terminal({ cwd: FOLDER, args: ['check', '--help'], columns })
        expect(await window.closed).toBe(0)
        const said = window.raw().replaceAll('\r\n', '\n')
        expect(said).toContain((await whole(['check', '--help'], Math.max(40, columns))).stdout)
        shown.add(said)
      }
      // None is wrapped to less than forty columns.
      expect(shown.size).toBeGreaterThanOrEqual(3)
    },
    20_000,
  )
})

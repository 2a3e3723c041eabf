/** Output that cannot be written: a pipeline is never told that there were findings, or that all is well. */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../support/repository.ts'

const BIN = resolve('bin/opsready.js')
const SERVICE = resolve('examples/parking-permits')

/** Through a shell, because the place where it goes to is what matters. */
const ran = (script: string, args: readonly string[]) => {
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, BIN, ...args], {
    cwd: SERVICE,
    env: { PATH: process.env['PATH'], CI: 'true' },
    encoding: 'utf8',
    input: 'operating-model.yaml\n',
  })
  return { status, stderr }
}

const said = (why: string): string =>
  `opsready: standard output could not be written: ${why}.\n  The output is incomplete. Make room, or send it elsewhere, then run the command again.\n`

const EVERY = [
  ['--version'],
  ['--help'],
  ['check', '--help'],
  ['check'],
  ['check', '--json'],
  ['check', '--files-from', '-', '--json'],
  ['gaps'],
  ['list', '-f', 'json'],
  [],
]

describe.skipIf(!existsSync('/dev/full'))('standard output that cannot be written', () => {
  it.each(EVERY.map((args) => [args]))('is said in one sentence, and exits 2: %j', (args) => {
    expect(ran('"$0" "$@" >/dev/full', args)).toEqual({ status: 2, stderr: said('the disk is full') })
  })

  it.each([[['check', '--json']], [['check', '--files-from', '-', '--json']], [['list']], [['--help']]])(
    'is said of a file that may not grow: %j',
    (args) => {
      const file = join(emptyFolder(), 'out')
      const came = ran(`trap '' XFSZ; ulimit -f 1; exec "$0" "$@" >'${file}'`, args)
      expect(came).toEqual({ status: 2, stderr: said('it would be larger than the system permits') })
      expect(readFileSync(file, 'utf8')).not.toBe('')
    },
  )

  it('exits 2 in silence where nobody can be told', () => {
    expect(ran('"$0" "$@" >/dev/full 2>/dev/full', ['check'])).toEqual({ status: 2, stderr: '' })
    expect(ran('"$0" "$@" 2>/dev/full', ['chekc'])).toEqual({ status: 2, stderr: '' })
  })

  it('is no fault of anybody where the reader has seen enough', () => {
    const script = '{ "$0" "$@"; echo "exit $?" >&2; } | head -n 1 >/dev/null'
    for (const args of [['list', '-f', 'json'], ['check', '--json'], ['--help']])
      expect([args, ran(script, args).stderr]).toEqual([args, 'exit 0\n'])
  })
})

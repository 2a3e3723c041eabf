/** The scripts in the shells that are here. */

import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCRIPTS } from '#cli/completion/scripts.ts'
import { SHELLS } from '#cli/completion/shells.ts'
import { opsready } from '../../support/cli.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { emptyFolder, write } from '../../support/repository.ts'

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

/** A folder whose `opsready` is the built tool. */
const installed = (): string => {
  const folder = emptyFolder()
  const file = join(folder, 'opsready')
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/opsready.js')}" "$@"\n`)
  chmodSync(file, 0o755)
  return folder
}

/** Runs a script, from a file as a person's own is, and returns what it prints. */
const run = (shell: string, flags: readonly string[], script: string): readonly string[] => {
  const folder = installed()
  write(folder, { script: script })
  const { stdout } = spawnSync(shell, [...flags, join(folder, 'script')], {
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, LANG: 'C.UTF-8' },
  })
  return stdout.split('\n').filter(Boolean)
}

/** What bash puts in place of the word at the end of a line. */
const inBash = (line: string): readonly string[] =>
  run(
    'bash',
    ['--norc', '--noprofile'],
    `${SCRIPTS.bash}\nCOMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; _opsready; printf '%s\\n' "\${COMPREPLY[@]}"\n`,
  )

const inFish = (line: string): readonly string[] =>
  run('fish', ['--no-config'], `${SCRIPTS.fish}\ncomplete -C '${line}'\n`).map((each) => each.split('\t')[0]!)

describe('completion', () => {
  it.each(SHELLS)('prints a script for %s that says how it is put to use', async (shell) => {
    const { code, out } = await opsready(memoryHost(), 'completion', shell)
    expect([code, out]).toEqual([0, SCRIPTS[shell]])
    expect(out).toContain(`opsready completion ${shell}`)
  })

  it('names the shells that it knows', async () => {
    const { code, err } = await opsready(memoryHost(), 'completion', 'bsh')
    expect(code).toBe(2)
    expect(err).toContain('Did you mean bash?')
  })
})

const QUESTIONS = [
  'incident-management.records-kept',
  'incident-management.restore-first',
  'incident-management.roles-and-severity',
]
const CASES = [
  ['opsready wor', ['worksheet']],
  ['opsready assess incident-management.r', QUESTIONS],
  ['opsready check --fail-on ', ['error', 'note', 'warning']],
] as const

describe.skipIf(!has('bash'))('in bash', () => {
  it.each(CASES)('%s', (line, expected) => {
    expect(inBash(line).toSorted()).toEqual(expected)
  })

  it('completes behind an =, where bash begins a new word', () => {
    expect(inBash('opsready assess --set phase=pr')).toEqual(['private-beta'])
    expect(inBash('opsready assess --set change-management.what-changed=p')).toEqual(['proven'])
  })
})

describe.skipIf(!has('fish'))(`in fish${has('fish') ? '' : ' (SKIPPED: fish is missing)'}`, () => {
  it.each(CASES)('%s', (line, expected) => {
    expect(inFish(line).toSorted()).toEqual(expected)
  })
})

describe.skipIf(!has('zsh'))(`in zsh${has('zsh') ? '' : ' (SKIPPED: zsh is missing)'}`, () => {
  it('is a script that zsh can read', () => {
    expect(spawnSync('zsh', ['-n'], { input: SCRIPTS.zsh }).status).toBe(0)
  })
})

/** What each command loads: a start is paid for on every commit. */

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../support/repository.ts'

/** Packages and chunks that a run of the built tool loads. */
const loadedBy = (
  ...args: readonly string[]
): { readonly packages: readonly string[]; readonly chunks: readonly string[] } => {
  const file = join(emptyFolder(), 'loads')
  spawnSync(process.execPath, ['--import', resolve('test/support/loads.mjs'), resolve('bin/opsready.js'), ...args], {
    cwd: 'examples/parking-permits',
    env: { PATH: process.env['PATH'], OPSREADY_LOADS: file },
  })
  const urls = readFileSync(file, 'utf8').split('\n')
  const packages = urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
  const chunks = urls.flatMap((url) => /dist\/chunks\/(.+)\.js/.exec(url)?.[1] ?? [])
  return { packages: [...new Set(packages)].toSorted(), chunks: [...new Set(chunks)].toSorted() }
}

describe('what is loaded', () => {
  it.each([[['--version']], [['check']], [['check', '--json']]])('by %j: nothing of main', (args) => {
    const { packages, chunks } = loadedBy(...args)
    // Inside git, check looks around with globs, and reads YAML that others wrote.
    expect(packages.filter((name) => name !== 'picomatch' && name !== 'yaml')).toEqual([])
    expect(chunks).toEqual([])
  })

  it.each([[['--help']], [['check', '--help']]])('by %j: commander, and no catalogue', (args) => {
    const { packages, chunks } = loadedBy(...args)
    expect(packages).toEqual(['commander'])
    expect(chunks).toEqual(['base'])
  })

  it.each([[['check', '--color']], [['gaps']], [['list']], [[]]])(
    'by %j: no prompts, no compiler of schemas, no diff',
    (args) => {
      const { packages, chunks } = loadedBy(...args)
      expect(packages.filter((name) => /inquirer|^ajv|^diff$/.test(name))).toEqual([])
      expect(chunks).not.toContain('prompts')
      expect(chunks).not.toContain('interview')
      expect(chunks).not.toContain('editor-schema')
    },
  )
})

describe('the pages for people', () => {
  it('are loaded by a check that writes one, and by no other', () => {
    expect(loadedBy('check', '-f', 'html').chunks).toContain('html')
    expect(loadedBy('check', '--color').chunks).not.toContain('html')
  })
})

describe('what is built', () => {
  it('checks the shape of a model with at most 120 KiB of code', () => {
    expect(statSync('dist/chunks/validators.js').size).toBeLessThanOrEqual(120 * 1024)
  })

  it('has the handbook in a piece of its own, for a check where one is kept', () => {
    const holding = readdirSync('dist/quick').filter((name) =>
      readFileSync(`dist/quick/${name}`, 'utf8').includes('Who owns what'),
    )
    expect(holding).toEqual([expect.stringMatching(/^handbook-/)])
  })

  it('is plain ASCII where it is read at every start', () => {
    for (const name of readdirSync('dist/quick'))
      expect([name, /[\u0080-\uFFFF]/.test(readFileSync(`dist/quick/${name}`, 'utf8'))]).toEqual([name, false])
  })
})

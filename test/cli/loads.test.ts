/** What each command loads: a start is paid for on every commit. */

import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { commitAll, emptyFolder, hasGit, repository, write } from '../support/repository.ts'
import { MODEL, serviceOf } from '../support/service.ts'

interface Loaded {
  readonly packages: readonly string[]
  readonly chunks: readonly string[]
}

/** Packages and chunks that a run of the built tool loads in a folder, with a cache of its own or none of the user's. */
const loadedIn = (cwd: string, cache: string, ...args: readonly string[]): Loaded => {
  const file = join(emptyFolder(), 'loads')
  spawnSync(process.execPath, ['--import', resolve('test/support/loads.mjs'), resolve('bin/opsready.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], OPSREADY_LOADS: file, XDG_CACHE_HOME: cache },
  })
  const urls = readFileSync(file, 'utf8').split('\n')
  const packages = urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
  const chunks = urls.flatMap((url) => /dist\/chunks\/(.+)\.js/.exec(url)?.[1] ?? [])
  return { packages: [...new Set(packages)].toSorted(), chunks: [...new Set(chunks)].toSorted() }
}

const loadedBy = (...args: readonly string[]): Loaded => loadedIn('examples/parking-permits', emptyFolder(), ...args)

describe('what is loaded', () => {
  it.each([[['--version']], [['check']], [['check', '--json']], [['check', '--color']]])(
    'by %j: nothing of main',
    (args) => {
      const { packages, chunks } = loadedBy(...args)
      // Inside git, check reads YAML that others wrote.
      expect(packages.filter((name) => name !== 'yaml')).toEqual([])
      expect(chunks).toEqual([])
    },
  )

  it.skipIf(process.platform === 'win32')('by a check that nobody reads: no stream of Node', () => {
    const [file, folder] = [join(emptyFolder(), 'builtins.txt'), emptyFolder()]
    cpSync('examples/parking-permits', folder, { recursive: true })
    const nowhere = openSync('/dev/null', 'w')
    const { status } = spawnSync(
      process.execPath,
      ['--require', resolve('test/support/builtins.cjs'), resolve('bin/opsready.js'), 'check'],
      { cwd: folder, env: { OPSREADY_BUILTINS: file }, stdio: ['ignore', nowhere, nowhere] },
    )
    closeSync(nowhere)
    expect(status).toBe(0)
    const builtins = readFileSync(file, 'utf8').split('\n')
    expect(builtins).toContain('NativeModule fs')
    expect(builtins).not.toContain('NativeModule stream')
  })

  it.each([[['--help']], [['check', '--help']], [['help', 'list']]])(
    'by %j: what writes help, and nothing of main or of a check',
    (args) => {
      const cache = emptyFolder()
      expect(loadedIn(emptyFolder(), cache, ...args)).toEqual({ packages: [], chunks: [] })
      const compiled = readdirSync(join(cache, 'opsready', 'code')).map((name) => name.replace(/-.*/, ''))
      expect(compiled.toSorted()).toEqual(['help'])
    },
  )

  // What main and a chunk would give each other waits for both, and Node leaves before either has begun.
  it('by main from its chunks, and never the other way', () => {
    const chunks = readdirSync('dist/chunks')
    expect(chunks.length).toBeGreaterThan(20)
    expect(chunks.filter((name) => readFileSync(join('dist/chunks', name), 'utf8').includes('main.js'))).toEqual([])
  })

  it.each([[['chekc']], [['check', '--jsno']]])('by %j, a mistake: commander, and no catalogue', (args) => {
    expect(loadedBy(...args)).toEqual({ packages: ['commander'], chunks: ['base'] })
  })

  it.each([[['check', '--color']], [['gaps', '--color']], [['list', '--color']], [['--color']], [[]]])(
    'by %j: no prompts, no tables of wide characters, no compiler of schemas, no diff, no library for YAML that we wrote',
    (args) => {
      const { packages, chunks } = loadedBy(...args)
      expect(packages.filter((name) => /inquirer|width|wrap|^ajv|^diff$/.test(name))).toEqual([])
      expect(chunks).not.toContain('prompts')
      expect(chunks).not.toContain('interview')
      expect(chunks).not.toContain('editor-schema')
    },
  )
})

describe('what is loaded for a name in wide characters', () => {
  it('is what knows how wide they are', () => {
    const folder = emptyFolder()
    const model = readFileSync(`examples/parking-permits/${MODEL}`, 'utf8')
    write(folder, {
      [MODEL]: model.replace(/name: .*/, 'name: 駐車許可証の申請と更新と取り消しのためのサービスの運用準備の状況'),
    })
    const { packages } = loadedIn(folder, emptyFolder(), 'check')
    expect(packages).toContain('wrap-ansi')
    const { stdout, stderr } = spawnSync(process.execPath, [resolve('bin/opsready.js'), 'check'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const lines = stdout.split('\n')
    expect(stdout).toContain('駐車許可証')
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80)
  })
})

describe('what is loaded for a list of models', () => {
  const listing = (model: string): string => {
    const folder = emptyFolder()
    write(folder, { 'a.yaml': model, 'models.txt': 'a.yaml\n' })
    return folder
  }
  const model = readFileSync(`examples/parking-permits/${MODEL}`, 'utf8')
  const check = ['check', '--files-from', 'models.txt'] as const

  it('is what reads arguments and writes a report, and the library of YAML where a model needs it', () => {
    const usual = ['chalk', 'commander']
    const { packages: loaded, chunks } = loadedIn(listing(model), emptyFolder(), ...check)
    expect(loaded).toEqual(usual)
    for (const other of ['observe', 'interview', 'prompts', 'html', 'diff', 'editor-schema', 'lines', 'init'])
      expect(chunks).not.toContain(other)
    const folded = listing(model.replace('    how: One', '    how: >-\n      One'))
    expect(loadedIn(folded, emptyFolder(), ...check).packages).toEqual([...usual, 'yaml'])
  })
})

describe.skipIf(!hasGit)(`what is loaded inside git${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('is nothing that looks around where nothing was committed since the last check', async () => {
    const { folder } = serviceOf('licence-renewals')
    const cache = emptyFolder()
    /** Which pieces of the quick entry were compiled, told by what is kept of them. */
    const compiled = (): readonly string[] => {
      const code = join(cache, 'opsready', 'code')
      rmSync(code, { recursive: true, force: true })
      expect(loadedIn(folder, cache, 'check').chunks).toEqual([])
      return readdirSync(code).map((name) => name.replace(/-.*/, ''))
    }
    expect(compiled()).toContain('look')
    // What was written a moment ago may be written again in the same tick of the clock, so git is asked again.
    await setTimeout(2100)
    compiled()
    expect(compiled().toSorted()).toEqual(['check', 'handbook'])
  })

  it('is the library of YAML where somebody wrote more than the quick reader reads, and else none', () => {
    const folder = repository({
      [MODEL]: readFileSync(`examples/licence-renewals/${MODEL}`, 'utf8'),
      'README.md': '# A\n',
    })
    expect(loadedIn(folder, emptyFolder(), 'check').packages).toEqual([])
    const pipeline = (said: string): void => {
      write(folder, { '.github/workflows/ci.yml': said })
      commitAll(folder, 'next')
    }
    pipeline('on:\n  push:\njobs:\n  a:\n    steps:\n      - run: |\n          npm ci\n          npm test\n')
    expect(loadedIn(folder, emptyFolder(), 'check').packages).toEqual([])
    pipeline('on: &when push\njobs: {}\n')
    expect(loadedIn(folder, emptyFolder(), 'check').packages).toEqual(['yaml'])
  })
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

  it('starts a thread without what judges: where nothing has changed, nothing is judged', () => {
    const reached = new Set<string>()
    const reach = (name: string): void => {
      if (reached.has(name)) return
      reached.add(name)
      const text = readFileSync(`dist/thread/${name}`, 'utf8')
      for (const [, next] of text.matchAll(/(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g)) reach(next!)
    }
    reach('worker.js')
    const bytes = [...reached].reduce((sum, name) => sum + statSync(`dist/thread/${name}`).size, 0)
    expect([...reached].filter((name) => /^(judged|look|yaml)/.test(name))).toEqual([])
    expect(bytes).toBeLessThanOrEqual(64 * 1024)
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

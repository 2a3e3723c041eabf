/** What scripts and people rely on: exit codes, help, streams, formats. */

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { CHECK_FORMAT_NAMES } from '#report/formats.ts'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'

const GOOD = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'
const BAD =
  'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice:\n  name: A service\n  phase: beta\nprocesses:\n  change-managment: {}\nextra: 1\n'
const COMMANDS = [
  'assess',
  'list',
  'explain',
  'schema',
  'gaps',
  'check',
  'init',
  'worksheet',
  'compare',
  'handbook',
  'trend',
  'completion',
]

const host = (model?: string, rest = {}) =>
  memoryHost({ tty: false, files: model === undefined ? {} : { 'operating-model.yaml': model }, ...rest })
const withPage = async (model: string) => {
  const made = host(model)
  await opsready(made, 'gaps', '-f', 'markdown:gap-analysis.md')
  return made
}

describe('exit codes', () => {
  it.each([
    ['a flag that does not exist', ['check', '--bogus'], 2],
    ['a command that does not exist', ['chekc'], 2],
    ['a date that is none', ['check', '--today', 'yesterday'], 2],
    ['a day that no month has', ['check', '--today', '2026-02-31'], 2],
    ['a format that does not exist', ['check', '-f', 'jsn'], 2],
    ['two formats on the screen', ['check', '-f', 'json', '-f', 'text'], 2],
    ['an id that does not exist', ['explain', 'chnge-management'], 2],
    ['help', ['check', '--help'], 0],
    ['the version', ['--version'], 0],
    ['the catalogue', ['list'], 0],
  ])('%s', async (_, args, code) => {
    expect((await opsready(host(GOOD), ...args)).code).toBe(code)
  })

  it('is 2 for every command that needs a model where there is none', async () => {
    for (const command of ['gaps', 'check']) expect((await opsready(host(), command)).code).toBe(2)
  })

  it('is 2 for a model that is not valid, for every command and also under --exit-zero', async () => {
    for (const args of [
      ['gaps'],
      ['check'],
      ['check', '--exit-zero'],
      ['check', '--json'],
      ['assess', '--no-input'],
      [],
    ])
      expect([args, (await opsready(host(BAD), ...args)).code]).toEqual([args, 2])
  })

  it('is 1 for findings at or above --fail-on, and 0 with --exit-zero', async () => {
    expect((await opsready(host(GOOD), 'check')).code).toBe(1)
    expect((await opsready(host(GOOD), 'check', '--exit-zero')).code).toBe(0)
    const ended = await withPage(
      `${GOOD}accepted:\n  - {question: change-management.policy-written, reason: Later, by: Me, from: 2026-01-01, until: 2026-02-01}\n`,
    )
    expect((await opsready(ended, 'check')).code).toBe(0)
    expect((await opsready(ended, 'check', '--fail-on', 'warning')).code).toBe(1)
  })

  it.each(CHECK_FORMAT_NAMES)(
    'is the same for each outcome of check -f %s, on the screen and in a file',
    async (format) => {
      const [clean, drifted, invalid] = [await withPage(GOOD), host(GOOD), host(BAD)]
      for (const [made, usual, exitZero] of [
        [clean, 0, 0],
        [drifted, 1, 0],
        [invalid, 2, 2],
        [host(), 2, 2],
      ] as const) {
        expect((await opsready(made, 'check', '-f', format)).code).toBe(usual)
        expect((await opsready(made, 'check', '-f', `${format}:report`)).code).toBe(usual)
        expect((await opsready(made, 'check', '-f', format, '--exit-zero')).code).toBe(exitZero)
        expect(made.text('report')).not.toBe('')
      }
    },
  )

  it('fails below a required verdict only when asked, by the flag or by the policy', async () => {
    expect((await opsready(await withPage(GOOD), 'check', '--require', 'ready')).code).toBe(1)
    const strict = await withPage(`${GOOD}policy: {require: ready-with-gaps}\n`)
    const { code, out } = await opsready(strict, 'check')
    expect(code).toBe(1)
    expect(out).toContain('(verdict-required)')
    expect(out.replaceAll(/\s+/g, ' ')).toContain('The verdict is too-little-known, but ready-with-gaps is required.')
  })
})

describe('what is said, and where', () => {
  it('puts faults on stderr with file, line and column, all at once, each with the nearest right word', async () => {
    const { out, err } = await opsready(host(BAD), 'check')
    expect(out).toBe('')
    expect(err.split('\n').filter((line) => /^operating-model\.yaml:\d+:\d+: /.test(line))).toHaveLength(3)
    expect(err).toContain('operating-model.yaml:5:3:')
    expect(err).toContain('Did you mean change-management?')
  })

  it('offers a practice before its questions', async () => {
    for (const id of ['change', 'incident'])
      expect((await opsready(host(), 'explain', id)).err).toContain(`Did you mean ${id}-management, `)
  })

  it('writes the faults in each chosen format, with line and column', async () => {
    const { out } = await opsready(host(BAD), 'check', '--json')
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      verdict: null,
      faults: [{ code: 'model-invalid' }, {}, {}],
    })
    const places: Readonly<Record<Exclude<(typeof CHECK_FORMAT_NAMES)[number], 'json'>, RegExp>> = {
      text: /^operating-model\.yaml:5:3: /m,
      markdown: /`operating-model\.yaml:5:3`/,
      github: /^::error file=operating-model\.yaml,line=5,endLine=5,col=3,/m,
      gitlab: /"begin": 5,/,
      azure: /sourcepath=operating-model\.yaml;linenumber=5;columnnumber=3;/,
      sarif: /"startLine": 5,\s+"startColumn": 3,/,
      junit: /operating-model\.yaml:5:3: /,
      csv: /"operating-model\.yaml","5","3",/,
      badge: /"message": "not valid"/,
      html: /<code>operating-model\.yaml:5:3<\/code>/,
    }
    for (const [format, place] of Object.entries(places)) {
      const made = host(BAD)
      await opsready(made, 'check', '-f', `${format}:report`)
      expect(made.text('report')).toMatch(place)
    }
  })

  it.each([
    ['gaps'],
    ['assess', '--no-input'],
    ['observe'],
    ['compare', 'operating-model.yaml', 'operating-model.yaml'],
  ])('writes the faults as JSON where %s was asked for JSON, in their published shape', async (...args) => {
    const shape = new Ajv2020({ strict: true, strictTypes: false }).compile(
      JSON.parse(readFileSync('schemas/report/faults.schema.json', 'utf8')) as object,
    )
    for (const how of [['--json'], ['-f', 'json'], ['-f', 'json:-']]) {
      const { code, out, err } = await opsready(host(BAD), ...args, ...how)
      const said = JSON.parse(out) as { faults: unknown[] }
      expect([code, shape(said), shape.errors]).toEqual([2, true, null])
      expect(said.faults[0]).toMatchObject({
        code: 'model-invalid',
        location: { file: 'operating-model.yaml', line: 5, column: 3 },
      })
      expect(err).toContain('operating-model.yaml:5:3: ')
    }
    expect((await opsready(host(BAD), ...args)).out).toBe('')
  })

  it('writes as JSON also that there is no model, but nothing where the command line is at fault', async () => {
    const none = await opsready(host(), 'gaps', '--json')
    expect(JSON.parse(none.out)).toMatchObject({ schemaVersion: 1, faults: [{ code: 'no-model', location: null }] })
    for (const args of [
      ['check', '--json', '-f', 'text'],
      ['gaps', '--json', '-f', 'nonsense:x'],
    ])
      expect((await opsready(host(GOOD), ...args)).out).toBe('')
  })

  it('writes several formats in one run', async () => {
    const made = host(GOOD)
    const { code, out } = await opsready(made, 'check', '-f', 'sarif:out.sarif', '-f', 'junit:out.xml', '-f', 'github')
    expect([code, out.slice(0, 8)]).toEqual([1, '::error '])
    expect(made.text('out.sarif')).toContain('"version": "2.1.0"')
    expect(made.text('out.xml')).toContain('<testsuites ')
  })

  it('adds to the summary of a step on GitHub, and says where that cannot be', async () => {
    const env = { GITHUB_STEP_SUMMARY: '/runner/summary.md' }
    const made = host(GOOD, { env })
    made.put('/runner/summary.md', 'Before.\n')
    expect((await opsready(made, 'check', '-f', 'github')).code).toBe(1)
    expect(made.text('/runner/summary.md')).toMatch(/^Before\.\n<!-- opsready check -->\n## opsready: 1 error/)
    made.put('/runner/summary.md', 'x'.repeat(1024 * 1024 - 10))
    const full = await opsready(made, 'check', '-f', 'github')
    expect([full.code, full.err]).toEqual([1, expect.stringContaining('is full')])
    expect(made.text('/runner/summary.md')).toHaveLength(1024 * 1024 - 10)
    expect((await opsready(host(GOOD, { env }), 'check')).code).toBe(1)
  })

  it('says nothing with -q where there is nothing to report', async () => {
    const { code, out, err } = await opsready(await withPage(GOOD), 'check', '-q')
    expect([code, out, err]).toEqual([0, '', ''])
  })

  it('reads a model from standard input, and several in one run', async () => {
    const piped = host(undefined, { stdin: GOOD })
    expect((await opsready(piped, 'check', '-')).code).toBe(0)
    expect((await opsready(host(undefined, { stdin: GOOD }), 'gaps', '--model', '-', '--json')).out).toContain(
      '"too-little-known"',
    )
    const two = memoryHost({ files: { 'a/operating-model.yaml': GOOD, 'b/operating-model.yaml': BAD } })
    const { code, out } = await opsready(two, 'check', 'a/operating-model.yaml', 'b/operating-model.yaml', '--json')
    expect(code).toBe(2)
    expect((JSON.parse(out) as { models: unknown[]; faults: unknown[] }).models).toHaveLength(1)
    expect((JSON.parse(out) as { faults: { location: { file: string } }[] }).faults[0]!.location.file).toBe(
      'b/operating-model.yaml',
    )
  })

  it('says alone where things stand, or how to begin', async () => {
    const [empty, there] = [await opsready(host()), await opsready(host(GOOD))]
    expect([empty.code, there.code]).toEqual([0, 0])
    expect(empty.out).toContain('opsready init')
    expect(there.out).toMatch(/A service .*\nToo little is known \(phase: alpha\)/)
  })

  it.each(COMMANDS)('%s --help shows examples first, the exit codes, and where to ask', async (command) => {
    const asked = await opsready(host(), command, '--help')
    const helped = await opsready(host(), 'help', command)
    expect(asked.out).toBe(helped.out)
    expect(
      asked.out
        .split('\n')
        .slice(0, 12)
        .filter((line) => line.startsWith('  $ opsready')).length,
    ).toBeGreaterThan(1)
    expect(asked.out).toContain('Exit codes:')
    expect(asked.out.trim().split('\n').slice(-5).join('\n')).toContain('https://')
  })

  it('says of a model that was named and is not there no more than that', async () => {
    for (const args of [
      ['check', 'x.yaml'],
      ['gaps', '--model', 'x.yaml'],
    ]) {
      const { code, err } = await opsready(memoryHost({}), ...args)
      expect([code, err.split('\n')[0]]).toEqual([2, 'opsready: x.yaml could not be read: it is not there.'])
    }
  })

  it('guesses what was meant', async () => {
    expect((await opsready(host(), 'chekc')).err).toContain('Did you mean check?')
    expect((await opsready(host(), 'check', '--jsno')).err).toContain('Did you mean --json?')
    const helped = await opsready(host(), 'help', 'chekc')
    expect([helped.code, helped.out, helped.err]).toEqual([2, '', expect.stringContaining('Did you mean check?')])
    expect((await opsready(host(), 'help', 'help')).code).toBe(0)
  })

  it('explains a finding by the id that check --json gives it', async () => {
    const { out } = await opsready(host(GOOD), 'check', '--json')
    const [{ id }] = (JSON.parse(out) as { findings: [{ id: string }] }).findings
    expect(id).toBe('page-stale#')
    const stale = await opsready(host(), 'explain', id)
    expect([stale.code, stale.out]).toEqual([0, expect.stringContaining('check page-stale')])
    const gone = 'evidence-missing#/processes/change-management/evidence/what-changed/docs~1a.md'
    expect((await opsready(host(), 'explain', gone)).out).toContain('check evidence-missing')
    const challenged = await opsready(host(), 'explain', 'challenge#/service/thirdParties/CR07')
    expect(challenged.out).toMatch(/rule CR07[^]*check challenge/)
    expect((await opsready(host(), 'explain', 'nothing#/service')).code).toBe(2)
  })
})

describe('init', () => {
  it('writes a valid first model and its page, and never over one that is there', async () => {
    const made = memoryHost({ tty: false })
    expect((await opsready(made, 'init', '--name', 'Licence: renewals', '--phase', 'private-beta')).code).toBe(0)
    expect(made.text('operating-model.yaml')!.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./operating-model.schema.json',
    )
    expect(made.text('operating-model.yaml')).toContain(
      'service:\n  name: "Licence: renewals"\n  phase: private-beta\n',
    )
    expect((await opsready(made, 'check')).code).toBe(0)
    const again = await opsready(made, 'init')
    expect(again.code).toBe(2)
    expect(again.err).toContain('already exists')
  })

  it('leaves a gap analysis that somebody else wrote where it is', async () => {
    for (const args of [
      ['init'],
      ['init', '--ci', 'github'],
      ['assess', '--no-input', '--set', 'name=A', '--set', 'phase=alpha'],
    ]) {
      const made = memoryHost({ tty: false, files: { 'gap-analysis.md': '# What the consultants found\n' } })
      const { code, err } = await opsready(made, ...args)
      expect([code, err]).toEqual([
        2,
        expect.stringContaining('gap-analysis.md already exists, and opsready did not write it.'),
      ])
      expect(made.writes()).toBe(0)
    }
    const ours = await withPage(GOOD)
    const page = ours.text('gap-analysis.md')!
    const again = memoryHost({ tty: false, files: { 'gap-analysis.md': page } })
    expect((await opsready(again, 'init')).code).toBe(0)
  })

  it('writes no file that is called -', async () => {
    for (const more of [[], ['--ci', 'github']]) {
      const made = memoryHost({ tty: false })
      const { code, err } = await opsready(made, 'init', '--model', '-', ...more)
      expect([code, err, made.writes()]).toEqual([2, expect.stringContaining('cannot go to standard output'), 0])
    }
  })
})

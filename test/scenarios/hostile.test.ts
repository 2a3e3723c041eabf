/**
 * A pull request from a stranger: everything that can be committed, and a checkout that somebody else made. Nothing of it
 * runs, nothing outside is read, and nothing that is printed acts.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHECK_FORMAT_NAMES } from '#report/formats.ts'
import { opsreadyIn } from '../support/real.ts'
import { commitAll, emptyFolder, hasGit, trap } from '../support/repository.ts'
import { copyOf, MODEL, PAGE, type Service, serviceIn, serviceOf } from '../support/service.ts'

const here = hasGit ? describe : describe.skip.bind(describe)

const SECRET = 'TOP-SECRET-4711'
const TODAY = ['--today', '2026-11-24']

/** Text that would do something in a terminal, a page, a table or a pipeline. */
const ACTS = [
  '\u001B[2J\u001B]0;owned\u0007',
  '\u202Egnp.exe',
  '\n::error::injected',
  '\n##vso[task.setvariable variable=x]injected',
  '<script>alert(1)</script>',
  '](javascript:alert(1))',
  '=cmd|calc',
  ']]>&injected;',
].join(' ')

const outside = (): string => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'secret.md'), `${SECRET}: proven\n`)
  return folder
}

/** As YAML writes it in quotes, with what must not stand in a file escaped. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u202A-\u202E]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)

const HOSTILE_MODEL = (elsewhere: string): string => `opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: ${quoted(`Innocent ${ACTS}`)}
  phase: live
processes:
  change-management:
    owner: ${quoted(ACTS)}
    how: ${quoted(ACTS)}
    answers: {what-changed: proven, policy-written: in-place, second-pair-of-eyes: absent}
    evidence:
      what-changed:
        - path: docs/link.md
        - path: docs/folder/secret.md
        - path: docs/pipe.md
        - path: ../../../../../../../../../..${elsewhere}/secret.md
        - path: ${quoted(`docs/${ACTS}`)}
        - {link: "https://wiki.example/x", checked: 2020-01-01, note: ${quoted(ACTS)}}
    reviewed: {on: 2020-01-01, by: [${quoted(ACTS)}], catalogue: 1.0.0}
accepted:
  - {question: change-management.policy-written, reason: ${quoted(ACTS)}, by: ${quoted(ACTS)}, approvedBy: Me, from: 2026-11-01, until: 2026-11-20}
`

/** A checkout in which everything that could run would leave a trace. */
const hostile = (): { readonly service: Service; readonly sprung: () => boolean } => {
  const { script, sprung } = trap(emptyFolder())
  const elsewhere = outside()
  const service = copyOf(`hostile ${script}`, (folder) => {
    const made = serviceIn(folder)
    made.write('operating-model.yaml', 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A, phase: live}\n')
    made.write(PAGE, 'A page\n')
    made.commit('first', '2026-11-01')
    made.write(MODEL, HOSTILE_MODEL(elsewhere))
    mkdirSync(join(folder, 'docs'))
    symlinkSync(join(elsewhere, 'secret.md'), join(folder, 'docs/link.md'))
    symlinkSync(elsewhere, join(folder, 'docs/folder'))
    made.write('.gitattributes', '* filter=evil diff=evil\n')
    made.git('init', '-q', '--bare', 'bare')
    made.write(
      'bare/config',
      `[core]\n\tbare = false\n\tworktree = ..\n\tfsmonitor = ${script}\n\thooksPath = ${script}\n`,
    )
    commitAll(folder, ACTS.replaceAll('\0', ''), '2026-11-02')
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.editor',
      'gpg.program',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.clean',
      'filter.evil.smudge',
      'uploadpack.packObjectsHook',
    ])
      made.git('config', key, script)
    made.git('config', 'log.showSignature', 'true')
  })
  execFileSync('mkfifo', [join(service.folder, 'docs/pipe.md')])
  return { service, sprung }
}

/** Control characters but line ends and tabs, and those that change the direction of writing. */
const ACTING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

const REFUSED: Readonly<Record<string, string | Uint8Array>> = {
  'aliases that multiply': `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`,
  'lists nine hundred deep': `a: ${'['.repeat(900)}${']'.repeat(900)}\n`,
  'a million of keys': `a: {${Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join(', ')}}\n`,
  'two megabytes': `# ${'x'.repeat(2 * 1024 * 1024)}\n`,
  'a key twice': 'opsready: 1\nopsready: 1\n',
  'a key of the language': 'opsready: 1\n__proto__: {phase: live}\nconstructor: 1\n',
  'another version of YAML': '%YAML 1.1\n---\nopsready: 1\n',
  'a second document': 'opsready: 1\n---\nopsready: 1\n',
  'a tag': 'opsready: !!js/function "x"\n',
  'a control character': 'opsready: 1\n# \u001B[2J\n',
  'a character that turns the text around': 'opsready: 1 # \u202E\n',
  'bytes that are no text': Uint8Array.from([0x6f, 0xff, 0xfe, 0x00]),
  'a merge that was not finished': '<<<<<<< ours\nopsready: 1\n=======\nopsready: 2\n>>>>>>> theirs\n',
}

/** The built tool, which a test can end where it waits for ever. */
const inTime = (cwd: string, args: readonly string[]) => {
  const { status, signal, stderr } = spawnSync(process.execPath, [resolve('bin/opsready.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], CI: 'true' },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, signal, stderr }
}

here(`a pull request from a stranger${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('runs nothing, from the root and from inside a repository that was committed', async () => {
    const { service, sprung } = hostile()
    for (const cwd of [service.folder, join(service.folder, 'bare')]) {
      const { code, err } = await opsreadyIn({ cwd, args: ['check', '--since', 'HEAD~1', ...TODAY] })
      expect([code, err]).toEqual([1, ''])
    }
    expect(sprung()).toBe(false)
  })

  it.each([
    [PAGE, ['check', '--fix', ...TODAY]],
    [PAGE, ['assess', '--set', 'phase=live', '--no-input', ...TODAY]],
    ['docs/operating-model.md', ['handbook']],
  ])('keeps nobody waiting with a pipe in the place of %s: %j', (page, args) => {
    const { folder } = serviceOf('parking-permits')
    rmSync(join(folder, page), { force: true })
    mkdirSync(join(folder, 'docs'), { recursive: true })
    execFileSync('mkfifo', [join(folder, page)])
    const { status, signal, stderr } = inTime(folder, args)
    expect([status, signal]).toEqual([2, null])
    expect(stderr).toContain(`${page} could not be read: it is a pipe or a device, not a file.`)
  })

  it('is told as it is: links, places outside, and what is not there', async () => {
    const { service } = hostile()
    const rules = (await service.drift('--since', 'HEAD~1', ...TODAY)).map((line) => line.split('#')[0])
    for (const rule of [
      'error evidence-link',
      'error evidence-outside',
      'error evidence-missing',
      'error page-stale',
      'warning review-overdue',
      'warning evidence-overdue',
      'warning acceptance-ended',
    ])
      expect(rules).toContain(rule)
    expect(rules.filter((rule) => rule === 'error evidence-link')).toHaveLength(2)
  })

  it.each(CHECK_FORMAT_NAMES)('says nothing that acts, and nothing from outside, as %s', async (format) => {
    const { service } = hostile()
    const { out, err } = await service.check('-f', format, '--since', 'HEAD~1', ...TODAY)
    expect((out + err).replaceAll('\r\n', '\n')).not.toMatch(ACTING)
    expect(out + err).not.toContain(SECRET)
    expect(out).not.toMatch(/^(?:::error::injected|##vso\[task\.setvariable)/m)
    if (['markdown', 'sarif'].includes(format)) expect(out).not.toContain('](javascript:')
    if (format === 'junit') expect(out).not.toContain(']]>')
    if (format === 'markdown') expect(out).not.toMatch(/(?<!\\)<script/)
    if (format === 'csv') expect(out).not.toMatch(/(?:^|,)"?=cmd/m)
  })

  it.each(Object.entries(REFUSED))('with %s for a model is refused, with a place', async (_, bytes) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, MODEL), bytes)
    const { code, err } = await serviceIn(folder).check('--exit-zero', ...TODAY)
    expect(code).toBe(2)
    expect(err).toMatch(/^operating-model\.yaml:\d+:\d+/m)
    expect(err).not.toMatch(/^\s+at /m)
    expect(err).not.toMatch(ACTING)
  })

  it('with a model that is refused is no base to compare with', async () => {
    const service = serviceOf('licence-renewals')
    const good = service.read(MODEL)
    service.write(MODEL, REFUSED['aliases that multiply'] as string)
    service.commit('Bad', '2026-11-21')
    service.write(MODEL, good)
    service.commit('Good again', '2026-11-22')
    expect(await service.drift('--since', 'HEAD~1', ...TODAY)).toEqual(['unknown base-unknown#'])
  })

  it('with options in place of a ref finds no commit, and writes nothing', async () => {
    const service = serviceOf('licence-renewals')
    const before = readdirSync(service.folder)
    for (const ref of [
      '--output=stolen',
      '-h',
      '--all',
      'HEAD:README.md',
      '$(touch stolen)',
      'main\n--output=stolen',
      '',
    ])
      expect(await service.drift(`--since=${ref}`, ...TODAY), ref).toEqual(['unknown base-unknown#'])
    expect(readdirSync(service.folder)).toEqual(before)
  })

  it('with a link for a model or a page reads and writes nothing outside', async () => {
    const service = serviceOf('licence-renewals')
    const elsewhere = outside()
    const secret = join(elsewhere, 'secret.md')
    service.remove(PAGE)
    symlinkSync(secret, join(service.folder, PAGE))
    const fixed = await service.check('--fix', ...TODAY)
    expect([fixed.code, readFileSync(secret, 'utf8')]).toEqual([2, `${SECRET}: proven\n`])
    service.remove(MODEL)
    symlinkSync(secret, join(service.folder, MODEL))
    for (const format of CHECK_FORMAT_NAMES) {
      const { code, out, err } = await service.check('-f', format, ...TODAY)
      expect([code, (out + err).includes(SECRET)]).toEqual([2, false])
    }
    mkdirSync(join(service.folder, 'services'))
    symlinkSync(elsewhere, join(service.folder, 'services/linked'))
    writeFileSync(join(elsewhere, MODEL), `${SECRET}: proven\n`)
    const { code, out, err } = await service.check(`services/linked/${MODEL}`, ...TODAY)
    expect([code, (out + err).includes(SECRET), existsSync(join(elsewhere, PAGE))]).toEqual([2, false, false])
  })
})

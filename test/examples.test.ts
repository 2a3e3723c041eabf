/** The examples are current, whole, and find nothing wrong with themselves in a repository of their own. */

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { exampleModel } from './support/examples.ts'
import { commitAll, git, hasGit } from './support/repository.ts'

const BIN = resolve('bin/opsready.js')
const examples = readdirSync('examples').filter((name) => statSync(join('examples', name)).isDirectory())
/** The day on which the examples were last looked at; later, reviews and acceptances end, as they should. */
const THEN = '2026-11-24'

const run = (cwd: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CI: 'true' },
  })
  return { status, stdout, stderr }
}

/** The challenges that each was made to show; praise is no finding. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'licence-renewals': ['CR07'],
  'parking-permits': ['CR01', 'CR43', 'CR47', 'CR46'],
  'trade-statistics': [],
}

const commit = (folder: string): void => {
  git(folder, 'init', '-q')
  commitAll(folder, 'Say how we run it', THEN)
}

describe('the examples', () => {
  it('are three services that differ: a beta with gaps, a daily release, a half-yearly one', async () => {
    const seen = await Promise.all(examples.map((name) => exampleModel(join('examples', name))))
    expect(
      seen.map((model) => [model.service.phase, model.service['releaseFrequency'], assess(model, catalogue()).verdict]),
    ).toEqual([
      ['private-beta', 'many-per-day', 'not-ready'],
      ['live', 'daily', 'ready-with-gaps'],
      ['live', 'half-yearly-or-less', 'ready'],
    ])
  })

  it('show the guide’s own challenge with its figures, and praise the board that fits', async () => {
    const challenges = async (name: string) =>
      assess(await exampleModel(`examples/${name}`), catalogue()).challenges.map(
        ({ rule, kind, says }) => `${rule} ${kind} ${says}`,
      )
    expect((await challenges('parking-permits'))[0]).toMatch(
      /^CR01 challenge .*waits 3\.5 days on average.*12 minutes for each/,
    )
    expect((await challenges('trade-statistics'))[0]).toMatch(/^CR04 praise/)
  })

  it.each(examples)(
    `%s, alone in an empty repository, has nothing wrong with it but what it was made to show${hasGit ? '' : ' (git is missing: without a repository)'}`,
    (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'opsready-example-'))
      cpSync(`examples/${name}`, folder, { recursive: true })
      if (hasGit) commit(folder)
      const { status, stdout } = run(folder, 'check', '--json', '--today', THEN)
      const { findings, unknown, faults } = JSON.parse(stdout) as Record<string, { rule: string; id: string }[]>
      expect([faults, unknown]).toEqual([[], []])
      // The last part of the id of a challenge is its rule; nothing but these is there.
      expect(findings!.map(({ rule, id }) => `${rule} ${id.slice(id.lastIndexOf('/') + 1)}`)).toEqual(
        SHOWN[name]!.map((rule) => `challenge ${rule}`),
      )
      expect(status).toBe(0)
    },
  )

  it.each(examples)('%s is taken as answers in an empty folder, and taken again changes no byte', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'opsready-answers-'))
    if (hasGit) execFileSync('git', ['init', '-q', folder])
    const answers = resolve('examples', name, 'operating-model.yaml')
    const first = run(folder, 'assess', '--answers', answers, '--no-input', '--today', THEN)
    expect(first.status).toBe(1)
    expect(first.stdout).toContain('evidence-missing')
    const read = () =>
      ['operating-model.yaml', 'gap-analysis.md'].map((file) => readFileSync(join(folder, file), 'utf8'))
    const before = read()
    run(folder, 'assess', '--answers', answers, '--no-input', '--today', THEN)
    expect(read()).toEqual(before)
    expect(before[1]).toBe(readFileSync(`examples/${name}/gap-analysis.md`, 'utf8'))
  })
})

describe('the project itself', () => {
  it('names no evidence that is not there', () => {
    const { stdout } = run('.', 'check', '--json', '--today', THEN)
    const { faults, findings } = JSON.parse(stdout) as { faults: unknown[]; findings: { severity: string }[] }
    expect([faults, findings.filter(({ severity }) => severity === 'error')]).toEqual([[], []])
  })
})

/** What the repository offers to others: the composite action and the hook, and the workflow that uses the action. */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hasGit, repository } from './support/repository.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}
const action = parse(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Readonly<Record<string, string>>[]
const ci = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly jobs: {
    readonly check: { readonly strategy: { readonly matrix: unknown }; readonly steps: readonly Step[] }
  }
}
const steps = action.runs.steps

describe('the action', () => {
  it('is composite, has a default for each input, and puts no input into a script', () => {
    expect(action.runs.using).toBe('composite')
    for (const { description, default: usual } of Object.values(action.inputs))
      expect([description, usual]).toEqual([expect.stringMatching(/./), expect.any(String)])
    for (const { run, shell } of steps) {
      expect(shell).toBe('bash')
      expect(run).not.toContain('${{')
    }
    expect(Object.values(steps.at(-1)!.env!).toSorted()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .toSorted(),
    )
  })

  it('installs what builds it also in a workflow that sets NODE_ENV to production', () => {
    expect(steps[0]!.run).toMatch(/npm ci --include=dev .*--ignore-scripts/)
  })

  const GOOD = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'
  const check = (folder: string, given: Readonly<Record<string, string>>) => {
    const inputs = Object.entries(action.inputs).map(([name, { default: usual }]) => [
      `OPSREADY_${name.toUpperCase().replaceAll('-', '_')}`,
      given[name] ?? usual,
    ])
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-c', steps.map(({ run }) => `(${run})`).join(' && ')],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], GITHUB_ACTION_PATH: resolve('.'), ...Object.fromEntries(inputs) },
      },
    )
    return { status, stdout, stderr }
  }

  it.skipIf(!hasGit)('runs the tool as it is built, with the inputs as flags and never as commands', () => {
    const folder = repository({ 'a/operating-model.yaml': GOOD, 'b $(touch x)/operating-model.yaml': GOOD })
    const models = 'a/operating-model.yaml\nb $(touch x)/operating-model.yaml\n'
    const both = check(folder, { models, formats: 'json:out.json\n', since: 'HEAD', strict: 'true' })
    expect([both.status, both.stderr]).toEqual([1, ''])
    expect(both.stdout.match(/^::error file=[^,]*,/gm)).toEqual([
      '::error file=a/operating-model.yaml,',
      '::error file=b $(touch x)/operating-model.yaml,',
    ])
    const { models: seen } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as { models: unknown[] }
    expect(seen).toHaveLength(2)
    expect(() => readFileSync(join(folder, 'x'))).toThrow('ENOENT')
    expect(check(folder, { models: 'a/operating-model.yaml', require: 'ready' }).stdout).toContain('verdict-required')
    expect(check(folder, {}).status).toBe(2)
    expect(check(folder, { models: '--exit-zero' }).status).toBe(2)
  })
})

describe('the hook', () => {
  it('runs for each model, and for nothing else', () => {
    expect(hooks.map(({ id, entry, language }) => [id, entry, language])).toEqual([
      ['opsready-check', 'opsready check', 'node'],
    ])
    const files = new RegExp(hooks[0]!['files']!)
    for (const path of ['operating-model.yaml', 'services/a/operating-model.yml']) expect(path).toMatch(files)
    for (const path of ['my-operating-model.yaml', 'operating-model.schema.json', 'gap-analysis.md'])
      expect(path).not.toMatch(files)
  })
})

describe('our own workflow', () => {
  it('checks every supported Node and our own model, may only read, and pins what it uses', () => {
    expect(ci.permissions).toEqual({ contents: 'read' })
    expect(ci.jobs.check.strategy.matrix).toEqual({ node: ['20.20', '22', '24'] })
    const used = ci.jobs.check.steps.flatMap(({ uses }) => uses ?? [])
    expect(used.at(-1)).toBe('./')
    for (const name of used.slice(0, -1)) expect(name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
    expect(ci.jobs.check.steps[0]!.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false })
    expect(Object.keys(ci.jobs.check.steps.at(-1)!.with!).filter((name) => !(name in action.inputs))).toEqual([])
  })
})

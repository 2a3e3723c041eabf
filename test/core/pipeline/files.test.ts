/** The pipelines that `opsready init --ci` writes: safe for forks, pinned, and their scripts run. */

import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isPlainPath, pipelineFiles } from '#core/pipeline/files.ts'
import { PIPELINE_HOSTS, type PipelineHost } from '#core/pipeline/hosts.ts'
import { commitAll, emptyFolder, git, hasGit, repository, write } from '../../support/repository.ts'

const filesOf = (host: PipelineHost, model = 'services/a/operating-model.yaml') =>
  pipelineFiles(host, { version: '1.2.3', model })
const textOf = (host: PipelineHost) => filesOf(host)[0]!.text

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly script?: string
  readonly checkout?: string
  readonly task?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly displayName?: string
  readonly name?: string
}
const github = parse(textOf('github')) as {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly env: Readonly<Record<string, string>>
  readonly jobs: { readonly check: { readonly steps: readonly Step[] } & Readonly<Record<string, unknown>> }
}
const gitlab = parse(textOf('gitlab')) as {
  readonly opsready: {
    readonly variables: Readonly<Record<string, string>>
    readonly rules: readonly { readonly if: string; readonly variables?: Readonly<Record<string, string>> }[]
    readonly before_script: readonly string[]
    readonly script: readonly string[]
    readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> }
  }
}
const azure = parse(textOf('azure')) as {
  readonly schedules: readonly { readonly always: boolean }[]
  readonly variables: Readonly<Record<string, string>>
  readonly steps: readonly (Step & Readonly<Record<string, unknown>>)[]
}
const hook = parse(textOf('pre-commit')) as {
  readonly repos: readonly [{ readonly repo: string; readonly hooks: readonly [Readonly<Record<string, unknown>>] }]
}

const PINNED = /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/

describe('every pipeline', () => {
  it.each(PIPELINE_HOSTS)('for %s is YAML, ends with one newline, is filled in, and names no secret', (host) => {
    for (const { path, text } of filesOf(host)) {
      if (/\.ya?ml$/.test(path)) expect(() => void parse(text)).not.toThrow()
      expect(text).toMatch(/[^\n]\n$/)
      expect(text.replaceAll(/\$\{\{?[^}]*\}/g, '')).not.toMatch(/\{\w+\}/)
      expect(text).not.toMatch(/secrets\.|TOKEN|pull_request_target/)
    }
  })

  it.each(PIPELINE_HOSTS)('for %s installs one version, and checks the model by its path from the root', (host) => {
    expect(textOf(host)).toContain('opsready@1.2.3')
    expect(textOf(host)).toContain('services/a/operating-model.yaml')
  })

  it.each(PIPELINE_HOSTS)('for %s comes with the line that marks the page as generated', (host) => {
    expect(filesOf(host).at(-1)).toMatchObject({
      path: '.gitattributes',
      text: 'gap-analysis.md linguist-generated=true text eol=lf\n',
    })
  })

  it('takes only a path that is one word everywhere', () => {
    for (const good of ['operating-model.yaml', 'a/b-c_d.e/operating-model.yaml', '.ops/model.yaml'])
      expect([good, isPlainPath(good)]).toEqual([good, true])
    for (const bad of [
      '',
      '-x.yaml',
      '../a.yaml',
      '/a.yaml',
      'a b.yaml',
      "a'b",
      'a$(id)',
      '${{ x }}',
      'a;b',
      'a\nb',
      'ü.yaml',
    ])
      expect([bad, isPlainPath(bad)]).toEqual([bad, false])
  })
})

describe('GitHub', () => {
  const { steps } = github.jobs.check

  it('runs on changes and on a schedule, and may only read', () => {
    expect(Object.keys(github.on).toSorted()).toEqual(['pull_request', 'push', 'schedule', 'workflow_dispatch'])
    expect(github.permissions).toEqual({ contents: 'read' })
    expect(github.jobs.check['permissions']).toBeUndefined()
  })

  it('pins each action, and leaves no credentials and no cache behind', () => {
    const used = steps.filter(({ uses }) => uses !== undefined)
    expect(used.map(({ uses }) => uses!.split('@')[0])).toEqual(['actions/setup-node', 'actions/checkout'])
    for (const { uses } of used) expect(uses).toMatch(PINNED)
    expect(used[1]!.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false })
    expect(used[0]!.with).toMatchObject({ 'package-manager-cache': false })
  })

  it('installs before it checks out, and puts nothing of the event into a script', () => {
    const place = (test: (step: Step) => boolean) => steps.findIndex(test)
    expect(place(({ run }) => run?.includes('npm install') === true)).toBeLessThan(
      place(({ uses }) => uses?.startsWith('actions/checkout@') === true),
    )
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
  })
})

describe('GitLab', () => {
  it('runs on merge requests, the default branch and schedules, with the whole history', () => {
    const { rules, variables, artifacts } = gitlab.opsready
    expect(rules.map((rule) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "schedule"',
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ])
    expect(rules.map(({ variables: own }) => own)).toEqual([{ FAIL_ON: 'warning' }, undefined, undefined])
    expect(variables['GIT_DEPTH']).toBe('0')
    expect(artifacts).toMatchObject({
      when: 'always',
      reports: { codequality: 'gl-code-quality-report.json', junit: 'opsready-junit.xml' },
    })
  })

  it('is included, so that a pipeline that is there stays as it is', () => {
    const [pipeline, include] = filesOf('gitlab')
    expect(parse(include!.text)).toEqual({ include: [{ local: pipeline!.path }] })
    expect(include!.isIn("include:\r\n  - local: '.gitlab/opsready.yml'\r\n")).toBe(true)
    expect(include!.isIn('stages: [test]\n')).toBe(false)
  })
})

describe('Azure', () => {
  it('runs on a schedule also where nothing changed, with the whole history and no credentials left behind', () => {
    expect(azure.schedules.map(({ always }) => always)).toEqual([true])
    expect(azure.steps.find(({ checkout }) => checkout !== undefined)).toEqual({
      checkout: 'self',
      fetchDepth: 0,
      fetchTags: true,
      persistCredentials: false,
    })
    expect(azure.steps.findIndex(({ script }) => script?.includes('npm install') === true)).toBeLessThan(
      azure.steps.findIndex(({ checkout }) => checkout !== undefined),
    )
    for (const { script = '' } of azure.steps) expect(script).not.toMatch(/\$\(/)
  })
})

describe('pre-commit', () => {
  it('checks on every commit, whatever file is in it', () => {
    expect(hook.repos[0].hooks[0]).toMatchObject({
      language: 'node',
      entry: 'opsready check services/a/operating-model.yaml',
      always_run: true,
      pass_filenames: false,
      additional_dependencies: ['opsready@1.2.3'],
    })
  })
})

/** A folder with `opsready` and `npm` as a runner would find them: ours as it is built, and an `npm` that only notes what it is asked. */
const runner = (): string => {
  const bin = emptyFolder()
  write(bin, {
    opsready: `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/opsready.js')}" "$@"\n`,
    npm: '#!/bin/sh\necho "npm $*"\n',
  })
  for (const name of ['opsready', 'npm']) chmodSync(join(bin, name), 0o755)
  return bin
}

const MODEL = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'

describe.skipIf(!hasGit)(`the scripts${hasGit ? '' : ' (git is missing)'}`, () => {
  const bin = runner()
  const folder = repository({ 'services/a/operating-model.yaml': MODEL })
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  const shell = (script: string, env: Readonly<Record<string, string>>, kind = 'bash') => {
    const { status, stdout, stderr } = spawnSync(
      kind,
      [...(kind === 'bash' ? ['--noprofile', '--norc'] : []), '-e', '-c', script],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: `${bin}:${process.env['PATH']}`, TMP: bin, ...env },
      },
    )
    return { status, stdout, stderr }
  }
  const OUT = { RUNNER_TEMP: bin, GITHUB_PATH: join(bin, 'path'), AGENT_TEMPDIRECTORY: bin, CI_PROJECT_DIR: folder }

  it.each(['', 'origin/main'])('of GitHub find the page that is missing, since %j', (since) => {
    const step = github.jobs.check.steps.at(-1)!
    expect(Object.keys(step.env!).toSorted()).toEqual(['FAIL_ON', 'MODEL', 'SINCE'])
    const { status, stdout, stderr } = shell(step.run!, {
      ...OUT,
      MODEL: step.env!['MODEL']!,
      SINCE: since,
      FAIL_ON: 'error',
    })
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^::error file=services\/a\/operating-model\.yaml,line=/)
  })

  const gitlabScript = gitlab.opsready.script.join('\n')

  it.each(['', 'origin/main'])('of GitLab write both reports, since %j', (since) => {
    const { variables, artifacts } = gitlab.opsready
    const { status, stdout } = shell(
      gitlabScript,
      { ...OUT, ...variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: since },
      'sh',
    )
    expect([status, stdout]).toEqual([1, expect.stringContaining('error: The gap analysis')])
    for (const report of Object.values(artifacts.reports)) {
      expect(readFileSync(join(folder, report), 'utf8')).toContain('services/a/operating-model.yaml')
    }
  })

  it('of GitLab blame nobody in a pipeline of merged results for what the target branch brings', () => {
    const base = git(folder, 'rev-parse', 'HEAD').trim()
    write(folder, { 'services/a/operating-model.yaml': `${MODEL}policy: {reviewEvery: 12 months}\n` })
    const target = commitAll(folder, 'target')
    git(folder, 'checkout', '-q', '-b', 'source', base)
    commitAll(folder, 'source')
    git(folder, 'merge', '-q', '--no-edit', target)
    const env = { ...OUT, ...gitlab.opsready.variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: base }
    const sinceBase = shell(gitlabScript, env, 'sh')
    const merged = shell(gitlabScript, { ...env, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target }, 'sh')
    git(folder, 'checkout', '-q', 'main')
    git(folder, 'reset', '-q', '--hard', base)
    expect(sinceBase.stdout).toContain('policy-weakened')
    expect(merged.stdout).toContain('page-stale')
    expect(merged.stdout).not.toContain('policy-weakened')
  })

  it.each([
    ['a change', { BUILD_REASON: 'IndividualCI' }],
    ['a schedule', { BUILD_REASON: 'Schedule' }],
    ['a pull request', { BUILD_REASON: 'PullRequest', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }],
  ])('of Azure mark the run and write the summary, for %s', (_, env) => {
    const script = azure.steps.find(({ script: text }) => text?.includes('opsready check') === true)!.script!
    const { status, stdout, stderr } = shell(script, { ...OUT, ...azure.variables, ...env })
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^##vso\[task\.logissue type=error;sourcepath=services\/a\/operating-model\.yaml;/)
    expect(readFileSync(join(bin, 'opsready.md'), 'utf8')).toContain('## opsready: 1 error')
    const upload = azure.steps.find(({ displayName }) => displayName === 'Add the summary')!.script!
    expect(shell(upload, OUT).stdout).toBe(`##vso[task.uploadsummary]${bin}/opsready.md\n`)
  })

  it('install what is named, and put it on the path', () => {
    const install = github.jobs.check.steps.find(({ run }) => run?.includes('npm install') === true)!.run!
    expect(shell(install, { ...OUT, ...github.env }).stdout).toBe(
      'npm install --prefix opsready --no-audit --no-fund opsready@1.2.3\n',
    )
    expect(readFileSync(OUT.GITHUB_PATH, 'utf8')).toBe(`${bin}/opsready/node_modules/.bin\n`)
    const before = shell(
      [...gitlab.opsready.before_script, 'pwd'].join('\n'),
      { ...OUT, ...gitlab.opsready.variables },
      'sh',
    )
    expect(before.stdout).toBe(`npm install --prefix opsready --no-audit --no-fund opsready@1.2.3\n${folder}\n`)
  })
})

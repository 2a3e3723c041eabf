import { describe, expect, it } from 'vitest'
import { PIPELINE_HOSTS } from '#core/pipeline/hosts.ts'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'

const MODEL = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'
const PATHS = {
  github: ['.github/workflows/opsready.yml'],
  gitlab: ['.gitlab/opsready.yml', '.gitlab-ci.yml'],
  azure: ['.azure-pipelines/opsready.yml'],
  'pre-commit': ['.pre-commit-config.yaml'],
} as const
const REPOSITORY = {
  root: '/service',
  folder: 'a/b',
  tracked: new Set<string>(),
  untracked: new Set<string>(),
  links: new Set<string>(),
}

describe('init --ci', () => {
  it.each(PIPELINE_HOSTS)(
    '%s writes the pipeline beside a model that is there, and says what is left to do',
    async (ci) => {
      const made = memoryHost({ files: { 'operating-model.yaml': MODEL } })
      const { code, out, err } = await opsready(made, 'init', '--ci', ci)
      expect([code, out]).toEqual([0, ''])
      for (const path of [...PATHS[ci], '.gitattributes']) {
        expect(err).toContain(`Wrote ${path}.\n`)
        expect(made.text(path)).not.toBe('')
      }
      expect(err).toContain('Commit it')
      expect(made.text('operating-model.yaml')).toBe(MODEL)
      const writes = made.writes()
      const again = await opsready(made, 'init', '--ci', ci)
      expect([again.code, made.writes()]).toEqual([0, writes])
      for (const path of PATHS[ci]) expect(again.err).toContain(`${path} already exists and says this.`)
    },
  )

  it('makes the first model too where there is none', async () => {
    const made = memoryHost()
    const { code, err } = await opsready(made, 'init', '--ci', 'github', '--name', 'Renewals')
    expect(code).toBe(0)
    expect(err).toMatch(/Wrote operating-model\.yaml and gap-analysis\.md: Renewals.*Wrote \.github\/workflows/s)
    expect((await opsready(made, 'init', '--ci', 'github', '--name', 'Another')).err).toContain('already exists')
  })

  it('leaves files that are there as they are, and says what to add to them', async () => {
    const there = {
      'operating-model.yaml': MODEL,
      '.gitlab-ci.yml': 'stages: [test]\n',
      '.gitattributes': '*.sh eol=lf\n',
      '.pre-commit-config.yaml': 'repos: []\n',
    }
    const made = memoryHost({ files: there })
    const gitlab = await opsready(made, 'init', '--ci', 'gitlab')
    expect(gitlab.err).toContain('Add this to it:\n\n  include:\n    - local: .gitlab/opsready.yml\n')
    expect(gitlab.err).toContain('Add this to it:\n\n  gap-analysis.md linguist-generated=true text eol=lf\n')
    const hook = await opsready(made, 'init', '--ci', 'pre-commit')
    expect(hook.err).toContain('        entry: opsready check operating-model.yaml\n')
    for (const [path, text] of Object.entries(there)) expect(made.text(path)).toBe(text)
  })

  it('shows what it would write today beside a pipeline that was changed, which is no part to be added', async () => {
    const made = memoryHost({ files: { 'operating-model.yaml': MODEL } })
    await opsready(made, 'init', '--ci', 'github')
    const changed = made
      .text('.github/workflows/opsready.yml')!
      .replace(/OPSREADY: .*/, 'OPSREADY: git+https://h/p.git#c')
    made.put('.github/workflows/opsready.yml', changed)
    const { err } = await opsready(made, 'init', '--ci', 'github')
    expect(err).toContain('left as it is. To compare, this is what would be written today:\n\n  # Is the operating')
    expect(err).not.toContain('Add this to it')
    expect(made.text('.github/workflows/opsready.yml')).toBe(changed)
  })

  it('sees the hook of our repository in a configuration of pre-commit', async () => {
    const config = 'repos:\n  - repo: https://h/opsready\n    rev: v1\n    hooks:\n      - id: opsready-check\n'
    const made = memoryHost({ files: { 'operating-model.yaml': MODEL, '.pre-commit-config.yaml': config } })
    const { err } = await opsready(made, 'init', '--ci', 'pre-commit')
    expect(err).toContain('.pre-commit-config.yaml already exists and says this.')
  })

  it('writes at the root of the repository, and names the model from there', async () => {
    const made = memoryHost({ files: { 'a/b/operating-model.yaml': MODEL }, repository: REPOSITORY })
    expect((await opsready(made, 'init', '--ci', 'github', '--model', 'a/b/operating-model.yaml')).code).toBe(0)
    expect(made.text('/service/.github/workflows/opsready.yml')).toContain("MODEL: 'a/b/operating-model.yaml'")
  })

  it('finds that root also where git is missing', async () => {
    const made = memoryHost({ files: { 'a/b/operating-model.yaml': MODEL }, repository: REPOSITORY })
    const without = {
      ...made,
      cwd: '/service/a/b',
      git: { ...made.git, repository: async () => undefined },
    }
    expect(
      (await opsready(without, 'init', '--ci', 'github', '--model', '/service/a/b/operating-model.yaml')).code,
    ).toBe(0)
    expect(made.text('/service/.github/workflows/opsready.yml')).toContain("MODEL: 'a/b/operating-model.yaml'")
  })

  it('refuses a path that a pipeline could take for something else, before it writes anything', async () => {
    const made = memoryHost()
    const { code, err } = await opsready(made, 'init', '--ci', 'github', '--model', 'a $(id)/operating-model.yaml')
    expect([code, made.writes()]).toEqual([2, 0])
    expect(err).toContain('a $(id)/operating-model.yaml')
  })
})

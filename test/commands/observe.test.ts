import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Repository } from '#commands/host.ts'
import { observeCommand } from '#commands/observe.ts'
import { memoryHistory, type MemoryHistoryOf } from '../support/memory-history.ts'
import { memoryHost } from '../support/memory-host.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: Renewals
  phase: live
  storesData: false
  releaseFrequency: quarterly
`
const FILES = {
  'README.md': '# Renewals\n\nDrivers renew a licence.\n',
  'infrastructure/db.tf': 'resource "aws_db_instance" "main" {\n  backup_retention_period = 7\n}\n',
  'docs/decisions/0002-queue.md': '# Queue\n',
  'docs/decisions/0001-record-architecture-decisions.md': '# Record\n',
  'tests/db.tf': 'resource "aws_db_instance" "test" {\n  deletion_protection = true\n}\n',
}
const repository = (folder = ''): Repository => ({
  root: '/service',
  folder,
  tracked: new Set(),
  untracked: new Set(),
  links: new Set(),
})

const observed = async (
  given: {
    readonly files?: Record<string, string>
    readonly model?: string
    readonly history?: Partial<MemoryHistoryOf>
  } = {},
) => {
  const host = memoryHost({
    files: given.model === undefined ? {} : { 'operating-model.yaml': given.model },
    repository: repository(),
    history: memoryHistory({ commits: [{ on: '2026-11-20', files: given.files ?? FILES }], ...given.history }),
  })
  const outcome = await observeCommand({ formats: ['json'], colour: false, model: undefined }, host)
  return JSON.parse(outcome.kind === 'clean' ? (outcome.stdout ?? '') : '{}') as {
    readonly signals: readonly {
      id: string
      state: string
      says: string
      value: unknown
      places: { path: string; line: number }[]
    }[]
    readonly proposals: readonly { id: string; value: unknown }[]
    readonly contradictions: readonly { id: string; declared: string; signal: string }[]
    readonly challenges: readonly { rule: string; says: string }[]
    readonly looked: { readonly folders: readonly string[] }
  }
}

const signal = async (id: string, given?: Parameters<typeof observed>[0]) =>
  (await observed(given)).signals.find((each) => each.id === id)!

const releases = (every: number) =>
  Array.from({ length: 20 }, (_, index) => ({
    name: `v1.${index}.0`,
    time: Date.parse('2026-11-20T12:00:00Z') / 1000 - index * every * 86_400,
  }))

describe('observe', () => {
  it('says what was seen, with file and line, of what is the service itself', async () => {
    expect(await signal('backup-config')).toMatchObject({
      state: 'met',
      places: [{ path: 'infrastructure/db.tf', line: 2 }],
    })
    expect((await signal('adr-present')).places).toEqual([{ path: 'docs/decisions/0002-queue.md', line: null }])
    expect((await signal('deletion-protection')).state).toBe('unknown')
  })

  it('proposes what is open and contradicts what is declared', async () => {
    const { proposals, contradictions } = await observed({ model: MODEL, history: { tags: releases(1) } })
    expect(contradictions.map(({ id, declared, signal: by }) => [id, declared, by])).toEqual([
      ['storesData', 'false', 'backup-config'],
      ['releaseFrequency', 'quarterly', 'tag-or-release-cadence'],
    ])
    expect(proposals.map(({ id }) => id)).toContain('thirdParties')
    expect((await observed()).proposals).toContainEqual(expect.objectContaining({ id: 'storesData', value: true }))
  })

  it('knows nothing of time in a shallow clone, and says how to mend it', async () => {
    const { state, says } = await signal('tag-or-release-cadence', { history: { shallow: true, tags: releases(1) } })
    expect([state, says]).toEqual(['unknown', expect.stringMatching(/fetch-depth: 0/)])
  })

  it('knows nothing of time where the newest commit is of the future', async () => {
    const commits = [{ on: '2027-01-01', files: FILES }]
    expect((await signal('commit-recency', { history: { commits } })).state).toBe('unknown')
  })

  it('never prints a secret', async () => {
    const token = ['ghp', 'a8Zk3Qw9Lm2Xv7Bn4Tc6Yd1Re5Uf0Gh8Ij3K'].join('_')
    const all = await observed({ files: { 'app/config.py': `TOKEN = "${token}"\n` } })
    expect(all.signals.find(({ id }) => id === 'committed-secrets')).toMatchObject({
      state: 'contradicted',
      places: [{ path: 'app/config.py', line: 1 }],
    })
    expect(JSON.stringify(all)).not.toContain(token)
  })

  it('challenges improvement that is claimed where nobody has changed anything in that time, and nothing shows it', async () => {
    const claims = (evidence: string) => `${MODEL}processes:
  continual-service-improvement:
    answers: {improvement-happens: in-place}
    evidence: {improvement-happens: [${evidence}]}
`
    const rules = async (evidence: string, month = '04') => {
      const commits = Array.from({ length: 30 }, (_, index) => ({
        on: `2026-${month}-${String(index + 1).padStart(2, '0')}`,
        files: { 'README.md': `# Renewals ${index}` },
      }))
      const all = await observed({ model: claims(evidence), history: { commits } })
      return all.challenges.map(({ rule }) => rule)
    }
    expect(await rules('')).toContain('CR17')
    // Five months ago is within the last six.
    expect(await rules('', '06')).not.toContain('CR17')
    expect(await rules('{link: https://measures.example/, checked: 2026-11-01}')).not.toContain('CR17')
    // Whether a file changed lately is not looked up, so nothing is said of one.
    expect(await rules('{path: README.md}')).not.toContain('CR17')
  })

  it('challenges what the model says by what was seen, in whole sentences', async () => {
    const token = ['ghp', 'a8Zk3Qw9Lm2Xv7Bn4Tc6Yd1Re5Uf0Gh8Ij3K'].join('_')
    const files = {
      'app/config.py': `TOKEN = "${token}"\n`,
      'app/.nvmrc': '16\n',
      'catalog-info.yaml':
        'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: renewals}\nspec:\n  owner: licences\n  lifecycle: experimental\n',
      '.github/CODEOWNERS': '* @org/permits\n',
    }
    const commits = Array.from({ length: 40 }, (_, index) => ({
      on: '2026-10-20',
      by: 'one',
      files: { ...files, 'app/main.py': `${index}` },
    }))
    const model = `${MODEL.replace('storesData: false', 'storesData: true')}processes:
  service-catalogue-management: {answers: {ownership-true: in-place}}
  information-security-management-system: {answers: {vulnerabilities-fixed: in-place}}
  knowledge-management: {answers: {no-single-point: in-place}}
`
    const { challenges } = await observed({ files, model, history: { commits, tags: releases(1) } })
    expect(challenges.map(({ rule }) => rule)).toEqual(['CR29', 'CR18', 'CR28', 'CR27', 'CR26', 'CR32'])
    expect(challenges.map(({ says }) => says).join('\n')).toMatchInlineSnapshot(`
      "app/config.py seems to hold a secret (GitHub token). First replace (rotate) it, then remove it; removing alone does not help, because history keeps it.
      You say that you release every three months or so. This repository shows a release about once a working day: 20 in 19 days (v1.19.0 … v1.0.0).
      Serious weaknesses are said to be fixed in time, but app/.nvmrc:1 uses node 16, for which fixes ended on 2023-09-11 (table of 2026-08-22).
      The operating model says that the service is live; catalog-info.yaml tells users and other teams: experimental.
      The catalogue entry names licences, and CODEOWNERS names @org/permits. They may be two names for one team; if not, which is right?
      Each important part is said to have two who can repair it, but in app/ only one person made more than a few of the 40 changes of the last year."
    `)
  })

  it('looks in the components, and in what the repository shares', async () => {
    const files = { 'a/x.tf': FILES['infrastructure/db.tf'], 'b/y.tf': FILES['infrastructure/db.tf'] }
    const model = `${MODEL}  components:\n    - {path: b, name: B}\n`
    const { signals, looked } = await observed({ files, model })
    expect(looked.folders).toEqual(['b'])
    expect(signals.find(({ id }) => id === 'backup-config')!.places.map(({ path }) => path)).toEqual(['b/y.tf'])
  })

  describe('the rate of release of a service that names its components', () => {
    const PART =
      'The service is only a part of this repository, so the releases may be those of other parts, such as infrastructure/. If that belongs to the service, name it among the components. Tags such as web/v1.2.3 say which part was released.'
    const rateIn = async (components: string, prefix = '', files: Record<string, string> = FILES) => {
      const tags = releases(1).map(({ name, time }) => ({ name: `${prefix}${name}`, time }))
      const model = `${MODEL}${components === '' ? '' : `  components: [${components}]\n`}`
      const { signals, challenges } = await observed({ model, files, history: { tags } })
      const { state, says } = signals.find(({ id }) => id === 'tag-or-release-cadence')!
      return { state, says, isChallenged: challenges.some(({ rule }) => rule === 'CR18') }
    }
    const seen = { state: 'met', isChallenged: true }
    const unseen = { state: 'unknown', says: PART, isChallenged: false }

    it('is that of the repository where nothing else is made in it', async () => {
      expect(await rateIn('')).toMatchObject(seen)
      // What lies outside is documents and tests.
      expect(await rateIn('{path: infrastructure}')).toMatchObject(seen)
      expect(await rateIn('{path: infrastructure}, {path: app}', '', { ...FILES, 'app/main.py': '1' })).toMatchObject(
        seen,
      )
    })

    it('is unknown where something else is made in it', async () => {
      expect(await rateIn('{path: docs, name: Pages}')).toEqual(unseen)
      expect(await rateIn('{path: infrastructure}', '', { ...FILES, 'other/main.py': '1' })).toMatchObject({
        ...unseen,
        says: expect.stringContaining('such as other/.') as string,
      })
    })

    it('is that of the tags which name a component, by its folder or its name, and of no others', async () => {
      for (const prefix of ['docs/', 'docs@', '@org/docs@', 'DOCS-', 'pages/', 'help-pages@'])
        expect(
          await rateIn('{path: docs, name: Pages}, {path: docs/decisions, name: Help pages}', prefix),
        ).toMatchObject(seen)
      for (const prefix of ['infrastructure/', 'lib/docs/', 'docs-old/'])
        expect(await rateIn('{path: docs, name: Pages}', prefix)).toEqual(unseen)
    })

    it('is no rate of the place where evidence lies', async () => {
      const tags = releases(1).map(({ name, time }) => ({ name: `guide/${name}`, time }))
      const files = { ...FILES, 'guide/a.md': 'A' }
      const model = `${MODEL}  components: [{path: docs}]\npolicy: {evidenceRoots: [guide]}\n`
      const { signals } = await observed({ model, files, history: { tags } })
      expect(signals.find(({ id }) => id === 'tag-or-release-cadence')!.says).toBe(PART)
    })

    it('is not read from commits of other parts', async () => {
      const commits = Array.from({ length: 12 }, (_, index) => ({
        on: `2026-11-${String(20 - index).padStart(2, '0')}`,
        files: { ...FILES, 'infrastructure/a.tf': `# ${index}` },
        subject: 'Deploy 1.2 to production',
      }))
      const { signals } = await observed({ model: `${MODEL}  components: [{path: docs}]\n`, history: { commits } })
      expect(signals.find(({ id }) => id === 'tag-or-release-cadence')!.says).toBe(PART)
    })
  })

  it('has its published shape, gives the same bytes twice, and judges nothing where there is nothing', async () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('schemas/report/observe.schema.json', 'utf8')) as object,
    )
    for (const given of [{}, { model: MODEL }, { files: {} }]) {
      const all = await observed(given)
      validate(all)
      expect(validate.errors ?? []).toEqual([])
      expect(JSON.stringify(await observed(given))).toBe(JSON.stringify(all))
    }
    expect((await observed({ files: {} })).signals.filter(({ state }) => state === 'contradicted')).toEqual([])
  })

  it('cannot run outside of a repository', async () => {
    await expect(observeCommand({ formats: [], colour: false, model: undefined }, memoryHost())).rejects.toThrow(
      'no git repository',
    )
    const history = memoryHistory({ commits: [] })
    await expect(
      observeCommand(
        { formats: [], colour: false, model: undefined },
        memoryHost({ repository: repository(), history }),
      ),
    ).rejects.toThrow('no git repository with a commit')
  })
})

import { describe, expect, it } from 'vitest'
import { allowsIn } from '#core/observe/allow-lists.ts'
import { tagKind } from '#core/observe/history/releases.ts'
import { readManifest } from '#core/observe/read/manifest.ts'
import { ownLines } from '#core/observe/read/own-lines.ts'
import { headings, readPage } from '#core/observe/read/page.ts'
import { secretsIn } from '#core/observe/secrets.ts'
import { parseTemplate } from '#report/template/parse.ts'
import { CI, job, sightingOf } from '../../support/sighting.ts'

/** Milliseconds of processor time that some work may take: on a busy machine the clock says nothing of the work. */
const within =
  (limit: number) =>
  <Value>(work: () => Value): Value => {
    const from = process.cpuUsage()
    const value = work()
    const { user, system } = process.cpuUsage(from)
    expect((user + system) / 1000).toBeLessThan(limit)
    return value
  }

/** Whoever may open a pull request writes these texts; each took from ten seconds to years. */
const quick = within(1000)

/** The same for a whole file of YAML, which takes its time to be read at all. */
const soon = within(3000)

const page = (text: string) => readPage({ path: 'a.md', text })
const headingsOf = (text: string) => headings(page(text)).map(({ text: words }) => words)
// Put together here, so that no scanner takes this file for a leak.
const token = ['ghp', 'a8Zk3Qw9Lm2Xv7Bn4Tc6Yd1Re5Uf0Gh8Ij3K'].join('_')

describe('a text that is made to hold up a check does not', () => {
  it('as the name of a tag', () => {
    expect(quick(() => tagKind(`20240101${'1'.repeat(32)}x`).kind)).toBe('other')
  })

  it('as a heading', () => {
    expect(quick(() => headingsOf(`# a${' '.repeat(200_000)}x`))).toHaveLength(1)
    expect(quick(() => headingsOf(`# a${' #'.repeat(100_000)} x`))).toHaveLength(1)
  })

  it('as comments that never end', () => {
    expect(quick(() => page(`--> ${'<!--'.repeat(250_000)}`).lines)).toHaveLength(1)
  })

  it('as limits of memory', () => {
    const [keys, limits] = [`${'  a: b: c: d: e: f:\n'.repeat(12)}-\n`, '  limits:\n']
    const of = (yaml: string) => sightingOf('resource-limits', { 'deploy/a.yaml': yaml }).kind
    expect(quick(() => of(`resources:\n${keys.repeat(20)}${limits}`))).toBe('unknown')
    expect(quick(() => of(`${'  resources:\n'.repeat(80_000)}x`))).toBe('unknown')
  })

  it('as a right', () => {
    const line = `actions = [${' '.repeat(950)}"*"${' '.repeat(950)}x\n`
    expect(quick(() => sightingOf('wildcard-permissions', { 'a.tf': line.repeat(100) }).kind)).toBe('unknown')
  })

  it('as resources of a template', () => {
    const backups = (text: string) => sightingOf('backup-config', { 'a.yaml': text }).kind
    const kept = (text: string) => sightingOf('deletion-protection', { 'a.yaml': text }).kind
    expect(soon(() => backups('Type: AWS::RDS::DBInstance\n'.repeat(10_000)))).toBe('unknown')
    expect(quick(() => backups(`Type: AWS::RDS::DBInstance\n${' \n'.repeat(400_000)}x`))).toBe('unknown')
    expect(soon(() => backups(`${'a:\n Default: 1\n'.repeat(10_000)}Type: AWS::RDS::DBInstance`))).toBe('unknown')
    expect(quick(() => kept(`Type: AWS::S3::Bucket\nVersioningConfiguration:${' '.repeat(900_000)}x`))).toBe('unknown')
    expect(quick(() => backups(`Type: AWS::RDS::DBInstance\nBackupRetentionPeriod: a${' '.repeat(900_000)}x`))).toBe(
      'unknown',
    )
  })

  it('as a dependency', () => {
    expect(quick(() => readManifest({ path: 'requirements.txt', text: `a${' '.repeat(20_000)}x` }))).toEqual([])
  })

  it.each<[string, string]>([
    ['Gemfile', "gem 'a'\n".repeat(60_000)],
    ['Cargo.toml', `[dependencies]\n${'a = "1"\n'.repeat(60_000)}`],
    ['pyproject.toml', 'a = "1"\n'.repeat(60_000)],
    ['requirements.txt', 'a==1\n    # via x\n'.repeat(30_000)],
    ['pom.xml', `<project><dependency${'a'.repeat(1990)}\n`.repeat(200)],
    ['pom.xml', '<!--'.repeat(200_000)],
    ['package.json', `{"dependencies": {${Array.from({ length: 40_000 }, (_, at) => `"p${at}": "1"`).join(', ')}}}`],
  ])('as many dependencies in %s', (path, text) => {
    expect(quick(() => readManifest({ path, text }).some(({ name }) => name === 'sentry'))).toBe(false)
  })

  it('as a banner', () => {
    const banner = `phase-banner tag: { text: "beta ${'{{phase'.repeat(270)}\n`
    expect(quick(() => sightingOf('phase-banner', { 'a.html': banner.repeat(20) }).kind)).toBe('unknown')
  })

  it('beside a secret', () => {
    expect(quick(() => secretsIn('a.txt', `${token} ${'<'.repeat(500_000)}`))).toHaveLength(1)
  })

  it('as blank lines', () => {
    const files = { 'deploy/a.yaml': `${'\n'.repeat(500_000)}x: 1\n` }
    expect(quick(() => sightingOf('autoscaling-config', files).kind)).toBe('unknown')
  })

  it('as a step of a pipeline', () => {
    const yaml = job(`run: >\n          ${'kustomize build x\n          '.repeat(16_000)}`)
    expect(quick(() => sightingOf('deploy-workflow', { [CI]: yaml }).kind)).toBe('unknown')
  })

  it('as jobs that extend each other', () => {
    const jobs = Array.from({ length: 6000 }, (_, index) => `j${index}: {extends: j${index + 1}}\n`).join('')
    expect(soon(() => sightingOf('ci-runs-tests', { '.gitlab-ci.yml': jobs }).kind)).toBe('unknown')
  })

  it('as many steps', () => {
    const steps = '      - run: |\n          npm test\n          b\n'.repeat(4000)
    const files = { [CI]: `on: [push]\njobs:\n  a:\n    steps:\n${steps}` }
    expect(soon(() => sightingOf('ci-runs-tests', files).kind)).toBe('met')
    expect(soon(() => sightingOf('environment-approval', { Jenkinsfile: 'input x\n'.repeat(20_000) }).kind)).toBe(
      'unknown',
    )
  })

  it('as rules of a server, as tags and as owners', () => {
    const rules = `server_name a.b;\n${'return 301 https://a.b$request_uri;\n'.repeat(15_000)}`
    expect(quick(() => sightingOf('redirects', { 'a.conf': rules }).kind)).toBe('unknown')
    expect(quick(() => sightingOf('resource-tags', { 'a.tf': 'default_tags = {\n'.repeat(15_000) }).kind)).toBe(
      'unknown',
    )
    const folders = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`f${at}/a.js`, '']))
    const files = { CODEOWNERS: '/a/b @c/d\n'.repeat(20_000), ...folders }
    expect(quick(() => sightingOf('codeowners-present', files).kind)).toBe('unknown')
  })

  it('as actions after an incident', () => {
    const files = { 'docs/postmortems/2026-01-01-a.md': '**action\n'.repeat(100_000) }
    expect(quick(() => sightingOf('postmortem-actions', files))).toMatchObject({ value: 0 })
  })

  it('as a template', () => {
    expect(quick(() => parseTemplate(`{{${' '.repeat(5000)}x`).problems)).toHaveLength(1)
  })
})

describe('what is read all the same', () => {
  it.each([
    ['# A', 'A'],
    ['## A b ##', 'A b'],
    ['# C#', 'C'],
    ['# A #b', 'A #b'],
    ['# A # ', 'A #'],
    ['== A', 'A'],
    ['# ###', '#'],
  ])('the heading %j', (line, words) => expect(headingsOf(line)).toEqual([words]))

  it('what stands around comments', () => {
    expect(page('a<!-- b --> c <!----> d\n<!-- e\nf -->\n--> g <!-- h').lines).toEqual([
      'a c  d',
      '',
      '',
      '--> g <!-- h',
    ])
  })

  it.each([
    ['resources:\n  limits:\n', 1],
    ['a:\n\n  resources:\n    other: 1\n\n    requests: {cpu: 1}\n', 3],
    ['  resources:\n- limits\nresources:\n  limits:\n', 3],
    ['  resources: {}\n  limits:\n', undefined],
    ['resources:\n- a\n  limits:\n', undefined],
  ])('the limits of %j', (text, line) => {
    const seen = sightingOf('resource-limits', { 'deploy/a.yaml': text })
    expect(seen.kind === 'met' ? seen.places[0]?.line : undefined).toBe(line)
  })

  it('lines that a person wrote, each with its number', () => {
    expect(ownLines(`a\n${'x'.repeat(2001)}\nb\n${'y'.repeat(2000)}`)).toBe(`a\n\nb\n${'y'.repeat(2000)}`)
    expect(ownLines('x'.repeat(2001), 2001)).toHaveLength(2001)
    expect(ownLines(`a${' \n'.repeat(400)}b`)).toBe(`a${' \n'.repeat(251)}`)
  })
})

const allows = (path: string, pattern: string) =>
  allowsIn('.gitleaks.toml', `[allowlist]\npaths = [\n  '''${pattern}''', # why\n]\n`).some((each) => each(path))

describe('the allow list of a scanner', () => {
  it.each([
    ['docs/a.md', '^docs/'],
    ['a/node_modules/b.js', '(?:^|/)node_modules(?:/.*)?$'],
    ['a/b.min.js', String.raw`(?:^|/)[a-z.]*(?:\.min)?\.js$`],
    ['x/fixtures/a.json', String.raw`(.*/)?fixtures/.*\.(json|txt)$`],
  ])('lets %s pass by %s', (path, pattern) => {
    expect(allows(path, pattern)).toBe(true)
    expect(allows('src/b.py', pattern)).toBe(false)
  })

  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^((a*)b?)+$',
    String.raw`^(a*)\1$`,
    '^(?=a)',
    '(?<!b)a',
    '.*.*.*.*a$',
    `^${'a?'.repeat(40)}${'a'.repeat(40)}`,
    '(a|a)'.repeat(30),
    `a${'.'.repeat(200)}|a`,
    '(',
  ])('is not asked by %s', (pattern) => {
    expect(quick(() => allows('a'.repeat(60), pattern))).toBe(false)
    expect(quick(() => allows(`${'a'.repeat(60)}!`, pattern))).toBe(false)
  })

  it('is made of paths alone', () => {
    const text = `[[rules]]\nregex = '''src'''\npath = '''src'''\n[allowlist]\nregexes = ['''src''']\npaths = ['^docs/', "^other/"]\n`
    const all = allowsIn('.gitleaks.toml', text)
    expect(all.map((each) => [each('src/a'), each('docs/a')])).toEqual([[false, true]])
    expect(allowsIn('README.md', text)).toEqual([])
  })

  it('may name a path, or where a finding was', () => {
    const [first, second] = allowsIn('.gitleaksignore', '# why\na/b.txt\nabc:c/d.txt:rule:1\n')
    expect([first!('a/b.txt'), first!('x/a/b.txt'), second!('c/d.txt')]).toEqual([true, false, true])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHcl } from '#core/observe/read/hcl.ts'
import { codeLines } from '#core/observe/read/lines.ts'
import { readManifest } from '#core/observe/read/manifest.ts'
import { readPage } from '#core/observe/read/page.ts'
import { readPipeline } from '#core/observe/read/pipeline.ts'
import { stepsWhere, withCallers } from '#core/observe/read/steps.ts'
import { parseForeign } from '#core/yaml.ts'

describe('HCL', () => {
  const text = `
# resource "aws_db_instance" "no" {}
resource "aws_db_instance" "main" {
  backup_retention_period = 7 // days
  name   = "a \${var.x["}"]} { b"
  policy = <<-EOT
    { "Action": "*" }
  EOT
  lifecycle { prevent_destroy = true }
  tags = {
    a = "b"
  }
}
`
  it('is read as blocks with labels, attributes and lines; comments, strings and heredocs hide nothing', () => {
    const [block, ...others] = readHcl(text)!.blocks
    expect(others).toEqual([])
    expect([block!.type, block!.labels, block!.line]).toEqual(['resource', ['aws_db_instance', 'main'], 3])
    expect(block!.attributes.get('backup_retention_period')).toEqual({ text: '7', line: 4 })
    expect([...block!.attributes.keys()]).toEqual(['backup_retention_period', 'name', 'policy', 'tags'])
    expect(block!.blocks[0]!.attributes.get('prevent_destroy')!.text).toBe('true')
  })

  it.each(['resource "a" {', '} }', '= 3', `${'a {\n'.repeat(100)}${'}\n'.repeat(100)}`])(
    'is refused as a whole where it is not closed, or too deep: %j',
    (broken) => expect(readHcl(broken)).toBeUndefined(),
  )

  it('never throws and always ends', () => {
    const parts = fc.constantFrom('a', '"', '{', '}', '=', '\n', '${', '#', '/*', '<<E\n', 'E\n', '[', ']', ' ', '\\')
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 40 }).map((all) => all.join('')),
        (any) => void readHcl(any),
      ),
      {
        numRuns: 500,
      },
    )
  })
})

describe('YAML of other tools', () => {
  it('is read with several documents, tags and anchors, and tells lines', () => {
    const [first, second] = parseForeign('a: &x !Ref b\n---\nc:\n  - d: *y\n'.replace('*y', 'e'))!
    expect(first!.value).toEqual({ a: 'b' })
    expect(second!.lineOf(['c', 0, 'd'])).toBe(4)
    expect(second!.lineOf(['c', 9])).toBe(3)
  })

  it.each([
    ['a template', 'a: {{ .Values.x }}\n  b: - c'],
    ['depth', `${'['.repeat(900)}${']'.repeat(900)}`],
    [
      'aliases without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((to, i) => `${to}: &${to} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
        .join('\n')}\n`,
    ],
    ['size', `a: ${'x'.repeat(600_000)}`],
  ])('is unknown on %s', (_, text) => expect(parseForeign(text)).toBeUndefined())
})

const pipeline = (path: string, text: string) => readPipeline({ path, text })!

describe('pipelines', () => {
  it('tell when they run and what they do, without comments and echoes', () => {
    const read = pipeline(
      '.github/workflows/ci.yml',
      `on: [push, pull_request]
jobs:
  test:
    steps:
      - uses: actions/checkout@v4
      - run: |
          # npm test
          echo "npm run test"
          npm run lint
          pytest -q
`,
    )
    expect([...read.triggers]).toEqual(['push', 'change'])
    expect(stepsWhere([read], { run: /npm (?:run )?test/ })).toEqual([])
    expect(stepsWhere([read], { run: /pytest/ }).map(({ line }) => line)).toEqual([10])
    expect(stepsWhere([read], { uses: /checkout/ }).map(({ line }) => line)).toEqual([5])
  })

  it('run when their callers do', () => {
    const [called] = withCallers([
      pipeline('.github/workflows/tests.yml', 'on: workflow_call\njobs: {a: {steps: [{run: pytest}]}}'),
      pipeline('.github/workflows/b.yml', 'on: workflow_call\njobs: {a: {uses: ./.github/workflows/tests.yml}}'),
      pipeline('.github/workflows/c.yml', 'on: {pull_request: {}}\njobs: {a: {uses: ./.github/workflows/b.yml}}'),
    ])
    expect([...called!.triggers].toSorted()).toEqual(['called', 'change'])
  })

  it('of GitLab, CircleCI and Jenkins are steps too', () => {
    const gitlab = pipeline(
      '.gitlab-ci.yml',
      'deploy:\n  script: [make deploy]\n  when: manual\n  environment: {name: live}\n',
    )
    expect(gitlab.steps).toMatchObject([{ job: 'deploy', run: 'make deploy', manual: true, environment: 'live' }])
    const circle = pipeline(
      '.circleci/config.yml',
      'jobs:\n  t:\n    steps:\n      - run: {command: pytest}\nworkflows:\n  w:\n    jobs:\n      - hold: {type: approval}\n',
    )
    expect(circle.steps.map(({ run, manual }) => [run, manual])).toEqual([
      ['pytest', false],
      ['', true],
    ])
    const jenkins = pipeline('Jenkinsfile', "stage('x') {\n  // sh 'pytest'\n  sh 'make test'\n  input 'go?'\n}")
    expect(stepsWhere([jenkins], { run: /pytest/ })).toEqual([])
    expect(jenkins.steps.filter(({ manual }) => manual)).toHaveLength(1)
  })
})

describe('manifests', () => {
  it.each([
    [
      'package.json',
      '{"dependencies": {"a": "1"}, "devDependencies": {"b": "2"}}',
      [
        ['a', false],
        ['b', true],
      ],
    ],
    [
      'requirements.txt',
      '# x\nBoto3==1.2 \\\n    --hash=sha256:a\nflask[async]>=2 ; python_version > "3"\n-r other.txt\n',
      [
        ['boto3', false],
        ['flask', false],
      ],
    ],
    ['requirements-dev.txt', 'pytest==8\n', [['pytest', true]]],
    [
      'pyproject.toml',
      '[project]\ndependencies = [\n  "boto3>=1",\n]\n[tool.poetry.group.dev.dependencies]\npytest = "^8"\n',
      [
        ['pytest', true],
        ['boto3', false],
      ],
    ],
    [
      'Gemfile',
      'gem "rails", "~> 7"\ngroup :test do\n  gem "capybara"\nend\ngem "pg"\n',
      [
        ['rails', false],
        ['capybara', true],
        ['pg', false],
      ],
    ],
    [
      'go.mod',
      'module x\nrequire (\n\tgithub.com/aws/aws-sdk-go-v2 v1.2.3\n\tgolang.org/x/net v0.1.0 // indirect\n)\n',
      [
        ['github.com/aws/aws-sdk-go-v2', false],
        ['golang.org/x/net', true],
      ],
    ],
    ['composer.json', 'not json', []],
  ])('%s', (path, text, expected) => {
    expect(readManifest({ path, text }).map(({ name, dev }) => [name, dev])).toEqual(expected)
  })
})

describe('pages', () => {
  it('have front matter, and prose without code and comments', () => {
    const page = readPage({
      path: 'a.md',
      text: '---\nlast_reviewed_on: 2026-01-02\n---\n# A\n```\nssh to x\n```\n<!-- no\n-->\nyes\n',
    })
    expect(page.matter).toEqual({ last_reviewed_on: '2026-01-02' })
    expect(page.lines.filter(Boolean)).toEqual(['# A', 'yes'])
    expect(page.from).toBe(4)
  })

  it('lose comments by the language of the file', () => {
    expect(codeLines({ path: 'a.yml', text: 'a: 1 # b\n# c\nd: "#e"' })).toEqual(['a: 1 ', '', 'd: "#e"'])
    expect(codeLines({ path: 'a.ts', text: 'a() // b\n// c\n"http://x"' })).toEqual(['a() ', '', '"http://x"'])
  })
})

/** What looks like a signal, beside the nearest thing that is one. Each left one was a false hit in a real repository. */

import { describe, expect, it } from 'vitest'
import { CI, job, saidOf, sightingOf } from '../../support/sighting.ts'

type Files = Readonly<Record<string, string>>

const stateOf = (id: string, files: Files) => sightingOf(id, files).kind

const plan = (settings: string) => `resource "aws_api_gateway_usage_plan" "a" {\n  api_stages {\n  }\n${settings}}\n`
const nginx = (name: string, rule: string) => `server {\n  server_name ${name};\n  location / {\n    ${rule}\n  }\n}\n`
const NIGHTLY = '.github/workflows/nightly.yml'
const EVERY_NIGHT = '{schedule: [{cron: "0 3 * * *"}]}'
const GEMS = { Gemfile: "gem 'sidekiq-cron'\n" }
const JOBS = 'jobs:\n  remind:\n    cron: "0 3 * * *"\n    class: RemindJob\n'
const ALARM = (text: string) => `resource "aws_cloudwatch_metric_alarm" "a" {\n  alarm_actions = ["arn"]\n${text}}\n`

describe('close calls', () => {
  it.each<[string, string, Files, Files]>([
    ['rate-limiting', 'a plan with figures', { 'a.tf': plan('') }, { 'a.tf': plan('  throttle_settings {\n  }\n') }],
    [
      'redirects',
      'the host of users',
      { 'a.conf': nginx('stage.example.org stage.local', 'return 301 https://new.example.org/a;') },
      { 'a.conf': nginx('stage.example.org www.example.org', 'return 301 https://new.example.org/a;') },
    ],
    [
      'redirects',
      'a page of an old host',
      { 'a.conf': nginx('go.example.org', 'rewrite ^(.*)$ https://www.example.org/user$1 redirect;') },
      { 'a.conf': nginx('go.example.org', 'rewrite ^/old/(.*)$ https://www.example.org/user/$1 permanent;') },
    ],
    [
      'redirects',
      'a host that moved',
      { 'a.conf': nginx('go.example.org', 'rewrite ^/(.*)$ https://www.example.org/to/$1 redirect;') },
      { 'a.conf': nginx('old.example.org', 'rewrite ^/(.*)$ https://www.example.org/$1 permanent;') },
    ],
    [
      'maintenance-mode',
      'the page of the service',
      { 'src/patterns/service-unavailable-pages/index.njk': '', 'src/components/maintenance-page/index.md': '' },
      { 'src/components/maintenance-page.tsx': '' },
    ],
    [
      'architecture-doc',
      'a drawing of the system',
      { 'docs/wizards/licence.mmd': 'flowchart TD\n', 'docs/tables.mmd': 'erDiagram\n' },
      { 'docs/system-context.mmd': 'flowchart TD\n' },
    ],
    [
      'architecture-doc',
      'systems in the drawing',
      { 'docs/parts.mmd': 'flowchart TD\n  A --> B\n' },
      { 'docs/parts.mmd': 'C4Context\n  System(a, "A")\n' },
    ],
    [
      'load-tests',
      'what k6 is told to run',
      { 'load/checks.js': "import { check } from 'k6'\nexport function ok(r) {}\n" },
      { 'load/peak.js': "import { group } from 'k6'\nexport const options = {}\n" },
    ],
    [
      'scheduled-jobs-present',
      'data and not packages',
      { [NIGHTLY]: job('run: uv sync --frozen', EVERY_NIGHT) },
      { [NIGHTLY]: job('run: ./sync --users', EVERY_NIGHT) },
    ],
    [
      'scheduled-jobs-present',
      'no deployment',
      { '.github/workflows/dev_deploy.yml': job('run: ./notify.sh', EVERY_NIGHT) },
      { [NIGHTLY]: job('run: ./notify.sh', EVERY_NIGHT) },
    ],
    [
      'scheduled-jobs-present',
      'a gem that reads it',
      { 'config/settings/production.yml': JOBS },
      { ...GEMS, 'config/settings/production.yml': JOBS },
    ],
    [
      'scheduled-jobs-present',
      'settings of live',
      { ...GEMS, 'config/settings/test.yml': JOBS },
      { ...GEMS, 'config/settings.yml': JOBS },
    ],
    [
      'alert-runbook-links',
      'a rule with a text',
      { 'a.tf': ALARM('') },
      { 'a.tf': ALARM('  alarm_description = "Too slow"\n') },
    ],
    [
      'external-action-pinning',
      'an action that is called',
      { [CI]: job('run: x'), 'ci/prepare/action.yml': 'runs:\n  steps:\n    - uses: actions/cache@v4\n' },
      { [CI]: job('uses: ./ci/prepare'), 'ci/prepare/action.yml': 'runs:\n  steps:\n    - uses: actions/cache@v4\n' },
    ],
    [
      'external-action-pinning',
      'an action of this host',
      { [CI]: job('run: x'), 'ci/prepare/action.yml': 'runs:\n  steps:\n    - uses: actions/cache@v4\n' },
      { '.github/workflows/actions/prepare/action.yml': 'runs:\n  steps:\n    - uses: actions/cache@v4\n' },
    ],
    [
      'deploy-workflow',
      'a program that is run',
      { [CI]: job('run: shellcheck bin/deploy.sh && chmod +x deploy.sh && ./bin/deploy-docs.sh') },
      {
        '.buildkite/pipeline.deploy-live.yml':
          'steps:\n  - command: |\n      CLUSTER="a" ./builds/deploy_services.sh live\n',
      },
    ],
    [
      'security-scanning',
      'a scan of pipelines',
      { [CI]: job('run: pip install zizmor') },
      { [CI]: job('uses: zizmorcore/zizmor-action@v1') },
    ],
    [
      'telemetry-dependency',
      'what runs with the application',
      { 'package.json': '{"dependencies": {"@sentry/vite-plugin": "4", "@sentry/cli": "2"}}' },
      { 'package.json': '{"dependencies": {"@sentry/vue": "9"}}' },
    ],
    [
      'iac-present',
      'the program of Pulumi',
      { 'infra/Pulumi.live.yaml': 'config: {}\n', 'infra/cloudfront.py': '' },
      { 'infra/Pulumi.yaml': 'name: a\n', 'infra/cloudfront.py': '' },
    ],
  ])('%s needs %s', (id, _, near, real) => {
    expect(stateOf(id, near)).toBe('unknown')
    expect(stateOf(id, real)).not.toBe('unknown')
  })

  it('takes folders of snapshots for tests only where nothing in them works', () => {
    const rule = 'resource "aws_autoscaling_policy" "a" {}\n'
    expect(saidOf('iac-present', { 'snapshots/terraform/a.tf': rule, 'golden/b.tf': rule, 'a.tf': rule })).toContain(
      '3 files',
    )
    expect(
      saidOf('iac-present', {
        'tests/snapshots/a.tf': rule,
        '__snapshots__/a.tf': rule,
        'examples/a.tf': rule,
        'a.tf': rule,
      }),
    ).toContain('1 file')
    expect(saidOf('iac-present', { 'snapshots/a.tf.snap': '', 'snapshots/a.tf': rule, 'a.tf': rule })).toContain(
      '1 file',
    )
    expect(stateOf('license-file-present', { 'golden/LICENSE': '' })).toBe('unknown')
  })

  it('speaks of Terraform where its providers are not exact', () => {
    const files = {
      'package.json': '{"dependencies": {"a": "1"}}',
      'package-lock.json': '{}',
      'a.tf': 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n',
    }
    expect(saidOf('lockfile-present', files)).toContain('no lock file was seen')
    expect(saidOf('lockfile-present', { ...files, '.terraform.lock.hcl': '' })).toBe(
      'Every manifest has exact versions beside it.',
    )
  })

  it('takes a list beside the lock file that it comes from for exact', () => {
    expect(stateOf('lockfile-present', { 'requirements.txt': 'flask\n' })).toBe('unknown')
    expect(stateOf('lockfile-present', { 'requirements.txt': 'flask\n', 'uv.lock': '' })).toBe('met')
  })

  it('counts Terraform as code, and neither settings of tools nor descriptions of interfaces as tests', () => {
    expect(
      saidOf('tests-present', {
        'a.tf': '',
        'b.tf': '',
        'jest.config.js': '',
        'a.test.js': '',
        'app/models/api_spec.rb': '',
        'src/test/OpenApiSpec.scala': '',
      }),
    ).toBe('1 test file beside 2 files of code.')
    expect(saidOf('tests-present', { 'spec/requests/api_spec.rb': '', 'a.rb': '' })).toContain('1 test file')
  })

  it('counts what pytest skips where a package is missing', () => {
    const files = { 'tests/test_a.py': 'def test_a():\n    w = pytest.importorskip("watchdog")\n    w.go()\n' }
    expect(sightingOf('skipped-tests', files)).toMatchObject({ value: 1, places: [{ line: 2 }] })
  })

  it('names the file that holds the clock, and not what it calls', () => {
    const files = {
      '.github/workflows/nightly.yml': job('uses: ./.github/actions/copy', '{schedule: [{cron: "0 3 * * *"}]}'),
      '.github/actions/copy/action.yml': 'runs:\n  steps:\n    - run: pg_dump a\n',
    }
    expect(sightingOf('scheduled-jobs-present', files)).toMatchObject({
      kind: 'met',
      places: [{ path: '.github/workflows/nightly.yml' }],
    })
  })

  it('does not contradict where two version files of a folder differ', () => {
    const old = { 'docs/.nvmrc': '12\n' }
    expect(stateOf('runtime-end-of-life', old)).toBe('contradicted')
    expect(stateOf('runtime-end-of-life', { ...old, '.tool-versions': 'nodejs 24.1.0\n' })).toBe('contradicted')
    expect(stateOf('runtime-end-of-life', { ...old, 'docs/.tool-versions': 'nodejs 10.1.0\n' })).toBe('contradicted')
    const both = { ...old, 'docs/.tool-versions': 'nodejs 24.1.0\n' }
    expect(saidOf('runtime-end-of-life', both)).toBe(
      'docs/.nvmrc names node 12, whose support has ended, and docs/.tool-versions beside it names 24.1.0. Which of them is used cannot be seen.',
    )
  })

  it('looks for documents in guides/, and for change logs by their other name', () => {
    expect(stateOf('adr-present', { 'guides/adr/0002-queue.md': '# Queue\n' })).toBe('met')
    expect(saidOf('changelog', { 'CHANGES.rst': 'Version 3\n' })).toBe('No history.')
    expect(saidOf('changelog', { 'docs/changes.md': '# Changes\n' })).toContain('No change log was seen')
  })
})

/** What looks like a signal and is none, beside what is one. Each was a false hit in a real repository, or could be. */

import { describe, expect, it } from 'vitest'
import { CI, job, sightingOf } from '../../support/sighting.ts'

const stateOf = (id: string, files: Readonly<Record<string, string>>) => sightingOf(id, files).kind

const VERSIONED = (bucket: string) =>
  `resource "aws_s3_bucket_versioning" "a" {\n  bucket = aws_s3_bucket.${bucket}.id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n`
const PURPOSE = 'Drivers renew a licence in five minutes, without posting anything. '.repeat(4)
const NIGHTLY = '{schedule: [{cron: "0 3 * * *"}]}'
const BUILDKITE =
  'steps:\n  - plugins:\n      - docker-compose#v3:\n          run: app\n          command: ["yarn", "test"]\n'
const GROUP = 'resource "aws_autoscaling_group" "a" {\n  min_size = var.min\n  max_size = var.max\n}\n'
const K8S = 'apiVersion: apps/v1\nkind: Deployment\n'

describe('signals', () => {
  it.each<[string, string, Record<string, string>]>([
    ['ci-runs-tests', 'a pipeline on pushes', { [CI]: job('run: pytest') }],
    [
      'backup-config',
      'days above nothing',
      { 'a.tf': 'resource "aws_db_instance" "a" {\n  backup_retention_period = 7\n}\n' },
    ],
    [
      'backup-config',
      'a variable with a default',
      {
        'm/a.tf': 'resource "aws_db_instance" "a" {\n  backup_retention_period = var.days\n}\n',
        'm/v.tf': 'variable "days" {\n  default = 30\n}\n',
      },
    ],
    [
      'restore-automation',
      'a restore on a schedule',
      { [CI]: job('run: pg_restore -d x dump', '{schedule: [{cron: "0 3 * * *"}]}') },
    ],
    ['health-probes', 'a probe', { 'k8s/a.yaml': `${K8S}    readinessProbe:\n` }],
    [
      'autoscaling-config',
      'room to grow',
      { 'a.tf': 'resource "aws_autoscaling_group" "a" {\n  min_size = 2\n  max_size = 6\n}\n' },
    ],
    [
      'dependency-updates',
      'Dependabot',
      { '.github/dependabot.yml': 'version: 2\nupdates:\n  - package-ecosystem: npm\n' },
    ],
    ['external-action-pinning', 'an action', { [CI]: job('uses: actions/checkout@v4') }],
    ['security-scanning', 'a scan', { [CI]: job('uses: github/codeql-action/analyze@v3') }],
    ['runbooks-present', 'trouble with the service', { 'docs/operations/troubleshooting.md': '# A queue grows\n' }],
    ['rollback-path', 'a heading', { 'docs/deploying.md': '# Deploying\n\n## Rolling back\n' }],
    ['status-page', 'a link', { 'README.md': '# A\n\nSee https://status.example.org for the state.\n' }],
    ['alert-rules-present', 'a rule', { 'rules.yaml': 'groups:\n  - name: a\n    rules:\n      - alert: Down\n' }],
    [
      'slo-definition',
      'an objective',
      {
        'slo.yaml':
          'version: prometheus/v1\nkind: sloth\nservice: a\nslos:\n  - {name: availability, objective: 99.9}\n',
      },
    ],
    ['deploy-workflow', 'an action of our own', { [CI]: job('uses: ./.github/actions/deploy/') }],
    [
      'scheduled-jobs-present',
      'a table of jobs',
      { 'config/recurring.yml': "production:\n  remind:\n    schedule: '0 18 * * 5'\n    class: RemindJob\n" },
    ],
    [
      'backup-config',
      'an action on a schedule',
      { [CI]: job('uses: org/actions/backup-postgres@main', '{schedule: [{cron: "0 3 * * *"}]}') },
    ],
    [
      'readme-purpose',
      'what it is for, before a table of contents and how to contribute',
      { 'README.md': `# A\n\n${PURPOSE}\n\n## Contents\n\n- [B](#b)\n\n## Contributing\n\nWrite to us.\n` },
    ],
    ['feedback-dependency', 'a form', { 'a.html': '<a href="https://example.org/feedback">Tell us</a>\n' }],
    [
      'feedback-dependency',
      'a mail to those who wait for it',
      { 'a.html': '<a href="mailto:feedback@example.org">Tell us</a>\n' },
    ],
    [
      'architecture-doc',
      'a page of our own',
      { 'docs/architecture.md': '# Architecture\n\nOur service has two parts.\n' },
    ],
    [
      'on-call-document',
      'a rota of our own',
      { 'docs/on-call.md': '# On call\n\nThe team should answer in an hour.\n' },
    ],
    ['ci-runs-tests', 'a command in words', { '.buildkite/pipeline.yml': BUILDKITE }],
    ['ci-runs-tests', 'tests of policies', { [CI]: job('run: opa test policies') }],
    ['tests-present', 'tests of policies', { 'policies/a.rego': '', 'policies/a_test.rego': '' }],
    [
      'accessibility-checks-present',
      'a tool that is called',
      { 'package.json': '{"devDependencies": {"pa11y": "9"}}', 'report.js': "const pa11y = require('pa11y')\n" },
    ],
    [
      'accessibility-checks-present',
      'a script of its name',
      { 'package.json': '{"devDependencies": {"pa11y": "9"}}', [CI]: job('run: npm run test:a11y') },
    ],
    [
      'scheduled-jobs-present',
      'a task that brings data in',
      { '.github/workflows/a.yml': job('run: rake data:import', NIGHTLY) },
    ],
    ['deploy-workflow', 'files that are brought to users', { [CI]: job('run: aws s3 sync build/ "s3://renewals"') }],
    ['load-tests', 'a simulation', { 'perf/RenewalSimulation.scala': 'import io.gatling.core.Predef._\n' }],
    [
      'rate-limiting',
      'a rule with a rate',
      {
        'a.tf': 'resource "google_compute_security_policy" "a" {\n  rule {\n    rate_limit_options {\n    }\n  }\n}\n',
      },
    ],
    [
      'autoscaling-config',
      'a policy, where the figures are set elsewhere',
      { 'a.tf': `${GROUP}resource "aws_autoscaling_policy" "a" {}\n` },
    ],
    ['environment-approval', 'a step before live', { '.buildkite/pipeline.yml': 'steps:\n  - block: "Deploy?"\n' }],
    ['scheduled-jobs-present', 'mails', { '.github/workflows/mails.yml': job('run: bin/send-mails', NIGHTLY) }],
    ['api-contract', 'a contract of our own', { 'proto/renewals.proto': '', 'proto/health.proto': '' }],
    [
      'self-service-scripts',
      'a form for work that people ask for',
      { '.github/workflows/recover-database.yml': job('run: bin/recover', '{workflow_dispatch: {inputs: {day: {}}}}') },
    ],
    ['third-party-sdk', 'a provider', { 'a.tf': 'resource "aws_s3_bucket" "a" {}\n' }],
    [
      'third-party-sdk',
      'a package that the file of requirements asks for, among others',
      {
        'requirements.txt':
          'ddtrace==3.2.1 \\\n    --hash=sha256:00\n    # via\n    #   -r requirements.in\n    #   other\n',
      },
    ],
    [
      'third-party-sdk',
      'a package with a remark',
      { 'requirements.txt': 'ddtrace==3.2.1\n    # pinned for a while\n' },
    ],
    [
      'third-party-sdk',
      'a package of a project',
      { 'requirements.txt': 'ddtrace==3.2.1\n    # via a (pyproject.toml)\n' },
    ],
    [
      'deletion-protection',
      'versions of files of users',
      { 'a.tf': VERSIONED('uploads') + 'resource "aws_s3_bucket" "uploads" {\n  bucket = "renewals-uploads"\n}\n' },
    ],
    [
      'deletion-protection',
      'a database of code lists',
      { 'lambda.tf': 'resource "aws_db_instance" "code" {\n  deletion_protection = true\n}\n' },
    ],
    ['redirects', 'another path', { 'nginx.conf': 'location /old {\n  return 301 /new;\n}\n' }],
    [
      'redirects',
      'another host',
      { 'nginx.conf': 'server_name old.example.org;\nreturn 301 https://new.example.org$request_uri;\n' },
    ],
    ['adr-present', 'a decision', { 'docs/adr/0002-queue.md': '# Queue\n' }],
    [
      'required-review',
      'a rule',
      { 'a.tf': 'resource "github_branch_protection" "a" {\n  required_pull_request_reviews {\n  }\n}\n' },
    ],
  ])('%s is met by %s', (id, _, files) => expect(stateOf(id, files)).toBe('met'))

  it.each<[string, string, Record<string, string>]>([
    [
      'wildcard-permissions',
      'every action',
      {
        'a.tf':
          'data "aws_iam_policy_document" "a" {\n  statement {\n    effect = "Allow"\n    actions = ["*"]\n  }\n}\n',
      },
    ],
    [
      'wildcard-permissions',
      'every action, on a line of its own',
      {
        'a.tf': 'data "aws_iam_policy_document" "a" {\n  statement {\n    actions = [\n      "*",\n    ]\n  }\n}\n',
      },
    ],
    [
      'wildcard-permissions',
      'an owner',
      { 'a.tf': 'resource "google_project_iam_member" "a" {\n  role = "roles/owner"\n}\n' },
    ],
    [
      'committed-secrets',
      'a secret of an account',
      {
        '.env': `C="AccountName=live;AccountKey=${'Eby8vdM02x'.repeat(8)}Eby8vd==;"\n`,
      },
    ],
    ['runtime-end-of-life', 'a base image whose long support has ended', { Dockerfile: 'FROM python:3.12-bullseye\n' }],
    ['runtime-end-of-life', 'an old runtime', { '.nvmrc': 'v16.20.0\n' }],
    ['runtime-end-of-life', 'an old base image', { Dockerfile: 'FROM python:3.8-slim\n' }],
    ['floating-versions', 'a range', { 'package.json': '{"private": true, "dependencies": {"x": "^1.0.0"}}' }],
    ['floating-versions', 'a gem of any version', { Gemfile: "gem 'rails'\n" }],
    ['floating-versions', 'a lowest version', { 'requirements.txt': 'django>=4\n' }],
    ['floating-versions', 'latest', { 'k8s/a.yaml': `${K8S}      image: registry.example/a:latest\n` }],
  ])('%s is contradicted by %s', (id, _, files) => expect(stateOf(id, files)).toBe('contradicted'))

  it.each<[string, string, Record<string, string>]>([
    ['ci-runs-tests', 'a comment', { [CI]: job('run: |\n          # pytest\n          true') }],
    ['ci-runs-tests', 'what is only printed', { [CI]: job('run: echo "npm test"') }],
    ['ci-runs-tests', 'a pipeline by hand', { [CI]: job('run: pytest', 'workflow_dispatch') }],
    [
      'ci-runs-tests',
      'a build whose trigger is set elsewhere',
      { 'buildspec.yml': 'phases: {build: {commands: [pytest]}}\n' },
    ],
    [
      'backup-config',
      'days of nothing',
      { 'a.tf': 'resource "aws_db_instance" "a" {\n  backup_retention_period = 0\n}\n' },
    ],
    ['backup-config', 'a comment', { 'a.tf': '# backup_retention_period = 7\nresource "aws_db_instance" "a" {}\n' }],
    [
      'backup-config',
      'an example',
      { 'examples/a.tf': 'resource "aws_db_instance" "a" {\n  backup_retention_period = 7\n}\n' },
    ],
    [
      'backup-config',
      "other people's code",
      { 'vendor/a.tf': 'resource "aws_db_instance" "a" {\n  backup_retention_period = 7\n}\n' },
    ],
    [
      'restore-automation',
      'a cache',
      { [CI]: job('uses: actions/cache/restore@v4', '{schedule: [{cron: "0 3 * * *"}]}') },
    ],
    ['backup-config', 'a backup by hand', { [CI]: job('uses: org/actions/backup-postgres@main', 'workflow_dispatch') }],
    [
      'iac-present',
      'where reviewers look at a change',
      { '.review_apps/a.tf': 'resource "aws_ecs_service" "a" {}\n', 'infra/review-app/b.tf': '' },
    ],
    [
      'scheduled-jobs-present',
      'a table of what is recorded',
      { 'config/analytics.yml': 'queue:\n  - schedule\n  - class\n' },
    ],
    ['restore-automation', 'a restore by hand', { [CI]: job('run: pg_restore -d x dump', 'workflow_dispatch') }],
    [
      'deletion-protection',
      'the state of a tool',
      {
        'state.tf':
          'resource "aws_s3_bucket_versioning" "tfstate" {\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n',
      },
    ],
    ['readme-purpose', 'how to contribute', { 'README.md': `# A\n\n## Contributing\n\n${PURPOSE}\n` }],
    [
      'readme-purpose',
      'a table of contents',
      { 'README.md': `# A\n\n${'- [A long part about this](#a)\n'.repeat(20)}` },
    ],
    [
      'feedback-dependency',
      'a mail to the editors of a page',
      { 'a.html': '<a href="mailto:docs@example.org?subject=feedback">Editors</a>\n' },
    ],
    [
      'changelog',
      'a page on how to write one',
      { 'docs/release-notes.md': '---\ntitle: Writing release notes\n---\n' },
    ],
    [
      'architecture-doc',
      'a page on how to write one',
      { 'docs/architecture.md': '# Documenting architecture decisions\n' },
    ],
    [
      'architecture-doc',
      'a page for other teams',
      { 'docs/architecture.md': '# Architecture\n\nRecord what affects your service.\n' },
    ],
    [
      'on-call-document',
      'rules for all teams, among pages',
      { 'docs/on-call.md': '# On call\n\nTeams should answer in an hour.\n', 'docs/style.md': '# Style\n' },
    ],
    ['ci-runs-tests', 'another pipeline of the same host', { '.buildkite/pipeline.deployment.yml': BUILDKITE }],
    [
      'accessibility-checks-present',
      'a page that shows results',
      {
        'package.json': '{"devDependencies": {"pa11y": "9"}}',
        'header.tsx': "const links = [{ href: '/pa11y', title: 'Pa11y' }]\n",
        [CI]: job('run: cd pa11y/webapp && yarn'),
      },
    ],
    [
      'accessibility-checks-present',
      'a tool that is only installed',
      { 'package.json': '{"devDependencies": {"pa11y": "9"}}', [CI]: job('run: npm install --global pa11y-ci') },
    ],
    [
      'scheduled-jobs-present',
      'a report of a check',
      { '.github/workflows/pa11y.yml': job('run: yarn report', NIGHTLY) },
    ],
    [
      'scheduled-jobs-present',
      'words of a shell and of Python',
      { '.github/workflows/a.yml': job('run: |\n          export A=1\n          python -c "import os"', NIGHTLY) },
    ],
    [
      'scheduled-jobs-present',
      'mails about workflows',
      { '.github/workflows/failed-workflows.yml': job('run: bin/send', NIGHTLY) },
    ],
    ['deploy-workflow', 'files that are fetched', { [CI]: job('run: aws s3 sync s3://renewals build/') }],
    [
      'deploy-workflow',
      'a cluster that lives as long as the job',
      { [CI]: job('uses: helm/kind-action@v1\n      - run: kubectl apply -f k8s') },
    ],
    ['load-tests', 'a simulation of the business', { 'src/LoanSimulation.java': 'class LoanSimulation {}\n' }],
    [
      'rate-limiting',
      'a rule about addresses',
      { 'a.tf': 'resource "google_compute_security_policy_rule" "a" {\n  action = "deny"\n}\n' },
    ],
    ['autoscaling-config', 'a group whose figures are set elsewhere', { 'a.tf': GROUP }],
    [
      'environment-approval',
      'a step before tests',
      { '.buildkite/pipeline.yml': 'steps:\n  - block: "Run all tests?"\n' },
    ],
    ['api-contract', 'a contract that everybody copies', { 'src/proto/grpc/health/v1/health.proto': '' }],
    [
      'self-service-scripts',
      'a form to bring a version out',
      { '.github/workflows/deploy.yml': job('run: bin/out', '{workflow_dispatch: {inputs: {ref: {}}}}') },
    ],
    [
      'self-service-scripts',
      'a form that deploys, whatever it is called',
      { '.github/workflows/go.yml': job('run: helm upgrade a', '{workflow_dispatch: {inputs: {ref: {}}}}') },
    ],
    ['deletion-protection', 'builds, by the name of the bucket', { 'a.tf': VERSIONED('lambdas') }],
    [
      'deletion-protection',
      'builds, by what the bucket is called elsewhere',
      { 'a.tf': VERSIONED('main') + 'resource "aws_s3_bucket" "main" {\n  bucket = "renewals-artefacts"\n}\n' },
    ],
    ['deletion-protection', 'a bucket of deploy packages', { 's3_deploy_packages.tf': VERSIONED('main') }],
    ['redirects', 'encryption alone', { 'nginx.conf': 'return 301 https://$host$request_uri;\n' }],
    [
      'redirects',
      'encryption of a named host alone',
      { 'nginx.conf': 'server_name a.example.org b.example.org;\nreturn 301 https://b.example.org$request_uri;\n' },
    ],
    ['redirects', 'a slash at the end', { 'nginx.conf': 'rewrite ^/(.*)/$ /$1 permanent;\n' }],
    ['redirects', 'a laptop', { 'scripts/local-apis/nginx.conf': 'return 301 /new;\n' }],
    ['third-party-sdk', 'a package of a package', { 'requirements.txt': 'ddtrace==3.2.1\n    # via other\n' }],
    [
      'third-party-sdk',
      'a package of packages, with its hash',
      {
        'requirements.txt':
          'ddtrace==3.2.1 \\\n    --hash=sha256:00\n    # via\n    #   -c limits.txt\n    #   other\n',
      },
    ],
    [
      'third-party-sdk',
      'a package of a package, on one line',
      { 'requirements.txt': 'ddtrace==3.2.1  # via other, more\n' },
    ],
    ['telemetry-dependency', 'a package of a package', { 'requirements.txt': 'ddtrace==3.2.1\n    # via other\n' }],
    ['health-probes', 'a switched off check', { Dockerfile: 'FROM a\nHEALTHCHECK NONE\n' }],
    ['health-probes', 'a laptop', { 'docker-compose.yml': 'services:\n  a:\n    readinessProbe: x\n' }],
    [
      'autoscaling-config',
      'equal figures',
      { 'a.tf': 'resource "aws_autoscaling_group" "a" {\n  min_size = 2\n  max_size = 2\n}\n' },
    ],
    [
      'dependency-updates',
      'a limit of nothing',
      { '.github/dependabot.yml': 'updates:\n  - open-pull-requests-limit: 0\n' },
    ],
    ['dependency-updates', 'a review of dependencies', { [CI]: job('uses: actions/dependency-review-action@v4') }],
    ['dependency-updates', 'the word alone', { [CI]: job('run: grep kubernetesVersion renovate.json') }],
    ['external-action-pinning', 'our own action', { [CI]: job('uses: ./.github/actions/x') }],
    ['rollback-path', 'a database', { 'docs/data.md': '# Data\n\n## Rollback of a transaction\n' }],
    ['rollback-path', 'a proposal', { 'docs/rfc/rfc-005-images.md': '# Images\n\n## Rolling back\n' }],
    ['rollback-path', 'a code example', { 'docs/data.md': '# Data\n\n```\n# Rolling back\n```\n' }],
    [
      'status-page',
      'a supplier of ours',
      { 'README.md': '# A\n\nSee https://status.notifications.service.gov.uk first.\n' },
    ],
    ['status-page', 'a tool of ours', { 'README.md': '# A\n\nhttps://www.githubstatus.com and /status\n' }],
    [
      'alert-rules-present',
      'an alarm that only scales',
      {
        'a.tf':
          'resource "aws_cloudwatch_metric_alarm" "a" {\n  alarm_actions = [aws_appautoscaling_policy.up.arn]\n}\n',
      },
    ],
    [
      'wildcard-permissions',
      'every resource',
      {
        'a.tf':
          'data "aws_iam_policy_document" "a" {\n  statement {\n    actions = ["s3:List*"]\n    resources = ["*"]\n  }\n}\n',
      },
    ],
    [
      'wildcard-permissions',
      'every resource, on a line of its own',
      {
        'a.tf':
          'data "aws_iam_policy_document" "a" {\n  statement {\n    actions = [\n      "s3:*",\n    ]\n    resources = [\n      "*",\n    ]\n  }\n}\n',
      },
    ],
    [
      'wildcard-permissions',
      'a denial',
      {
        'a.tf':
          'data "aws_iam_policy_document" "a" {\n  statement {\n    effect = "Deny"\n    actions = ["*"]\n  }\n}\n',
      },
    ],
    [
      'wildcard-permissions',
      'who may use one endpoint',
      {
        'a.tf':
          'data "aws_iam_policy_document" "a" {\n  statement {\n    effect = "Allow"\n    actions = ["*"]\n    principals {\n      type = "AWS"\n    }\n  }\n}\n',
      },
    ],
    ['runtime-end-of-life', 'a supported runtime', { '.nvmrc': '24.1.0\n' }],
    ['runtime-end-of-life', 'a range', { '.nvmrc': 'lts/*\n' }],
    ['runtime-end-of-life', 'a container for development', { '.devcontainer/Dockerfile': 'FROM python:3.8\n' }],
    ['floating-versions', 'a library', { 'package.json': '{"main": "a.js", "dependencies": {"x": "^1.0.0"}}' }],
    ['floating-versions', 'exact versions', { 'package.json': '{"private": true, "dependencies": {"x": "1.0.0"}}' }],
    [
      'floating-versions',
      'a range for those who make it',
      { 'package.json': '{"private": true, "devDependencies": {"x": "^1.0.0"}}' },
    ],
    [
      'floating-versions',
      'a lock file above',
      { 'web/package.json': '{"private": true, "dependencies": {"x": "^1.0.0"}}', 'yarn.lock': '' },
    ],
    ['floating-versions', 'a gem', { Gemfile: "gem 'rails', '~> 7.0'\n", 'a.gemspec': '' }],
    ['floating-versions', 'a module that is checked out', { 'requirements.txt': 'x @ git+https://git.example/x\n' }],
    ['floating-versions', 'an exact tag', { 'k8s/a.yaml': `${K8S}      image: registry.example/a:1.2.3\n` }],
    ['floating-versions', 'a tag that is filled in', { 'k8s/a.yaml': `${K8S}      image: registry.example/a:$TAG\n` }],
    [
      'third-party-sdk',
      'helpers of Terraform',
      { 'a.tf': 'resource "random_id" "a" {}\nresource "null_resource" "b" {}\n' },
    ],
    ['third-party-sdk', 'a package for development', { 'package.json': '{"devDependencies": {"stripe": "1"}}' }],
    [
      'adr-present',
      'the first one, and a template',
      { 'docs/adr/0001-record-architecture-decisions.md': '# Record\n', 'docs/adr/template.md': '# T\n' },
    ],
    ['pr-template', 'a hint in a comment', { '.github/pull_request_template.md': '<!-- See the documentation. -->\n' }],
    ['help-content-present', 'help with one thing', { 'docs/help-with-publishing.md': '# Help\n' }],
    ['experiment-notes', 'how to run one', { 'docs/run-ab-test.md': '# Run\n\nThe result is shown.\n' }],
    [
      'onboarding-doc',
      'a guide for those who use the library',
      { 'package.json': '{"name": "fast"}', 'docs/getting-started.md': '# Start\n\n```sh\nnpm i fast\n```\n' },
    ],
    ['onboarding-doc', 'rules for contributing', { 'CONTRIBUTING.md': '# Contributing\n\n## Coding conventions\n' }],
    [
      'self-service-scripts',
      'inputs of a pipeline that runs by itself',
      { [CI]: job('run: a', '{push: {}, workflow_dispatch: {inputs: {ref: {}}}}') },
    ],
    ['incident-records', 'a folder without dates', { 'docs/incidents/burglary.md': '# Burglary\n' }],
    [
      'load-tests',
      'a generator of a demonstration',
      { 'src/loadgenerator/locustfile.py': 'from locust import task\n' },
    ],
    [
      'committed-secrets',
      'tests',
      { 'tests/a.py': `T = "${['ghp', 'a8Zk3Qw9Lm2Xv7Bn4Tc6Yd1Re5Uf0Gh8Ij3K'].join('_')}"\n` },
    ],
    [
      'scheduled-jobs-present',
      'checks of the code',
      { [CI]: job('run: npm audit', '{schedule: [{cron: "0 3 * * *"}]}') },
    ],
    ['runbooks-present', 'trouble with a laptop', { 'docs/troubleshooting.md': '# bundle install fails\n' }],
    ['maintenance-mode', 'maintenance of something else', { 'docs/runbooks/applying-vpn-maintenance.md': '# VPN\n' }],
    [
      'committed-secrets',
      'the published key of an emulator',
      {
        '.env': `C="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${'Eby8vdM02x'.repeat(8)}Eby8vd==;"\n`,
      },
    ],
    ['rollback-path', 'a way back from a clean-up', { 'docs/images.md': '# Images\n\n## Safety and rollback\n' }],
    ['scheduled-jobs-present', 'a preview', { 'charts/a/values.preview.yaml': 'job:\n  kind: CronJob\n' }],
    [
      'scheduled-jobs-present',
      'a check of links',
      { '.github/workflows/links.yml': job('run: report broken', '{schedule: [{cron: "0 3 * * *"}]}') },
    ],
    ['maintenance-mode', 'maintenance as such', { 'docs/maintenance.txt': 'x' }],
  ])('%s is not known from %s', (id, _, files) => expect(stateOf(id, files)).toBe('unknown'))
})

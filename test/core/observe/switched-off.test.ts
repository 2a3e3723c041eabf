/** What is switched off, asks for nobody, or only has the words, beside what is on. */

import { describe, expect, it } from 'vitest'
import { sightingOf } from '../../support/sighting.ts'

type Files = Readonly<Record<string, string>>

const stateOf = (id: string, files: Files) => sightingOf(id, files).kind

const resource = (type: string, inner: string): Files => ({ 'a.tf': `resource "${type}" "a" {\n${inner}}\n` })
const ruleset = (enforcement: string, count: string) =>
  resource(
    'github_repository_ruleset',
    `  enforcement = "${enforcement}"\n  rules {\n    pull_request {\n${count}    }\n  }\n`,
  )
const ONE = '      required_approving_review_count = 1\n'
const protection = (reviews: string): Files => ({
  '.github/settings.yml': `branches:\n  - name: main\n    protection:\n      required_pull_request_reviews: ${reviews}\n`,
})
const json = (enforcement: string): Files => ({
  '.github/rulesets/main.json': `{"enforcement": "${enforcement}", "rules": [{"parameters": {"required_approving_review_count": 1}}]}`,
})
const target = (inner: string) => resource('aws_lb_target_group', `  health_check {\n${inner}  }\n`)

describe('what is switched off', () => {
  it.each<[string, string, Files, Files]>([
    ['required-review', 'a rule in force', ruleset('disabled', ONE), ruleset('active', ONE)],
    ['required-review', 'a reviewer', ruleset('active', ''), ruleset('active', ONE)],
    [
      'required-review',
      'one reviewer or more',
      resource(
        'github_branch_protection',
        '  required_pull_request_reviews {\n    required_approving_review_count = 0\n  }\n',
      ),
      resource(
        'github_branch_protection',
        '  required_pull_request_reviews {\n    required_approving_review_count = var.reviewers\n  }\n',
      ),
    ],
    [
      'required-review',
      'an approval of GitLab',
      resource('gitlab_project_approval_rule', '  approvals_required = 0\n'),
      resource('gitlab_project_approval_rule', '  approvals_required = 2\n'),
    ],
    [
      'required-review',
      'a reviewer in the settings',
      protection('{required_approving_review_count: 0}'),
      protection('{required_approving_review_count: 1}'),
    ],
    ['required-review', 'a rule of JSON in force', json('disabled'), json('active')],
    [
      'backup-config',
      'a resource that is there',
      resource('aws_backup_plan', '  count = 0\n'),
      resource('aws_backup_plan', '  count = 1\n'),
    ],
    [
      'dependency-updates',
      'a robot that is on, whatever else is set',
      { 'renovate.json': '{"packageRules": [{"enabled": true}], "enabled": false}' },
      { 'renovate.json': '{"extends": ["config:base"], "lockFileMaintenance": {"enabled": false}}' },
    ],
    [
      'dependency-updates',
      'a robot that is on, without quotes',
      { 'renovate.json5': '{\n  // for now\n  enabled: false,\n}\n' },
      { 'renovate.json5': '{\n  // enabled: false,\n}\n' },
    ],
    [
      'dependency-updates',
      'a robot that is on, in its own file',
      { '.renovaterc': '{"enabled": false}' },
      { '.renovaterc': '{"enabled": true}' },
    ],
    [
      'dependency-updates',
      'a file where the robot looks',
      { 'bin/renovate': '#!/bin/sh\n', 'charts/a/renovate.json': '{}' },
      { '.gitlab/renovate.json': '{}' },
    ],
    [
      'health-probes',
      'a probe that says something',
      { 'chart/values.yaml': 'livenessProbe: {}\nreadinessProbe:\n  enabled: false\n' },
      { 'chart/values.yaml': 'livenessProbe: {}\nreadinessProbe:\n  httpGet:\n' },
    ],
    [
      'health-probes',
      'a check of an image, however many blanks there are',
      { Dockerfile: 'FROM a\nHEALTHCHECK   NONE\n' },
      { Dockerfile: 'FROM a\nHEALTHCHECK   CMD x\n' },
    ],
    ['health-probes', 'a check of a balancer', target('    enabled = false\n'), target('    path = "/health"\n')],
    [
      'multi-instance',
      'a number of copies',
      {
        'live.tfvars':
          'admin_port = 8080\nminimum_password_length = 14\ninstance_memory = 512\ndb_instance_size = 100\n',
      },
      { 'live.tfvars': 'web_desired_count = 2\n' },
    ],
  ])('%s needs %s', (id, _, off, on) => {
    expect(stateOf(id, off)).toBe('unknown')
    expect(stateOf(id, on)).toBe('met')
  })
})

/** What is written and does nothing: rules that stand still, jobs that are suspended, alarms that tell nobody. */

import { describe, expect, it } from 'vitest'
import { CI, job, sightingOf } from '../../support/sighting.ts'

type Files = Readonly<Record<string, string>>

const stateOf = (id: string, files: Files) => sightingOf(id, files).kind

const NIGHTLY = '{schedule: [{cron: "0 3 * * *"}]}'
const scaler = (least: number): Files => ({
  'k8s/hpa.yaml': `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  minReplicas: ${least}\n  maxReplicas: 4\n`,
})
const CHART = {
  'chart/templates/hpa.yaml':
    '{{- if .Values.autoscaling.enabled }}\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n{{- end }}\n',
  'chart/values.yaml': 'autoscaling:\n  enabled: false\n  minReplicas: 1\n',
}
const cronJob = (spec: string, command: string): Files => ({
  'k8s/job.yaml': `apiVersion: batch/v1\nkind: CronJob\nspec:\n${spec}  jobTemplate:\n    containers:\n      - command: ${command}\n`,
})
const DUMP = '["sh", "-c", "pg_dump x"]'
const alarm = (settings: string): Files => ({
  'a.tf': `resource "aws_cloudwatch_metric_alarm" "a" {\n${settings}  alarm_actions = ["arn"]\n}\n`,
})
const formation = (type: string, properties: string): Files => ({
  'a.yaml': `AWSTemplateFormatVersion: 2010-09-09\nResources:\n  A:\n    Type: AWS::${type}\n    Properties:\n${properties}`,
})
const sloth = (page: string, ticket: string): Files => ({
  'slo.yaml': `version: prometheus/v1\nservice: a\nslos:\n  - name: availability\n    objective: 99.9\n    alerting:\n      page_alert:\n        ${page}\n      ticket_alert:\n        ${ticket}\n`,
})
const certificate = (method: string): Files => ({
  'a.tf': `resource "aws_acm_certificate" "a" {\n  domain_name = "x"\n  validation_method = "${method}"\n}\n`,
})

describe('what does nothing', () => {
  it.each<[string, string, Files, Files]>([
    ['autoscaling-config', 'room to grow', scaler(4), scaler(2)],
    [
      'autoscaling-config',
      'a chart that is scaled somewhere',
      CHART,
      { ...CHART, 'deploy/live.yaml': 'web:\n  autoscaling:\n    enabled: true\n' },
    ],
    ['backup-config', 'a job that is not suspended', cronJob('  suspend: true\n', DUMP), cronJob('', DUMP)],
    [
      'backup-config',
      'a command, also in words',
      cronJob('', '["sh", "-c", "# restic backup"]'),
      cronJob('', '["restic", "backup", "/data"]'),
    ],
    [
      'backup-config',
      'data in the copy',
      { [CI]: job('run: pg_dump --schema-only x > layout.sql', NIGHTLY) },
      { [CI]: job('run: pg_dump -d x > all.sql', NIGHTLY) },
    ],
    [
      'restore-automation',
      'data of users',
      { [CI]: job('run: pg_restore -d x spec/fixtures/all.dump', NIGHTLY) },
      { [CI]: job('run: pg_restore -d restore_test all.dump', NIGHTLY) },
    ],
    ['scheduled-jobs-present', 'a job that is not suspended', cronJob('  suspend: true\n', DUMP), cronJob('', DUMP)],
    [
      'scheduled-jobs-present',
      'a line that is no comment',
      { crontab: '# 0 3 * * * root /bin/x\n' },
      { crontab: '# nightly\n0 3 * * * root /bin/x\n' },
    ],
    [
      'alert-rules-present',
      'an alarm that acts',
      alarm('  actions_enabled = false\n'),
      alarm('  actions_enabled = true\n'),
    ],
    [
      'alert-rules-present',
      'an alarm of CloudFormation that acts',
      formation('CloudWatch::Alarm', '      ActionsEnabled: false\n      AlarmActions: [x]\n'),
      formation('CloudWatch::Alarm', '      AlarmActions: [x]\n'),
    ],
    [
      'budget-alarm',
      'somebody to tell',
      formation('Budgets::Budget', '      Budget: {}\n'),
      formation('Budgets::Budget', '      NotificationsWithSubscribers: []\n'),
    ],
    [
      'slo-alerting',
      'one alert that is on',
      sloth('disable: true', 'disable: true'),
      sloth('disable: true', 'labels: {}'),
    ],
    ['cert-automation', 'nobody who must answer a mail', certificate('EMAIL'), certificate('DNS')],
    [
      'status-page',
      'a page of the service, and no badge of a tool',
      { 'README.md': '[![deps](https://status.david-dm.org/gh/o/r.svg)](https://david-dm.org/o/r)\n' },
      { 'README.md': '[Is it up?](https://status.example.org)\n' },
    ],
  ])('%s needs %s', (id, _, idle, active) => {
    expect(stateOf(id, idle)).toBe('unknown')
    expect(stateOf(id, active)).toBe('met')
  })
})

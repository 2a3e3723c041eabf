import { describe, expect, it } from 'vitest'
import { saidOf, sightingOf } from '../../../support/sighting.ts'

const alarm = (name: string, more = '      AlarmActions: [!Ref Topic]\n') =>
  `  ${name}:\n    Type: AWS::CloudWatch::Alarm\n    Properties:\n${more}`

const monitor = (actions: string) =>
  `locals {\n  body = jsonencode({ "triggers" : [{ "actions" : [${actions}] }] })\n}\nresource "opensearch_monitor" "a" {\n  body = local.body\n}\n`

describe('alert-rules-present', () => {
  it('counts each alarm of a template that tells somebody', () => {
    const template = `Resources:\n${alarm('A')}${alarm('B')}${alarm('C', '      Threshold: 1\n')}`
    expect(saidOf('alert-rules-present', { 'a.yaml': template })).toBe('2 alert rules.')
  })

  it('reads monitors whose text stands in a local value', () => {
    expect(saidOf('alert-rules-present', { 'a.tf': monitor('{ "name" : "x" }') })).toBe('1 alert rule.')
    expect(sightingOf('alert-rules-present', { 'a.tf': monitor('') }).kind).toBe('unknown')
  })

  it('reads rules by which Grafana is set up, but for those that are paused', () => {
    const rule = (more: string) =>
      `      - title: Slow\n        condition: C\n        annotations:\n          ${more}\n`
    const file = (rules: string) => `apiVersion: 1\ngroups:\n  - name: web\n    rules:\n${rules}`
    const linked = rule('runbook_url: https://example.org/slow')
    const rules = { 'grafana/rules.yaml': file(linked + rule('summary: Pages are slow')) }
    expect(saidOf('alert-rules-present', rules)).toBe('2 alert rules.')
    expect(saidOf('alert-runbook-links', rules)).toBe(
      'Of 2 alert rules whose text can be read here, 1 links to a page.',
    )
    const paused = { 'grafana/rules.yaml': file(`${linked}        isPaused: true\n`) }
    expect(sightingOf('alert-rules-present', paused).kind).toBe('unknown')
  })
})

describe('alert-runbook-links', () => {
  it('counts links in descriptions of alarms', () => {
    const described = '      AlarmDescription: See https://example.org/a\n      AlarmActions: [x]\n'
    const bare = '      AlarmDescription: Too slow\n      AlarmActions: [x]\n'
    const template = `Resources:\n${alarm('A', bare)}${alarm('B', described)}${alarm('C')}`
    expect(saidOf('alert-runbook-links', { 'a.yaml': template })).toBe(
      'Of 2 alert rules whose text can be read here, 1 links to a page.',
    )
  })

  it('takes one link among very many rules for one, not for none', () => {
    const bare = '      AlarmDescription: Too slow\n      AlarmActions: [x]\n'
    const many = Array.from({ length: 150 }, (_, at) => alarm(`Bare${at}`, bare)).join('')
    const linked = alarm('A', '      AlarmDescription: See https://example.org/a\n      AlarmActions: [x]\n')
    const shareOf = (alarms: string) => sightingOf('alert-runbook-links', { 'a.yaml': `Resources:\n${alarms}` })
    expect(shareOf(many)).toMatchObject({ value: 0 })
    expect(shareOf(many + linked)).toMatchObject({ value: 1 })
  })

  it('says nothing where most texts are put together elsewhere', () => {
    const elsewhere = (name: string) =>
      `resource "aws_cloudwatch_metric_alarm" "${name}" {\n  alarm_actions = [var.topic]\n  alarm_description = var.text\n}\n`
    const files = { 'a.tf': `${elsewhere('a')}${elsewhere('b')}`, 'a.yaml': `Resources:\n${alarm('A')}` }
    expect(sightingOf('alert-runbook-links', files).kind).toBe('unknown')
  })
})

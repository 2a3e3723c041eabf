import { describe, expect, it } from 'vitest'
import { saidOf, sightingOf } from '../../../support/sighting.ts'

const GRAFANA = '{"schemaVersion": 39,\n "panels": []}\n'
const taking = (name: string, file: string) =>
  `resource "grafana_dashboard" "${name}" {\n  config_json = file("\${path.module}/${file}")\n}\n`

describe('dashboards-as-code', () => {
  it('counts each definition', () => {
    const files = {
      'grafana/requests.json': GRAFANA,
      'grafana/queues.json': GRAFANA,
      'a.tf': 'resource "aws_cloudwatch_dashboard" "a" {\n  dashboard_body = jsonencode({})\n}\n',
    }
    expect(saidOf('dashboards-as-code', files)).toBe('3 dashboard definitions.')
  })

  it('counts a file and what only brings it in once', () => {
    const files = { 'grafana/requests.json': GRAFANA, 'main.tf': taking('requests', 'grafana/requests.json') }
    expect(saidOf('dashboards-as-code', files)).toBe('1 dashboard definition.')
    expect(sightingOf('dashboards-as-code', files)).toMatchObject({
      places: [{ path: 'grafana/requests.json', line: 2 }],
    })
  })

  it('is not known from a file that only shares the word', () => {
    const files = { 'dashboard.json': '{"widgets": 3, "rules": []}\n', '.github/dependabot.yml': 'version: 2\n' }
    expect(sightingOf('dashboards-as-code', files).kind).toBe('unknown')
  })
})

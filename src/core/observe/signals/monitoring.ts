/** Who is told when something is wrong, and what they are told. */

import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { within } from '#core/observe/read/hcl.ts'
import { placesOf } from '#core/observe/read/lines.ts'
import { stepsWhere } from '#core/observe/read/steps.ts'
import { attributesNamed } from '#core/observe/read/terraform.ts'
import { at, listOf, own, textsIn } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { bicep, cloudFormation, count, resources } from './shared.ts'

interface AlertRule extends Place {
  /** A page is linked from it; `undefined` where its text is put together elsewhere. */
  readonly linked: boolean | undefined
}

const LINK = /https?:\/\/\S+/
const RUNBOOK = /run_?book|playbook|dashboard_?url|wiki/i

const linkIn = (annotations: unknown): boolean =>
  [...textsIn(annotations)].some(
    ({ text, way }) =>
      LINK.test(text) &&
      (RUNBOOK.test(way.join('.')) || /description|summary|message|documentation/.test(way.join('.'))),
  )

/** Prometheus rules, in files of their own or in a PrometheusRule. */
const prometheus = ({ path, text }: { readonly path: string; readonly text: string }): readonly AlertRule[] => {
  if (!/^\s*(?:-\s+)?['"]?alert['"]?:/m.test(text)) return []
  const documents = parseForeign(text)
  if (documents === undefined) {
    // A template: each rule begins with its name, and its link stands before the next one.
    const lines = text.split('\n')
    const starts = lines.flatMap((line, index) => (/^\s*-\s+alert:/.test(line) ? [index] : []))
    return starts.map((start, index) => ({
      path,
      line: start + 1,
      linked: lines
        .slice(start, starts[index + 1])
        .some((line) => LINK.test(line) && /run_?book|description|summary|message/i.test(line)),
    }))
  }
  return documents.flatMap(({ value, lineOf }) => {
    const way = at(value, 'spec', 'groups') === undefined ? ['groups'] : ['spec', 'groups']
    return listOf(at(value, ...way)).flatMap((group, groupIndex) =>
      listOf(own(group, 'rules')).flatMap((rule, index): readonly AlertRule[] =>
        own(rule, 'alert') === undefined
          ? []
          : [{ path, line: lineOf([...way, groupIndex, 'rules', index]), linked: linkIn(own(rule, 'annotations')) }],
      ),
    )
  })
}

const ALARMS: Readonly<Record<string, readonly string[]>> = {
  aws_cloudwatch_metric_alarm: ['alarm_actions'],
  aws_cloudwatch_composite_alarm: ['alarm_actions'],
  azurerm_monitor_metric_alert: ['action', 'action_group_id'],
  azurerm_monitor_scheduled_query_rules_alert: ['action', 'action_group'],
  google_monitoring_alert_policy: ['notification_channels'],
  datadog_monitor: ['message'],
  grafana_rule_group: ['rule'],
  newrelic_nrql_alert_condition: ['policy_id'],
}

/** An alarm that only changes the number of copies tells nobody. */
const SCALES = /^\[?\s*aws_(?:app)?autoscaling_policy\.[^,]*\]?$/

const terraform = ({ stack }: Pick<RepositoryFacts, 'stack'>): readonly AlertRule[] =>
  stack.resources.flatMap(({ type, path, line, block }): readonly AlertRule[] => {
    const actions = ALARMS[type]
    if (actions === undefined) return []
    const acts = actions.some(
      (name) =>
        [...attributesNamed(block, name)].some(({ text }) => text !== '[]' && !SCALES.test(text)) ||
        [...within(block)].some((inner) => inner.type === name),
    )
    if (!acts) return []
    const said = ['alarm_description', 'description', 'message', 'content', 'runbook_url', 'annotations'].flatMap(
      (name) => [...attributesNamed(block, name)],
    )
    const isLinked = said.some(({ text }) => LINK.test(text))
    const isLiteral = said.every(({ text }) => /^["<]/.test(text))
    return [{ path, line, linked: isLinked || (isLiteral ? false : undefined) }]
  })

const rulesIn = (facts: Pick<RepositoryFacts, 'files' | 'stack'>): readonly AlertRule[] => [
  ...facts.files('yaml').flatMap(prometheus),
  ...terraform(facts),
  ...cloudFormation(facts, 'CloudWatch::Alarm').map((place) => ({ ...place, linked: false })),
  ...bicep(facts, String.raw`Microsoft\.Insights/metricAlerts`).map((place) => ({ ...place, linked: false })),
]

const placesIn = (rules: readonly AlertRule[]): readonly Place[] => rules.map(({ path, line }) => ({ path, line }))

export const alertRulesPresent = defineSignal({
  id: 'alert-rules-present',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const rules = rulesIn(facts)
    return found(placesIn(rules), `${count(rules.length, 'alert rule')}.`, 'alert rule that tells somebody')
  },
})

export const alertRunbookLinks = defineSignal({
  id: 'alert-runbook-links',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const rules = rulesIn(facts).filter(({ linked }) => linked !== undefined)
    if (rules.length === 0) return unknown('No alert rule with a text of its own was seen, so none could have a link.')
    const linked = rules.filter((rule) => rule.linked)
    const share = Math.floor((linked.length * 100) / rules.length)
    const without = rules.filter((rule) => rule.linked === false)
    return measured(
      share,
      `${linked.length} of ${count(rules.length, 'alert rule')} ${linked.length === 1 ? 'links' : 'link'} to a page.`,
      placesIn(without.length > 0 ? without : linked),
    )
  },
})

const TELEMETRY =
  /^(?:@opentelemetry\/[\w-]+|opentelemetry[\w-]*|io\.opentelemetry[\w.:-]*|go\.opentelemetry\.io\/.*|prom-client|prometheus[-_][\w-]+|prometheus-client|yabeda[\w-]*|io\.micrometer:[\w-]+|micrometer-registry-[\w-]+|github\.com\/prometheus\/client_golang.*|@sentry\/[\w-]+|sentry(?:-[\w-]+)?|sentry_sdk|sentry-sdk|github\.com\/getsentry\/.*|io\.sentry:[\w-]+|statsd|statsd-instrument|hot-shots|node-statsd|datadog|ddtrace|dd-trace|newrelic|newrelic_rpm|applicationinsights|@azure\/monitor-[\w-]+|honeycomb-[\w-]+|elastic-apm[\w-]*|gds_metrics|notifications-utils|govuk_app_config|applicationinsights-agent|microsoft\.applicationinsights[\w.]*|aws-xray-sdk[\w-]*)$/i
const INDIRECT = /^(?:notifications-utils|govuk_app_config)$/

export const telemetryDependency = defineSignal({
  id: 'telemetry-dependency',
  needs: ['dependencies'],
  judge: ({ dependencies }) => {
    const used = dependencies.filter(({ name, dev }) => !dev && TELEMETRY.test(name) && !INDIRECT.test(name))
    return found(
      used.map(({ path, line }) => ({ path, line })),
      `The application reports on itself: ${[...new Set(used.map(({ name }) => name))].slice(0, 3).join(', ')}.`,
      'telemetry package among what runs',
    )
  },
})

const PAGERS =
  /^(?:pagerduty|opsgenie|incident|rootly|firehydrant|betteruptime|better-uptime|splunk-oncall|victorops|xmatters|grafana-oncall)_/
const RECEIVERS = /^\s*(?:-\s+)?(?:pagerduty_configs|opsgenie_configs|victorops_configs|routing_key|service_key)\s*:/
const HOSTS =
  /https:\/\/(?:[\w-]+\.)*(?:events\.pagerduty\.com|pagerduty\.com\/integration|api\.opsgenie\.com|api\.eu\.opsgenie\.com|api\.incident\.io|alert\.victorops\.com)\b/i

export const pagingIntegration = defineSignal({
  id: 'paging-integration',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const configs = placesOf(facts.files('yaml'), RECEIVERS).filter(({ path }) =>
      /alertmanager|alert|prometheus|monitor/i.test(path),
    )
    const sms = facts.stack.resources
      .filter(
        ({ type, block }) =>
          type === 'aws_sns_topic_subscription' &&
          ([...attributesNamed(block, 'protocol')].some(({ text }) => text === '"sms"') ||
            [...attributesNamed(block, 'endpoint')].some(({ text }) => /pagerduty|opsgenie|incident\.io/i.test(text))),
      )
      .map(({ path, line }) => ({ path, line }))
    const contacts = facts.stack.resources
      .filter(
        ({ type, block }) =>
          type === 'grafana_contact_point' &&
          block.blocks.some((inner) => /^(?:pagerduty|opsgenie|oncall|victorops)$/.test(inner.type)),
      )
      .map(({ path, line }) => ({ path, line }))
    const addresses = placesOf(facts.files('terraform'), HOSTS)
    return found(
      [...resources(facts, PAGERS), ...configs, ...sms, ...contacts, ...addresses],
      'Urgent alerts reach a paging service.',
      'paging service in alert routes',
    )
  },
})

export const deployMarkers = defineSignal({
  id: 'deploy-markers',
  needs: ['pipelines'],
  judge: ({ pipelines }) =>
    found(
      stepsWhere(pipelines, {
        uses: /^(?:getsentry\/action-release|newrelic\/deployment-marker-action|frankie567\/grafana-annotation-action|hrishikesh-kadam\/grafana|honeycombio\/[\w-]*marker[\w-]*)/i,
        run: /\bsentry-cli\s+releases?\b|\/api\/annotations\b|\bnewrelic\s+(?:apm\s+)?deployment\b|\bhoneymarker\b|\bdatadog-ci\s+deployment\b/,
      }).map(({ path, line }) => ({ path, line })),
      'A pipeline marks each deployment where effects are watched.',
      'deployment marker',
    ),
})

/** Who is told when something is wrong, and what they are told. */

import { count } from '#core/sentence.ts'
import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import type { Place } from '#core/observe/facts.ts'
import { placesOf } from '#core/observe/read/lines.ts'
import { stepsWhere } from '#core/observe/read/steps.ts'
import { attributesNamed } from '#core/observe/read/terraform.ts'
import { type AlertRule, rulesIn } from './alert-rules.ts'
import { resources } from './shared.ts'

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
    const every = rulesIn(facts)
    const rules = every.filter(({ linked }) => linked !== undefined)
    if (rules.length === 0) return unknown('No alert rule with a text of its own was seen, so none could have a link.')
    // The few that can be read say nothing of the many that cannot.
    if (rules.length * 2 < every.length)
      return unknown(
        `The text of ${every.length - rules.length} of ${every.length} alert rules is missing, or is put together elsewhere.`,
      )
    const linked = rules.filter((rule) => rule.linked)
    // One of many is not none.
    const share = Math.max(Math.sign(linked.length), Math.floor((linked.length * 100) / rules.length))
    const without = rules.filter((rule) => rule.linked === false)
    return measured(
      share,
      `Of ${count(rules.length, 'alert rule')} whose text can be read here, ${linked.length} ${linked.length === 1 ? 'links' : 'link'} to a page.`,
      placesIn(without.length > 0 ? without : linked),
    )
  },
})

const TELEMETRY =
  /^(?:@opentelemetry\/[\w-]+|opentelemetry[\w-]*|io\.opentelemetry[\w.:-]*|go\.opentelemetry\.io\/.*|prom-client|prometheus[-_][\w-]+|prometheus-client|yabeda[\w-]*|io\.micrometer:[\w-]+|micrometer-registry-[\w-]+|github\.com\/prometheus\/client_golang.*|@sentry\/(?!cli\b|[\w-]*plugin)[\w-]+|sentry(?:-[\w-]+)?|sentry_sdk|sentry-sdk|github\.com\/getsentry\/.*|io\.sentry:[\w-]+|statsd|statsd-instrument|hot-shots|node-statsd|datadog|ddtrace|dd-trace|newrelic|newrelic_rpm|applicationinsights|@azure\/monitor-[\w-]+|honeycomb-[\w-]+|elastic-apm[\w-]*|gds_metrics|notifications-utils|govuk_app_config|applicationinsights-agent|microsoft\.applicationinsights[\w.]*|aws-xray-sdk[\w-]*)$/i
const INDIRECT = /^(?:notifications-utils|govuk_app_config)$/

export const telemetryDependency = defineSignal({
  id: 'telemetry-dependency',
  needs: ['dependencies'],
  judge: ({ dependencies }) => {
    const used = dependencies.filter(({ name, dev }) => !dev && TELEMETRY.test(name) && !INDIRECT.test(name))
    // Python takes a_b and a-b for one package.
    const names = [...new Map(used.map(({ name }) => [name.replaceAll('_', '-'), name])).values()]
    return found(
      used.map(({ path, line }) => ({ path, line })),
      `The application reports on itself: ${names.slice(0, 3).join(', ')}.`,
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
      'A pipeline marks each deployment in the monitoring.',
      'deployment marker',
    ),
})

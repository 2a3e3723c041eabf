/** Rules that tell somebody when something is wrong, however they are written. */

import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { within } from '#core/observe/read/hcl.ts'
import { attributesNamed, isFalse, valueOf } from '#core/observe/read/terraform.ts'
import { at, listOf, own, textsIn } from '#core/observe/read/value.ts'
import type { ForeignDocument } from '#core/plain-yaml/foreign.ts'
import { parseForeign } from '#core/yaml.ts'
import { bicep, formation } from './shared.ts'

export interface AlertRule extends Place {
  /** A page is linked from it; `undefined` where it has no text, or its text is put together elsewhere. */
  readonly linked: boolean | undefined
}

const LINK = /https?:\/\/\S+/
const RUNBOOK = /run_?book|playbook|dashboard_?url|wiki/i

const linkIn = (annotations: unknown): boolean =>
  [...textsIn(annotations)].some(
    ({ text, keyPath }) =>
      LINK.test(text) &&
      (RUNBOOK.test(keyPath.join('.')) || /description|summary|message|documentation/.test(keyPath.join('.'))),
  )

/** Without a text there is nothing that could hold a link. */
const ifSaid = (text: unknown, isLinked: (text: unknown) => boolean): boolean | undefined =>
  text === undefined ? undefined : isLinked(text)

type IsRule = (rule: unknown) => boolean

const isPrometheus: IsRule = (rule) => own(rule, 'alert') !== undefined
/** A rule that is paused looks at nothing. */
const isGrafana: IsRule = (rule) =>
  own(rule, 'title') !== undefined && own(rule, 'condition') !== undefined && own(rule, 'isPaused') !== true

/** Rules where the tool that acts on them looks for them. */
const inGroups = (path: string, { value, lineOf }: ForeignDocument, isRule: IsRule): readonly AlertRule[] => {
  const keyPath = at(value, 'spec', 'groups') === undefined ? ['groups'] : ['spec', 'groups']
  return listOf(at(value, ...keyPath)).flatMap((group, groupIndex) =>
    listOf(own(group, 'rules')).flatMap((rule, index): readonly AlertRule[] =>
      isRule(rule)
        ? [
            {
              path,
              line: lineOf([...keyPath, groupIndex, 'rules', index]),
              linked: ifSaid(own(rule, 'annotations'), linkIn),
            },
          ]
        : [],
    ),
  )
}

/** Prometheus rules, in files of their own or in a PrometheusRule. */
const prometheus = ({ path, text }: { readonly path: string; readonly text: string }): readonly AlertRule[] => {
  if (!/^\s*(?:-\s+)?['"]?alert['"]?:/m.test(text)) return []
  const documents = parseForeign(text)
  const rules = documents?.flatMap((document) => inGroups(path, document, isPrometheus)) ?? []
  if (rules.length > 0) return rules
  if (documents === undefined || /^\s+expr:/m.test(text)) {
    // A template, or rules within the settings of something else: each rule begins with its name, and its link stands before the next one.
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
  return []
}

/** Rules in the files by which Grafana is set up. */
const grafana = ({ path, text }: { readonly path: string; readonly text: string }): readonly AlertRule[] =>
  /^groups:/m.test(text) && /^\s*(?:-\s+)?condition:/m.test(text)
    ? (parseForeign(text) ?? []).flatMap((document) => inGroups(path, document, isGrafana))
    : []

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

/** Their whole rule is one text of JSON, with whom it tells under "actions". */
const MONITORS = /^(?:opensearch|elasticsearch_opensearch|elasticsearch_opendistro)_monitor$/

const monitors = ({ stack }: Pick<RepositoryFacts, 'stack'>): readonly AlertRule[] =>
  stack.resources
    .filter(({ type }) => MONITORS.test(type))
    .flatMap(({ path, line, block }) =>
      [...attributesNamed(block, 'body')]
        .map((body) => valueOf(stack, path, body).text)
        .filter((text) => /"?actions"?\s*[:=]\s*\[\s*[^\s\]]/.test(text))
        .map((text) => ({ path, line, linked: LINK.test(text) })),
    )

/** An alarm that only changes the number of copies tells nobody. */
const SCALES = /^\[?\s*aws_(?:app)?autoscaling_policy\.[^,]*\]?$/

const terraform = ({ stack }: Pick<RepositoryFacts, 'stack'>): readonly AlertRule[] =>
  stack.resources.flatMap(({ type, path, line, block }): readonly AlertRule[] => {
    const actions = ALARMS[type]
    if (actions === undefined || [...attributesNamed(block, 'actions_enabled')].some(isFalse)) return []
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
    const isLiteral = said.length > 0 && said.every(({ text }) => /^["<]/.test(text))
    return [{ path, line, linked: isLinked || (isLiteral ? false : undefined) }]
  })

export const rulesIn = (facts: Pick<RepositoryFacts, 'files' | 'stack'>): readonly AlertRule[] => [
  ...facts.files('yaml').flatMap(prometheus),
  ...facts.files('yaml').flatMap(grafana),
  ...terraform(facts),
  ...monitors(facts),
  ...formation(facts, 'CloudWatch::Alarm')
    .filter(({ text }) => /AlarmActions/.test(text) && !/ActionsEnabled["']?\s*:\s*["']?false/i.test(text))
    .map(({ path, line, text }) => ({
      path,
      line,
      linked: /\bAlarmDescription\b/.test(text) ? LINK.test(text) : undefined,
    })),
  ...bicep(facts, String.raw`Microsoft\.Insights/metricAlerts`).map((place) => ({ ...place, linked: undefined })),
]

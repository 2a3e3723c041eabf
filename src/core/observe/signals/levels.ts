/** What is promised, and whether it is watched. */

import { count } from '#core/sentence.ts'
import { defineSignal, found } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import { allPlacesOf, placesOf } from '#core/observe/read/lines.ts'
import { lineIn } from '#core/observe/read/page.ts'
import type { Block } from '#core/observe/read/hcl.ts'
import { attributesNamed, numberOf } from '#core/observe/read/terraform.ts'
import { at, listOf, own, textOf } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { asPlaces, cloudFormation, deployed, resources } from './shared.ts'

interface Objective extends Place {
  readonly name: string
  /** Per cent. */
  readonly target: number
  readonly availability: boolean
}

const percent = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? Number(value.replace('%', '')) : value
  if (typeof number !== 'number' || Number.isNaN(number) || number <= 0 || number > 100) return undefined
  return number <= 1 ? Math.round(number * 100_000) / 1000 : number
}

const AVAILABLE = /availab|uptime|success|error/i

/** OpenSLO, Sloth and Pyrra, by their own apiVersion. */
const inYaml = ({ path, text }: { readonly path: string; readonly text: string }): readonly Objective[] => {
  if (!/openslo|sloth|pyrra|nobl9|^\s*slos:/m.test(text)) return []
  return (parseForeign(text) ?? []).flatMap(({ value, lineOf }): readonly Objective[] => {
    const api = textOf(at(value, 'apiVersion')) ?? textOf(at(value, 'version')) ?? ''
    if (/^(?:openslo|n9)/.test(api) && at(value, 'kind') === 'SLO')
      return listOf(at(value, 'spec', 'objectives')).flatMap((objective, index) => {
        const target = percent(own(objective, 'target'))
        const name = textOf(at(value, 'metadata', 'name')) ?? ''
        return target === undefined
          ? []
          : [{ path, line: lineOf(['spec', 'objectives', index]), name, target, availability: AVAILABLE.test(name) }]
      })
    // Sloth's own files name Prometheus as their version, and a list of objectives.
    if (/sloth/.test(api) || (api === 'prometheus/v1' && at(value, 'slos') !== undefined)) {
      const under = at(value, 'spec', 'slos') === undefined ? ['slos'] : ['spec', 'slos']
      return listOf(at(value, ...under)).flatMap((slo, index) => {
        const target = percent(own(slo, 'objective'))
        const name = textOf(own(slo, 'name')) ?? ''
        return target === undefined
          ? []
          : [{ path, line: lineOf([...under, index]), name, target, availability: AVAILABLE.test(name) }]
      })
    }
    if (/pyrra/.test(api)) {
      const target = percent(at(value, 'spec', 'target'))
      const name = textOf(at(value, 'metadata', 'name')) ?? ''
      return target === undefined
        ? []
        : [{ path, line: lineOf(['spec', 'target']), name, target, availability: AVAILABLE.test(name) }]
    }
    return []
  })
}

const SLO_RESOURCES =
  /^(?:datadog_service_level_objective|google_monitoring_slo|newrelic_service_level|grafana_slo|nobl9_slo|dynatrace_slo\w*|honeycombio_slo|aws_applicationsignals_service_level_objective)$/

/** Every objective with a target number. */
export const objectivesIn = ({ files, stack }: Pick<RepositoryFacts, 'files' | 'stack'>): readonly Objective[] => [
  ...files('yaml').flatMap(inYaml),
  ...stack.resources
    .filter(({ type }) => SLO_RESOURCES.test(type))
    .flatMap(({ path, line, name, block }) => {
      const attribute = ['target', 'goal', 'attainment_goal', 'target_percentage'].flatMap((key) => [
        ...attributesNamed(block, key),
      ])[0]
      const target = percent(numberOf(attribute))
      return target === undefined
        ? []
        : [{ path, line: attribute?.line ?? line, name, target, availability: AVAILABLE.test(name) }]
    }),
  ...stack.modules
    .filter(({ type, name }) => /slo\b/i.test(type) || /(?:^|_)slos?(?:_|$)/i.test(name))
    .flatMap(({ path, name, block }) => {
      const attribute = [...block.attributes].find(([key]) => /target|objective|goal/i.test(key))?.[1]
      const target = percent(numberOf(attribute))
      return target === undefined || attribute === undefined
        ? []
        : [{ path, line: attribute.line, name, target, availability: AVAILABLE.test(name) }]
    }),
]

export const sloDefinition = defineSignal({
  id: 'slo-definition',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const objectives = objectivesIn(facts)
    const targets = [...new Set(objectives.filter(({ availability }) => availability).map(({ target }) => target))]
    return found(
      objectives.map(({ path, line }) => ({ path, line })),
      `${count(objectives.length, 'objective')} with a target: ${[...new Set(objectives.map(({ target }) => `${target}%`))].slice(0, 3).join(', ')}.`,
      'objective with a target',
      targets.length === 1 ? targets[0] : undefined,
    )
  },
})

const BURN = /burn[-_ ]?rate|error[-_ ]?budget/i

/** Sloth writes two alerts for each objective; where both are off everywhere, nobody is told. */
const isSilent = (text: string): boolean => {
  const times = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const alerts = times(/^\s*(?:page|ticket)_?alert:/gim)
  return (
    alerts > 0 &&
    alerts ===
      times(
        /^\s*(?:page|ticket)_?alert:\s*(?:#.*)?\n\s*disable:\s*true\b|^\s*(?:page|ticket)_?alert:\s*\{\s*disable:\s*true\b/gim,
      )
  )
}

export const sloAlerting = defineSignal({
  id: 'slo-alerting',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const objectives = objectivesIn(facts)
    const built = objectives.filter(({ path }) =>
      facts
        .files('yaml')
        .some((file) => file.path === path && /alerting:|pyrra\.dev/.test(file.text) && !isSilent(file.text)),
    )
    const rules = placesOf(
      facts.files('yaml').filter(({ text }) => /^\s*-\s+alert:/m.test(text)),
      BURN,
    )
    const alarms = facts.stack.resources
      .filter(
        ({ type, name, block }) =>
          /^(?:aws_cloudwatch_metric_alarm|google_monitoring_alert_policy|datadog_monitor)$/.test(type) &&
          (BURN.test(name) ||
            [
              ...attributesNamed(block, 'query'),
              ...attributesNamed(block, 'filter'),
              ...attributesNamed(block, 'alarm_name'),
            ].some(({ text }) => BURN.test(text))),
      )
      .map(({ path, line }) => ({ path, line }))
    const places =
      objectives.length === 0 ? [] : [...built.map(({ path, line }) => ({ path, line })), ...rules, ...alarms]
    return found(places, 'Alerts watch the objectives.', 'alert on an objective found here')
  },
})

const STATUS_HOSTS =
  /https?:\/\/(?:[\w-]+\.)*(?:statuspage\.io|instatus\.com|status\.io|betteruptime\.com|cachethq\.io|hund\.io|statuspal\.io)\b|https?:\/\/status\.[\w.-]+\.\w+/i
/** Pages of those whom others use, too. */
const TOOLS =
  /https?:\/\/(?:www\.)?(?:status\.(?:david-dm|snyk|quay|render|fly|supabase|mongodb|hashicorp|elastic|github|gitlab|circleci|travis-ci|npmjs|pypi|python|rubygems|docker|hub\.docker|aws|cloud\.google|azure|azuredevops|dev\.azure|cloud\.gov|cloud\.service\.gov|digitalocean|heroku|netlify|vercel|cloudflare|fastly|slack|atlassian|stripe|sentry|datadoghq|pagerduty|newrelic|openai|auth0|okta|twilio|sendgrid|notifications\.service\.gov|payments\.service\.gov)|githubstatus)\b/gi

export const statusPage = defineSignal({
  id: 'status-page',
  needs: ['paths', 'pages', 'stack'],
  judge: (facts) => {
    const config = facts.paths.filter(
      (path) => path === '.upptimerc.yml' || /(?:^|\/)(?:statuspage|cstate)[\w-]*\.(?:ya?ml|tf|json)$/i.test(path),
    )
    const linked = facts.pages
      .filter(({ path }) => /^(?:\.github\/|docs\/)?(?:readme|support)[^/]*$/i.test(path))
      .flatMap((page) => {
        const line = lineIn({ ...page, lines: page.lines.map((each) => each.replaceAll(TOOLS, '')) }, STATUS_HOSTS)
        return line === undefined ? [] : [{ path: page.path, line }]
      })
    return found(
      [...asPlaces(config), ...resources(facts, /^statuspage_/), ...linked],
      'A status page is set up or linked.',
      'status page',
    )
  },
})

const DASHBOARDS =
  /^(?:aws_cloudwatch_dashboard|grafana_dashboard|datadog_dashboard\w*|google_monitoring_dashboard|newrelic_one_dashboard\w*|azurerm_portal_dashboard)$/

/** Whether a resource only brings in this file, which is then the definition. */
const takes = ({ attributes }: Block, file: string): boolean =>
  [...attributes.values()].some(({ text }) => /\b(?:template)?file\(/.test(text) && text.includes(`/${file}"`))

export const dashboardsAsCode = defineSignal({
  id: 'dashboards-as-code',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const json = placesOf(
      facts
        .files('json')
        .filter(
          ({ text }) =>
            (/"panels"\s*:/.test(text) && /"(?:schemaVersion|templating|datasource|gridPos)"\s*:/.test(text)) ||
            (/"widgets"\s*:/.test(text) && /"(?:layout_type|metrics)"\s*:/.test(text)),
        ),
      /"(?:panels|widgets)"\s*:/,
    )
    const built = placesOf(
      facts.files('json').filter(({ path }) => path.endsWith('sonnet')),
      /dashboard\.new|grafonnet/,
    )
    const files = [...json, ...built].map(({ path }) => nameOf(path))
    const places = [
      ...facts.stack.resources
        .filter(({ type, block }) => DASHBOARDS.test(type) && !files.some((name) => takes(block, name)))
        .map(({ path, line }) => ({ path, line })),
      ...cloudFormation(facts, 'CloudWatch::Dashboard'),
      ...allPlacesOf(deployed(facts), /^\s*kind:\s*GrafanaDashboard\b/),
      ...json,
      ...built,
    ]
    return found(places, `${count(places.length, 'dashboard definition')}.`, 'dashboard definition')
  },
})

/** What keeps the service up: probes, copies, and practising failure. */

import { defineSignal, found } from '#core/observe/define.ts'
import type { Place, SourceFile } from '#core/observe/facts.ts'
import { codeLines, placesOf } from '#core/observe/read/lines.ts'
import { attributesNamed, isFalse, isTrue, numberOf, withAttribute } from '#core/observe/read/terraform.ts'
import { type Attribute, within } from '#core/observe/read/hcl.ts'
import { asPlaces, cloudFormation, deployed, formation, formationSet, isOn, LIVE, resources } from './shared.ts'

const PROBE = /^\s*(?:-\s+)?(?:readinessProbe|livenessProbe|startupProbe):(?<said>.*)$/
const OFF = /^\s*enabled:\s*['"]?false\b/

/** The first probe of a file that says something: an empty one, and one whose first word is that it is off, tell nothing. */
const probeIn = (file: SourceFile): readonly Place[] => {
  if (!file.text.includes('Probe:')) return []
  const lines = codeLines(file)
  const index = lines.findIndex((line, at) => {
    const said = PROBE.exec(line)?.groups?.['said']?.trim()
    return said !== undefined && !/^(?:\{\s*\}|null|~)$/.test(said) && !OFF.test(lines[at + 1] ?? '')
  })
  return index === -1 ? [] : [{ path: file.path, line: index + 1 }]
}

export const healthProbes = defineSignal({
  id: 'health-probes',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const kubernetes = deployed(facts).flatMap(probeIn)
    const balancers = facts.stack.resources
      .filter(
        ({ type, block }) =>
          /^aws_(?:lb|alb)_target_group$/.test(type) &&
          block.blocks.some(
            (inner) =>
              (inner.type === 'health_check' || inner.labels[0] === 'health_check') &&
              !isFalse(inner.attributes.get('enabled')),
          ),
      )
      .map(({ path, line }) => ({ path, line }))
    const tasks = facts.stack.resources
      .filter(({ type }) =>
        /^(?:azurerm_linux_web_app|azurerm_lb_probe|google_compute_health_check|google_compute_region_health_check|aws_route53_health_check|google_cloud_run_v2_service)$/.test(
          type,
        ),
      )
      .filter(
        ({ type, block }) =>
          !/web_app$|cloud_run/.test(type) ||
          [...attributesNamed(block, 'health_check_path')].length > 0 ||
          [...within(block)].some((inner) => inner.type.endsWith('_probe')),
      )
      .map(({ path, line }) => ({ path, line }))
    const formed = [
      ...formation(facts, 'ElasticLoadBalancingV2::TargetGroup')
        .filter(({ text }) => /\bHealthCheck\w/.test(text) && !/HealthCheckEnabled["']?\s*:\s*["']?false/i.test(text))
        .map(({ path, line }) => ({ path, line })),
      ...cloudFormation(facts, 'Route53::HealthCheck'),
    ]
    const containers = placesOf(facts.files('container'), /^\s*HEALTHCHECK\s+(?!\s|NONE\b)/i)
    const cloudFoundry = placesOf(
      deployed(facts).filter(({ path }) => /(?:^|\/)manifest[\w.-]*\.ya?ml/.test(path)),
      /^\s*health-check-(?:http-endpoint|type:\s*['"]?http)/,
    )
    return found(
      [...kubernetes, ...balancers, ...tasks, ...formed, ...containers, ...cloudFoundry],
      'The platform is told how to check that an instance is healthy.',
      'health probe',
    )
  },
})

const SEVERAL =
  /^\s*(?:replicas|replicaCount|minReplicas|instances|desiredCount|DesiredCount|MinSize|minInstances):\s*['"]?(?:[2-9]|[1-9]\d+)\b/

const isSeveral = (copies: string | number | undefined): boolean => Number(copies) > 1

/** Names of values that count copies: `min_size`, `web_desired_count`, `replicas`; not each that has such a word in it. */
const COPIES =
  /(?:^|_)(?:replicas?(?:_count)?|(?:desired|min|minimum)_(?:count|size|capacity|instances?|replicas?|tasks?)|(?:instance|task|node)_count|instances)$/

export const multiInstance = defineSignal({
  id: 'multi-instance',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const yaml = placesOf(
      deployed(facts).filter(({ path }) => LIVE.test(path)),
      SEVERAL,
    )
    const values = facts.stack.values
      .filter(
        ({ path, name, text }) =>
          LIVE.test(path) &&
          ((COPIES.test(name) && /^"?(?:[2-9]|[1-9]\d+)"?$/.test(text)) || (/multi_az/.test(name) && text === 'true')),
      )
      .map(({ path, line }) => ({ path, line }))
    const live = { ...facts.stack, resources: facts.stack.resources.filter(({ path }) => LIVE.test(path)) }
    const multiAz = withAttribute(
      live,
      /^aws_(?:db_instance|rds_cluster|elasticache_replication_group)$/,
      'multi_az',
      isTrue,
    )
    const isMany = (attribute: Attribute): boolean => isSeveral(numberOf(attribute))
    const copies = [
      ...withAttribute(live, /^aws_ecs_service$/, 'desired_count', isMany),
      ...withAttribute(live, /^aws_autoscaling_group$/, 'min_size', isMany),
    ]
    const counted = new Set(yaml.map(({ path }) => path))
    const formed = [
      ...formationSet(facts, 'RDS::DBInstance', 'MultiAZ', isOn),
      ...formationSet(facts, 'ElastiCache::ReplicationGroup', 'MultiAZEnabled', isOn),
      ...formationSet(facts, 'ECS::Service', 'DesiredCount', isSeveral),
      ...formationSet(facts, 'AutoScaling::AutoScalingGroup', 'MinSize', isSeveral),
    ].filter(({ path }) => LIVE.test(path) && !counted.has(path))
    return found(
      [...yaml, ...values, ...multiAz, ...copies, ...formed],
      'More than one copy is set for live.',
      'setting for more than one copy in live',
    )
  },
})

/** Published for other services: how such a page should look. A component of code is no page of guidance. */
const GUIDANCE = /(?:^|\/)(?:patterns|guidance)\/|(?:^|\/)components\/.*(?:\.mdx?|\/index\.\w+)$/i

export const maintenanceMode = defineSignal({
  id: 'maintenance-mode',
  needs: ['paths'],
  judge: ({ paths }) =>
    found(
      asPlaces(
        paths.filter(
          (path) =>
            !GUIDANCE.test(path) &&
            /(?:^|[/_.-])(?:maintenance[-_.]?(?:mode|page)|service[-_]unavailable[-_]page)|(?:^|\/)_?maintenance\.(?:html|njk|erb|md|sh|ya?ml|conf)/i.test(
              path,
            ),
        ),
      ),
      'A maintenance page, switch or script.',
      'maintenance page, switch or script',
    ),
})

const DATED = /20\d\d[-_.]?(?:0[1-9]|1[0-2])/

export const chaosOrGameday = defineSignal({
  id: 'chaos-or-gameday',
  needs: ['artefact', 'files', 'stack', 'pages'],
  judge: (facts) => {
    const named = new Set(facts.artefact('resilience-exercise'))
    const records = facts.pages
      .filter(({ path, lines }) => named.has(path) && (DATED.test(path) || lines.some((line) => DATED.test(line))))
      .map(({ path }) => ({ path }))
    const injection = placesOf(deployed(facts), /^\s*apiVersion:\s*(?:chaos-mesh\.org|litmuschaos\.io)\//)
    return found(
      [...records, ...injection, ...resources(facts, /^(?:aws_fis_experiment_template|gremlin_\w+)$/)],
      'A dated exercise, or failure injection.',
      'dated exercise or failure injection',
    )
  },
})

/** How much the service can take: scaling, limits, and whether that was tried. */

import { count } from '#core/sentence.ts'
import { defineSignal, found } from '#core/observe/define.ts'
import type { Place, RepositoryFacts, SourceFile } from '#core/observe/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import { settingsOf } from '#core/observe/read/formation.ts'
import { within } from '#core/observe/read/hcl.ts'
import { leftOut } from '#core/observe/read/helm.ts'
import { placesOf } from '#core/observe/read/lines.ts'
import { runningOn, stepsWhere } from '#core/observe/read/steps.ts'
import { numberOf, withAttribute } from '#core/observe/read/terraform.ts'
import { at, textOf } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { bicep, deployed, formation, resources } from './shared.ts'

const SCALES = /^\s*kind:\s*['"]?(?:HorizontalPodAutoscaler|ScaledObject)\b/m

/** Whether each rule of a file has as many copies at least as at most, which means that it is off. */
const standsStill = ({ text }: SourceFile): boolean => {
  const rules = (parseForeign(text) ?? [])
    .map(({ value }) => value)
    .filter((value) => SCALES.test(`kind: ${textOf(at(value, 'kind'))}`))
  return (
    rules.length > 0 &&
    rules.every((rule) =>
      [['minReplicas', 'maxReplicas'] as const, ['minReplicaCount', 'maxReplicaCount'] as const].some(
        ([min, max]) => at(rule, 'spec', max) !== undefined && at(rule, 'spec', min) === at(rule, 'spec', max),
      ),
    )
  )
}

type Figure = number | undefined

/** Equal figures mean that it is off. Where one is set elsewhere it is as `otherwise` says: a group follows the load only by a policy. */
const follows = (low: Figure, high: Figure, otherwise: boolean): boolean =>
  low === undefined || high === undefined ? otherwise : low < high

const FORMED: Readonly<Record<string, readonly [least: string, most: string]>> = {
  'ApplicationAutoScaling::ScalableTarget': ['MinCapacity', 'MaxCapacity'],
  'AutoScaling::AutoScalingGroup': ['MinSize', 'MaxSize'],
}

const figureIn = (text = ''): Figure => (/^\d+$/.test(text) ? Number(text) : undefined)

/** The same in CloudFormation. */
const inFormation = (facts: Pick<RepositoryFacts, 'files'>): readonly Place[] => {
  const hasPolicy = formation(facts, 'AutoScaling::(?:ScalingPolicy|ScheduledAction)').length > 0
  return formation(facts, Object.keys(FORMED).join('|'))
    .filter((each) => {
      const [low, high] = FORMED[each.type]!.map((name) => figureIn(settingsOf(each, name)[0]?.text))
      return follows(low, high, hasPolicy || each.type !== 'AutoScaling::AutoScalingGroup')
    })
    .map(({ path, line }) => ({ path, line }))
}

export const autoscaling = defineSignal({
  id: 'autoscaling-config',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const isLeftOut = leftOut(facts.files('yaml'))
    const kubernetes = placesOf(
      deployed(facts).filter((file) => SCALES.test(file.text) && !isLeftOut(file) && !standsStill(file)),
      SCALES,
    )
    const hasPolicy = resources(facts, /^aws_autoscaling_(?:policy|schedule)$/).length > 0
    const groups = facts.stack.resources
      .filter(({ type, block }) => {
        const [min, max] =
          type === 'aws_appautoscaling_target' ? ['min_capacity', 'max_capacity'] : ['min_size', 'max_size']
        const [low, high] = [numberOf(block.attributes.get(min)), numberOf(block.attributes.get(max))]
        if (type !== 'aws_appautoscaling_target' && type !== 'aws_autoscaling_group') return false
        return follows(low, high, hasPolicy || type !== 'aws_autoscaling_group')
      })
      .map(({ path, line }) => ({ path, line }))
    const others = resources(facts, /^(?:google_compute_(?:region_)?autoscaler|azurerm_monitor_autoscale_setting)$/)
    return found(
      [
        ...kubernetes,
        ...groups,
        ...others,
        ...inFormation(facts),
        ...bicep(facts, 'Microsoft.Insights/autoscalesettings'),
      ],
      'Capacity follows the load.',
      'scaling rule',
    )
  },
})

const LIMITERS =
  /^(?:rack-attack|express-rate-limit|rate-limiter-flexible|@fastify\/rate-limit|@nestjs\/throttler|flask-limiter|django-ratelimit|slowapi|hammer|bucket4j[\w-]*)$/

export const rateLimiting = defineSignal({
  id: 'rate-limiting',
  needs: ['files', 'stack', 'dependencies'],
  judge: (facts) => {
    const used = facts.dependencies
      .filter(({ name, dev }) => !dev && LIMITERS.test(name))
      .map(({ path, line }) => ({ path, line }))
    const web = placesOf(
      [...facts.files('script'), ...deployed(facts)],
      /^\s*(?:limit_req(?:_zone)?\s|nginx\.ingress\.kubernetes\.io\/limit-r)/,
    )
    const rules = facts.stack.resources
      .filter(
        ({ type, block }) =>
          (/^aws_wafv2_(?:web_acl|rule_group)$/.test(type) &&
            [...within(block)].some((inner) => inner.type === 'rate_based_statement')) ||
          (/^google_compute_security_policy(?:_rule)?$/.test(type) &&
            [...within(block)].some((inner) => inner.type === 'rate_limit_options')) ||
          // A usage plan without figures only hands out keys.
          (type === 'aws_api_gateway_usage_plan' &&
            [...within(block)].some((inner) => /^(?:throttle|quota)_settings$/.test(inner.type))) ||
          /^aws_waf(?:regional)?_rate_based_rule$/.test(type),
      )
      .map(({ path, line }) => ({ path, line }))
    return found([...rules, ...web, ...used], 'Requests are limited.', 'rate limit')
  },
})

/** The line of the first `resources:` that has limits or requests among the keys below it; each line is looked at once. */
const limitsIn = (text: string): number | undefined => {
  if (!text.includes('resources:')) return undefined
  let open: number | undefined
  let number = 0
  for (const line of text.split('\n')) {
    number += 1
    if (open !== undefined && /^\s+(?:limits|requests):/.test(line)) return open
    if (open !== undefined && /^(?:\s+[\w-]+:|\s*$)/.test(line)) continue
    open = /^\s*resources:\s*$/.test(line) ? number : undefined
  }
  return undefined
}

export const resourceLimits = defineSignal({
  id: 'resource-limits',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const yaml = deployed(facts).flatMap(({ path, text }) => {
      const line = limitsIn(text)
      return line === undefined ? [] : [{ path, line }]
    })
    return found(
      [...yaml, ...withAttribute(facts.stack, /^aws_ecs_task_definition$/, 'memory', () => true)],
      'Limits on CPU and memory are set.',
      'limit on CPU and memory',
    )
  },
})

const SCRIPT = /(?:\.k6\.[jt]s|(?:^|\/)locustfile[\w-]*\.py|\.jmx|artillery[\w.-]*\.ya?ml)$/i
const IMPORTS = /from\s+['"]k6(?:\/|['"])|from\s+locust\s+import|import\s+io\.gatling/
const K6 = /from\s+['"]k6(?:\/|['"])/
/** What k6 is told to run says what to do; the other files only help it. */
const RUNS = /^\s*export\s+(?:default\b|(?:const|let|var)\s+options\b|\{[^}]*\b(?:default|options)\b)/m
/** A program that makes traffic for a demonstration. */
const GENERATOR = /load-?generator|loadgen/i

const loadScripts = (facts: {
  readonly allPaths: readonly string[]
  readonly allFiles: (kind: 'source') => readonly { path: string; text: string }[]
}): readonly Place[] => {
  const byName = facts.allPaths
    .filter((path) => SCRIPT.test(path) && !GENERATOR.test(path))
    .map((path): Place => ({ path }))
  const byImport = placesOf(
    facts.allFiles('source').filter(({ path, text }) => !GENERATOR.test(path) && (!K6.test(text) || RUNS.test(text))),
    IMPORTS,
  )
  return [...byName, ...byImport.filter(({ path }) => !byName.some((each) => each.path === path))]
}

export const loadTests = defineSignal({
  id: 'load-tests',
  needs: ['allPaths', 'allFiles'],
  judge: (facts) => {
    const places = loadScripts(facts)
    return found(places, `${count(places.length, 'load test script')}.`, 'load test script')
  },
})

export const loadTestInCi = defineSignal({
  id: 'load-test-in-ci',
  needs: ['pipelines', 'allPaths', 'allFiles'],
  judge: (facts) => {
    const steps = stepsWhere(runningOn(facts.pipelines, 'schedule', 'push', 'release'), {
      run: /\b(?:k6\s+(?:cloud\s+)?run|locust\s+.*--headless|artillery\s+run|gatling:test|jmeter\s+-n)\b/,
      uses: /^grafana\/(?:run-k6-action|k6-action)|^artilleryio\//,
    })
    const scripts = [...facts.allFiles('source'), ...facts.allFiles('yaml')]
    const places = steps.filter(({ step }) => {
      const text = `${step.run}\n${step.settings}`
      const names = scripts.filter(({ path }) => text.includes(nameOf(path)))
      return (
        /--(?:exit-code-on-error|threshold)/.test(text) ||
        names.some(({ text: script }) => /thresholds\s*[:=]|ensure:|assertions\s*\(/.test(script))
      )
    })
    return found(
      places.map(({ path, line }) => ({ path, line })),
      'A pipeline runs the load test, with a threshold that can fail it.',
      'load test with a threshold in a pipeline',
    )
  },
})

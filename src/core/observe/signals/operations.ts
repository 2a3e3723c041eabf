/** Routine work that runs by itself. */

import { count } from '#core/sentence.ts'
import { defineSignal, found } from '#core/observe/define.ts'
import type { Place } from '#core/observe/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import type { Block } from '#core/observe/read/hcl.ts'
import { codeLines, placesOf } from '#core/observe/read/lines.ts'
import type { Pipeline } from '#core/observe/read/pipeline.ts'
import { callersOf, runningOn } from '#core/observe/read/steps.ts'
import { at, entriesOf, own } from '#core/observe/read/value.ts'
import { deploysIn } from './delivery.ts'
import { asPlaces, cloudFormation, deployed, resources } from './shared.ts'

const ACTS =
  /\b(?:backup|pg_dump|restore|send|email|notify\w*|delete|purge|clean-?up|prune|expire|archive|sync|remind\w*)\b|(?<=[\w/:-])(?:import|export)\b|\b(?:import|export)(?=[-_.:/])/i
const ABOUT_CODE =
  /stale|drift|links?\b|pipeline|codebuild|smoke|a11y|lighthouse|coverage|benchmark|dependabot|renovate|codeql|scan|audit|test|lint|licen[cs]e|cache|artifact|image|branch|label|issue|lock|update-?deps|sbom|plan/i

/** Packages are put in order by that word, too, and nobody else's data. */
const OF_PACKAGES = /\b(?:uv|pip|pipenv|poetry|pdm|rye|bundle)(?:\s+[\w.-]+)?\s+sync\b/g

/** How a schedule calls itself. */
const blockName = ({ labels, attributes }: Block): string =>
  `${labels.join(' ')} ${attributes.get('name')?.text ?? ''} ${attributes.get('description')?.text ?? ''}`

const TIMED = /\bcron\b\s*[:(]|^\s*schedules?:|CI_PIPELINE_SOURCE/m
/** Settings of a laptop or of tests. */
const OF_MAKERS = /(?:^|\/)(?:development|dev|test|local|review)\.ya?ml$/

/** The pipelines that hold the clock: this one, or those that call it and are on a schedule. */
const timersOf = (pipeline: Pipeline, all: readonly Pipeline[]): readonly Place[] => {
  const seen = new Set<Pipeline>([pipeline])
  // What is added while it is walked through is walked through too.
  for (const each of seen)
    if (!TIMED.test(each.text))
      for (const caller of callersOf(each, all)) if (caller.triggers.has('schedule')) seen.add(caller)
  const timed = [...seen].filter(({ text }) => TIMED.test(text))
  return (timed.length > 0 ? timed : [pipeline]).map(({ path }) => ({ path }))
}

const CRON_JOB = /^\s*kind:\s*['"]?CronJob\b/gm

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

export const scheduledJobsPresent = defineSignal({
  id: 'scheduled-jobs-present',
  needs: ['files', 'stack', 'pipelines', 'dependencies'],
  judge: (facts) => {
    const cluster = placesOf(
      // Of several in a file, one that is not suspended is enough.
      deployed(facts).filter(({ text }) => matches(text, CRON_JOB) > matches(text, /^\s+suspend:\s*true\b/gm)),
      /^\s*kind:\s*['"]?CronJob\b/,
    )
    const cloud = [
      ...facts.stack.resources
        .filter(
          ({ type, block }) =>
            /^aws_(?:cloudwatch_event_rule|scheduler_schedule)$/.test(type) &&
            block.attributes.has('schedule_expression') &&
            !ABOUT_CODE.test(blockName(block)),
        )
        .map(({ path, line }) => ({ path, line })),
      ...resources(
        facts,
        /^(?:google_cloud_scheduler_job|kubernetes_cron_job\w*|azurerm_logic_app_trigger_recurrence)$/,
      ),
      ...cloudFormation(facts, 'Scheduler::Schedule'),
    ]
    const files = facts
      .files('script')
      .filter(({ path }) => /(?:^|\/)(?:crontab[\w.-]*|[\w-]+\.(?:cron|timer))$/i.test(path))
      .filter((file) => codeLines(file).some((line) => /^\s*(?:[\d*@]|On[A-Z]\w+=)/.test(line)))
      .map(({ path }) => ({ path }))
    const code = placesOf(
      facts.files('source'),
      /\bbeat_schedule\b|CELERYBEAT_SCHEDULE|Sidekiq::Cron|RecurringJob\.AddOrUpdate|^\s*every\s+(?:\d+\.\w+|:\w+).*\bdo\b/,
    )
    const hasCron = facts.dependencies.some(({ name, dev }) => !dev && /^sidekiq-(?:cron|scheduler)$/.test(name))
    // Solid Queue and GoodJob of Rails, sidekiq-cron and sidekiq-scheduler: a class and when it runs, by name.
    const tables = placesOf(
      facts
        .files('yaml')
        .filter(
          ({ path, text }) =>
            (/(?:^|\/)config\/(?:recurring|schedule|sidekiq[\w-]*|cron)\.ya?ml$/.test(path) ||
              (hasCron && /(?:^|\/)config\/.*\.ya?ml$/.test(path) && !OF_MAKERS.test(path))) &&
            /^\s+(?:class|command):\s/m.test(text),
        ),
      /^\s+(?:cron|schedule|every):\s*\S/,
    )
    const pipelines = runningOn(facts.pipelines, 'schedule')
      .filter(
        ({ steps, path }) =>
          !ABOUT_CODE.test(path) &&
          !/workflows?/i.test(nameOf(path)) &&
          !/deploy|build|release/i.test(nameOf(path)) &&
          steps.some(({ run }) => ACTS.test(run.replaceAll(OF_PACKAGES, ''))) &&
          !steps.some(({ run, uses }) => ABOUT_CODE.test(`${run.slice(0, 4000)} ${uses ?? ''}`)),
      )
      .flatMap((pipeline) => timersOf(pipeline, facts.pipelines))
    const places = [...cluster, ...cloud, ...files, ...code, ...tables, ...pipelines]
    return found(
      places,
      `Jobs of the service run on a schedule, in ${count(new Set(places.map(({ path }) => path)).size, 'file')}.`,
      'job of the service on a schedule',
    )
  },
})

export const certAutomation = defineSignal({
  id: 'cert-automation',
  needs: ['files', 'stack'],
  judge: (facts) => {
    const managed = facts.stack.resources
      .filter(
        ({ type, block }) =>
          (type === 'aws_acm_certificate' &&
            // Whoever is asked by mail must answer each time.
            block.attributes.get('validation_method')?.text !== '"EMAIL"' &&
            (block.attributes.has('validation_method') || block.attributes.has('domain_name'))) ||
          /^(?:google_compute_managed_ssl_certificate|google_certificate_manager_certificate|azurerm_app_service_managed_certificate|acme_certificate)$/.test(
            type,
          ),
      )
      .map(({ path, line }) => ({ path, line }))
    const cluster = placesOf(
      deployed(facts),
      /^\s*(?:apiVersion:\s*cert-manager\.io\/|cert-manager\.io\/(?:cluster-)?issuer:|kind:\s*ManagedCertificate\b)/,
    )
    const timers = placesOf(facts.files('script'), /\bcertbot\s+renew\b|\bacme\.sh\s+--cron\b/)
    const places = [...managed, ...cluster, ...timers, ...cloudFormation(facts, 'CertificateManager::Certificate')]
    return found(places, 'Certificates renew automatically.', 'certificate that renews automatically')
  },
})

/** To bring a version out is the work of those who make it, whoever fills in the form. */
const OF_RELEASES = /deploy|releas|publish|promot|roll-?(?:out|back)|(?:^|[._-])(?:ci|cd|build|tests?)(?:[._-]|$)/i

export const selfServiceScripts = defineSignal({
  id: 'self-service-scripts',
  needs: ['pipelines', 'files'],
  judge: ({ pipelines, files }) => {
    const deploying = new Set(deploysIn({ pipelines }).map(({ path }) => path))
    const inputs = pipelines
      .filter(
        ({ host, value, triggers }) =>
          host === 'github' &&
          // What also runs by itself only takes these inputs along.
          !triggers.has('push') &&
          !triggers.has('change') &&
          entriesOf(at(own(value, 'on') ?? own(value, 'true'), 'workflow_dispatch', 'inputs')).length > 0,
      )
      .map(({ path }) => path)
      .filter((path) => !OF_RELEASES.test(nameOf(path)) && !deploying.has(path))
    const scaffolds = placesOf(files('yaml'), /^apiVersion:\s*scaffolder\.backstage\.io\//)
    return found(
      [...asPlaces(inputs), ...scaffolds],
      'Work other than releasing can be started from a form.',
      'pipeline with inputs that is started by hand',
    )
  },
})

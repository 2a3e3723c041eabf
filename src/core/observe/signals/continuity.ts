/** Whether data would survive: backups, restores, and what keeps one command from destroying it. */

import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { acting } from '#core/observe/read/acting.ts'
import { callsIn } from '#core/observe/read/calls.ts'
import { codeLines, placesOf } from '#core/observe/read/lines.ts'
import { runningOn, stepsWhere } from '#core/observe/read/steps.ts'
import { isFalse, isTrue, numberOf, type Resource, withAttribute } from '#core/observe/read/terraform.ts'
import { at } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { ownPages } from './guidance.ts'
import { asPlaces, cloudFormation, deployed, lastChange, resources } from './shared.ts'

const DUMP =
  /\b(?:pg_dump(?:all)?|mysqldump|mongodump|restic\s+backup|wal-g\s+(?:backup-push|wal-push)|pgbackrest\b.*\bbackup|mariadb-dump)\b/
const RESTORE =
  /\b(?:pg_restore|restore-db-(?:instance|cluster)[\w-]*|velero\s+restore\s+create|mongorestore|restic\s+restore|wal-g\s+backup-fetch|pgbackrest\b.*\brestore|start-restore-job)\b/

/** Without the data: only how it is laid out. */
const LAYOUT = /\s--(?:schema-only|no-data)(?=\s|$)/
/** Made up, or without what is personal: it fills an environment, and brings nothing back. */
const MADE_UP = /\b(?:fixtures?|seeds?|test[-_]?(?:data|db|database)|anonymi[sz]ed|saniti[sz]ed)\b/i

/** Whether a line of a script copies or restores data. */
const runs = (command: RegExp, script: string): boolean =>
  command.test(script) &&
  script
    .split('\n')
    .some(
      (line) =>
        command.test(line) && !(/dump/.test(line) && LAYOUT.test(line)) && !(command === RESTORE && MADE_UP.test(line)),
    )

/** An action made to copy a database, as its own name says. */
const DUMP_ACTION =
  /(?:^|\/)[\w-]*(?:backup[\w-]*(?:postgres|mysql|mongo|database|db)|(?:postgres|mysql|mongo|database|db)[\w-]*backup)[\w-]*(?:@|$)/i

/** Scripts that a text calls by their file name. */
const called = ({ files }: Pick<RepositoryFacts, 'files'>, text: string): string =>
  files('script')
    .filter(({ path }) => path.endsWith('.sh') && text.includes(path.slice(path.lastIndexOf('/') + 1)))
    .map((file) => codeLines(file).join('\n'))
    .join('\n')

/** Jobs of Kubernetes and pipelines on a schedule that run a command. */
const scheduledRuns = (facts: Pick<RepositoryFacts, 'files' | 'pipelines'>, command: RegExp): readonly Place[] => {
  const pipelines = stepsWhere(runningOn(facts.pipelines, 'schedule'), { run: /./s })
    .filter(({ step }) => runs(command, step.run) || runs(command, called(facts, step.run)))
    .map(({ path, line }) => ({ path, line }))
  const cron = deployed(facts)
    .filter(({ text }) => /^kind:\s*['"]?CronJob\b/m.test(text))
    .flatMap(({ path, text }): readonly Place[] => {
      const documents = parseForeign(text)
      // A template is no YAML; a command in it still stands in a file about a CronJob.
      if (documents === undefined) return placesOf([{ path, text }], command)
      return documents
        .filter(({ value }) => at(value, 'kind') === 'CronJob' && at(value, 'spec', 'suspend') !== true)
        .flatMap(({ value, lineOf }) =>
          [...callsIn(value)]
            .filter(({ text: run }) => runs(command, acting(run)) || runs(command, called(facts, run)))
            .slice(0, 1)
            .map(({ way }) => ({ path, line: lineOf(way) })),
        )
    })
  const tables = placesOf(
    facts.files('script').filter(({ path }) => /crontab|\.cron$/i.test(path)),
    command,
  )
  return [...pipelines, ...cron, ...tables]
}

export const backupConfig = defineSignal({
  id: 'backup-config',
  needs: ['stack', 'files', 'pipelines'],
  judge: (facts) => {
    const { stack } = facts
    const places = [
      ...withAttribute(
        stack,
        /^aws_(?:db_instance|rds_cluster|docdb_cluster|neptune_cluster|redshift_cluster)$/,
        'backup_retention_period',
        (attribute) => (numberOf(attribute) ?? 0) > 0,
      ),
      ...withAttribute(
        stack,
        /^aws_elasticache_(?:cluster|replication_group)$/,
        'snapshot_retention_limit',
        (attribute) => (numberOf(attribute) ?? 0) > 0,
      ),
      ...resources(
        facts,
        /^(?:aws_backup_plan|aws_backup_selection|azurerm_backup_policy_\w+|azurerm_data_protection_backup_policy_\w+|google_backup_dr_backup_plan|google_gke_backup_backup_plan|aws_dlm_lifecycle_policy)$/,
      ),
      ...stack.resources
        .filter(
          ({ type, block }) =>
            type === 'aws_dynamodb_table' &&
            block.blocks.some(
              (inner) => inner.type === 'point_in_time_recovery' && isTrue(inner.attributes.get('enabled')),
            ),
        )
        .map(({ path, line }) => ({ path, line })),
      ...stack.resources
        .filter(
          ({ type, block }) =>
            type === 'google_sql_database_instance' &&
            block.blocks.some((settings) =>
              settings.blocks.some(
                (inner) => inner.type === 'backup_configuration' && isTrue(inner.attributes.get('enabled')),
              ),
            ),
        )
        .map(({ path, line }) => ({ path, line })),
      ...cloudFormation(facts, 'Backup::BackupPlan'),
      ...deployed(facts).flatMap(({ path, text }) => {
        const documents = /velero\.io\//.test(text) ? (parseForeign(text) ?? []) : []
        return documents
          .filter(({ value }) => at(value, 'kind') === 'Schedule')
          .map(({ lineOf }) => ({ path, line: lineOf(['kind']) }))
      }),
      ...scheduledRuns(facts, DUMP),
      ...stepsWhere(runningOn(facts.pipelines, 'schedule'), { uses: DUMP_ACTION }).map(({ path, line }) => ({
        path,
        line,
      })),
    ]
    return found(places, 'Data is copied on a schedule.', 'backup of data', true)
  },
})

const HOLDS_DATA =
  /^(?:aws_(?:db_instance|rds_cluster|dynamodb_table|s3_bucket\w*|efs_file_system|docdb_cluster|elasticsearch_domain|opensearch_domain|backup_vault\w*|kms_key)|google_(?:sql_database_instance|storage_bucket|bigquery_\w+|spanner_database)|azurerm_(?:storage_\w+|mssql_\w+|postgresql_\w+|key_vault))$/

/** Buckets for the state of tools and for logs hold nothing of users. */
const NO_DATA = /state|(?:^|[-_/ ])logs?(?:[-_/ .]|$)|access[-_]logs?|artifact/i
const BUCKET = /^(?:aws_s3_bucket\w*|google_storage_bucket\w*)$/
/** What a bucket with such a name holds can be built again from the code. */
const BUILT =
  /(?:^|[-_./" ])(?:lambdas?|layers?|functions?|(?:code)?builds?|code|code-?(?:pipeline|deploy)|artefacts?|packages?|deploy|deployments?|deployables?|binar(?:y|ies)|zips?|jars?|wheels?)(?=[-_./" ]|$)/i

/** What a bucket is called: by its own name, or by those of the buckets that it refers to. */
const bucketNames = ({ name, block }: Resource, buckets: readonly Resource[]): string => {
  const said = block.attributes.get('bucket')?.text ?? block.attributes.get('name')?.text ?? ''
  const of = /\b(?:aws_s3_bucket|google_storage_bucket)\.([\w-]+)/.exec(said)?.[1]
  const meant = buckets.filter((each) => each.name === of).map(({ block: own }) => own.attributes.get('bucket')?.text)
  return [name, said, ...meant].join(' ')
}

/** Whether a resource may hold what users would lose. */
const mayHoldData = (resource: Resource, buckets: readonly Resource[]): boolean => {
  const names = bucketNames(resource, buckets)
  const file = resource.path.slice(resource.path.lastIndexOf('/') + 1)
  return !NO_DATA.test(`${resource.path} ${names}`) && !(BUCKET.test(resource.type) && BUILT.test(`${file} ${names}`))
}

export const deletionProtection = defineSignal({
  id: 'deletion-protection',
  needs: ['stack'],
  judge: (facts) => {
    const buckets = facts.stack.resources.filter(({ type }) => type === 'aws_s3_bucket')
    const stack = { ...facts.stack, resources: facts.stack.resources.filter((each) => mayHoldData(each, buckets)) }
    const kept = [
      ...['deletion_protection', 'prevent_destroy', 'deletion_protection_enabled'].flatMap((name) =>
        withAttribute(stack, HOLDS_DATA, name, isTrue),
      ),
      ...withAttribute(stack, HOLDS_DATA, 'skip_final_snapshot', isFalse),
      ...resources({ stack }, /^aws_(?:s3_bucket_object_lock_configuration|backup_vault_lock_configuration)$/),
    ]
    // An earlier version can be brought back, but whoever may delete it can still destroy it.
    const versions = [
      ...withAttribute(stack, /^aws_s3_bucket_versioning$/, 'status', ({ text }) => text === '"Enabled"'),
      ...stack.resources
        .filter(
          ({ type, block }) =>
            /^(?:aws_s3_bucket|google_storage_bucket)$/.test(type) &&
            block.blocks.some((inner) => inner.type === 'versioning' && isTrue(inner.attributes.get('enabled'))),
        )
        .map(({ path, line }) => ({ path, line })),
    ]
    const says =
      versions.length === 0
        ? 'A single command cannot destroy this data.'
        : kept.length === 0
          ? 'Storage keeps earlier versions of what is replaced or deleted.'
          : 'A single command cannot destroy some of this data, and other storage keeps earlier versions.'
    return found([...kept, ...versions], says, 'protection of data against deletion')
  },
})

export const restoreAutomation = defineSignal({
  id: 'restore-automation',
  needs: ['files', 'pipelines'],
  judge: (facts) =>
    found(scheduledRuns(facts, RESTORE), 'A job on a schedule restores data.', 'restore of data on a schedule'),
})

export const drDocument = defineSignal({
  id: 'dr-document',
  needs: ['artefact', 'history', 'pages', 'paths'],
  judge: (facts) => {
    const { history } = facts
    const paths = ownPages(facts, facts.artefact('dr-plan'))
    if (paths.length === 0) return unknown('No recovery plan was seen. It may live elsewhere.')
    if (!history.known) return unknown(history.reason)
    const last = lastChange(history, paths)
    return last === undefined
      ? unknown('No change of the recovery plan by a person was seen.')
      : measured(last.days, `A person last changed the recovery plan on ${last.on}.`, asPlaces([last.path]))
  },
})

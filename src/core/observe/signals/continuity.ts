/** Whether data would survive: backups, and bringing them back. */

import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import { commandsIn } from '#core/observe/read/step-parts.ts'
import { callsIn } from '#core/observe/read/calls.ts'
import { codeLines, placesOf } from '#core/observe/read/lines.ts'
import { runningOn, stepsWhere } from '#core/observe/read/steps.ts'
import { isTrue, numberOf, withAttribute } from '#core/observe/read/terraform.ts'
import { at } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { ownPages } from './guidance.ts'
import { FORMATION_DATABASE, FORMATION_TABLE } from './protection.ts'
import { asPlaces, cloudFormation, deployed, formationSet, isOn, isSome, lastChange, resources } from './shared.ts'

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
    .filter(({ path }) => path.endsWith('.sh') && text.includes(nameOf(path)))
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
            .filter(({ text: run }) => runs(command, commandsIn(run)) || runs(command, called(facts, run)))
            .slice(0, 1)
            .map(({ keyPath }) => ({ path, line: lineOf(keyPath) })),
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
      ...formationSet(facts, FORMATION_DATABASE, 'BackupRetentionPeriod', isSome),
      ...formationSet(facts, 'Redshift::Cluster', 'AutomatedSnapshotRetentionPeriod', isSome),
      ...formationSet(facts, 'ElastiCache::(?:CacheCluster|ReplicationGroup)', 'SnapshotRetentionLimit', isSome),
      ...formationSet(facts, FORMATION_TABLE, 'PointInTimeRecoveryEnabled', isOn),
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
      ? unknown('No change to the recovery plan by a person was seen.')
      : measured(last.days, `A person last changed the recovery plan on ${last.on}.`, asPlaces([last.path]))
  },
})

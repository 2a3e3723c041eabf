/** What keeps one command from destroying data. */

import { defineSignal, found } from '#core/observe/define.ts'
import type { RepositoryFacts } from '#core/observe/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import { settingsOf } from '#core/observe/read/formation.ts'
import { isFalse, isTrue, type Resource, withAttribute } from '#core/observe/read/terraform.ts'
import { formation, isOn, resources } from './shared.ts'

/** Types of CloudFormation that hold data. */
export const FORMATION_DATABASE = '(?:RDS|DocDB|Neptune)::DB(?:Instance|Cluster)'
export const FORMATION_TABLE = 'DynamoDB::(?:Global)?Table'

const HOLDS_DATA =
  /^(?:aws_(?:db_instance|rds_cluster|dynamodb_table|s3_bucket\w*|efs_file_system|docdb_cluster|elasticsearch_domain|opensearch_domain|backup_vault\w*|kms_key)|google_(?:sql_database_instance|storage_bucket|bigquery_\w+|spanner_database)|azurerm_(?:storage_\w+|mssql_\w+|postgresql_\w+|key_vault))$/

/** Buckets for the state of tools and for logs hold nothing of users. */
const NO_DATA = /state|(?:^|[-_/ ])logs?(?:[-_/ .]|$)|access[-_]logs?|artifact/i
const BUCKET = /^(?:aws_s3_bucket\w*|google_storage_bucket\w*)$/
/** What a bucket with such a name holds can be built again from the code. */
const BUILT =
  /(?:^|[-_./" ])(?:lambdas?|layers?|functions?|(?:code)?builds?|(?<!data[-_. ])pipelines?|code|code-?(?:pipeline|deploy)|artefacts?|packages?|deploy|deployments?|deployables?|binar(?:y|ies)|zips?|jars?|wheels?)(?=[-_./" ]|$)/i

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
  const file = nameOf(resource.path)
  return !NO_DATA.test(`${resource.path} ${names}`) && !(BUCKET.test(resource.type) && BUILT.test(`${file} ${names}`))
}

/** The same in CloudFormation, where a stack keeps or destroys what it made. */
const KEEPS_DATA = `${FORMATION_DATABASE}|${FORMATION_TABLE}|S3::Bucket|EFS::FileSystem|(?:OpenSearchService|Elasticsearch)::Domain|Backup::BackupVault`
const VERSIONS = /VersioningConfiguration["']?\s*:\s*(?:\{\s*)?["']?Status["']?\s*:\s*["']?Enabled\b/

/** `AccessLogsBucket` as a path would have it: `Access-Logs-Bucket`. */
const inWords = (name: string): string => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-')

const inFormation = (facts: Pick<RepositoryFacts, 'files'>) => {
  const holding = formation(facts, KEEPS_DATA).filter((each) => {
    const called = settingsOf(each, 'BucketName').map(({ text }) => text)
    const names = [each.path, inWords(each.name), ...called].join(' ')
    return !NO_DATA.test(names) && !(each.type === 'S3::Bucket' && BUILT.test(names))
  })
  return {
    kept: holding
      .flatMap((each) => [
        ...settingsOf(each, 'DeletionProtection(?:Enabled)?').filter(({ text }) => isOn(text)),
        ...settingsOf(each, 'DeletionPolicy').filter(({ text }) => /^(?:Retain|Snapshot)$/.test(text)),
      ])
      .map(({ path, line }) => ({ path, line })),
    versions: holding
      .filter(({ type, text }) => type === 'S3::Bucket' && VERSIONS.test(text))
      .flatMap((each) => settingsOf(each, 'VersioningConfiguration'))
      .map(({ path, line }) => ({ path, line })),
  }
}

export const deletionProtection = defineSignal({
  id: 'deletion-protection',
  needs: ['stack', 'files'],
  judge: (facts) => {
    const buckets = facts.stack.resources.filter(({ type }) => type === 'aws_s3_bucket')
    const stack = { ...facts.stack, resources: facts.stack.resources.filter((each) => mayHoldData(each, buckets)) }
    const formed = inFormation(facts)
    const kept = [
      ...formed.kept,
      ...['deletion_protection', 'prevent_destroy', 'deletion_protection_enabled'].flatMap((name) =>
        withAttribute(stack, HOLDS_DATA, name, isTrue),
      ),
      ...withAttribute(stack, HOLDS_DATA, 'skip_final_snapshot', isFalse),
      ...resources({ stack }, /^aws_(?:s3_bucket_object_lock_configuration|backup_vault_lock_configuration)$/),
    ]
    // An earlier version can be brought back, but whoever may delete it can still destroy it.
    const versions = [
      ...formed.versions,
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

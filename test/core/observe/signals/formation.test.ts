import { describe, expect, it } from 'vitest'
import { sightingOf } from '../../../support/sighting.ts'

/** A template with one resource that is set so. */
const yaml = (type: string, settings: string, more = ''): string =>
  `Parameters:\n  Days:\n    Type: Number\n    AllowedValues:\n      - 0\n      - 7\n    Default: 7\nResources:\n  CustomerRecords:\n    Type: AWS::${type}\n${more}    Properties:\n${settings
    .split('\n')
    .map((line) => `      ${line}\n`)
    .join('')}  Unrelated:\n    DeletionPolicy: Retain\n    Type: AWS::SNS::Topic\n`

const json = (type: string, properties: object, more: object = {}): string =>
  JSON.stringify(
    {
      Parameters: { Days: { Type: 'Number', Default: 7 } },
      Resources: { CustomerRecords: { Type: `AWS::${type}`, ...more, Properties: properties } },
    },
    undefined,
    2,
  )

const seen = (id: string, path: string, text: string): number | undefined => {
  const sighting = sightingOf(id, { [path]: text })
  return sighting.kind === 'unknown' ? undefined : (sighting.places[0]?.line ?? 0)
}

const STATEMENT = (effect: string, action: string, more = ''): string =>
  `PolicyDocument:\n  Statement:\n    - Effect: ${effect}\n      Action: ${action}\n      Resource: '*'\n${more}`

describe('CloudFormation', () => {
  it.each([
    ['backup-config', yaml('RDS::DBInstance', 'BackupRetentionPeriod: 7'), 12],
    ['backup-config', yaml('RDS::DBInstance', 'BackupRetentionPeriod: !Ref Days'), 12],
    ['backup-config', yaml('RDS::DBInstance', 'BackupRetentionPeriod: {Ref: Days}'), 12],
    ['backup-config', yaml('RDS::DBCluster', "BackupRetentionPeriod: '0'"), undefined],
    ['backup-config', yaml('RDS::DBCluster', 'BackupRetentionPeriod: !Ref Elsewhere'), undefined],
    ['backup-config', yaml('RDS::DBCluster', '# BackupRetentionPeriod: 7'), undefined],
    ['backup-config', yaml('SNS::Topic', 'BackupRetentionPeriod: 7'), undefined],
    [
      'backup-config',
      yaml('DynamoDB::Table', 'PointInTimeRecoverySpecification:\n  PointInTimeRecoveryEnabled: true'),
      13,
    ],
    ['backup-config', yaml('ElastiCache::ReplicationGroup', 'SnapshotRetentionLimit: 3'), 12],
    ['deletion-protection', yaml('RDS::DBInstance', 'DeletionProtection: true'), 12],
    ['deletion-protection', yaml('RDS::DBInstance', 'DeletionProtection: false'), undefined],
    ['deletion-protection', yaml('RDS::DBInstance', 'Engine: postgres', '    DeletionPolicy: Snapshot\n'), 11],
    ['deletion-protection', yaml('RDS::DBInstance', 'Engine: postgres', '    DeletionPolicy: Delete\n'), undefined],
    ['deletion-protection', yaml('Logs::LogGroup', 'Name: a', '    DeletionPolicy: Retain\n'), undefined],
    ['deletion-protection', yaml('S3::Bucket', 'VersioningConfiguration:\n  Status: Enabled'), 12],
    [
      'deletion-protection',
      yaml(
        'S3::Bucket',
        'LifecycleConfiguration:\n  Rules:\n    - Status: Enabled\nVersioningConfiguration:\n  Status: Suspended',
      ),
      undefined,
    ],
    [
      'deletion-protection',
      yaml('S3::Bucket', 'BucketName: access-logs\nVersioningConfiguration:\n  Status: Enabled'),
      undefined,
    ],
    [
      'deletion-protection',
      yaml('S3::Bucket', 'BucketName: app-pipeline\nVersioningConfiguration:\n  Status: Enabled'),
      undefined,
    ],
    ['autoscaling-config', yaml('AutoScaling::AutoScalingGroup', "MinSize: '2'\nMaxSize: '6'"), 10],
    ['autoscaling-config', yaml('AutoScaling::AutoScalingGroup', "MinSize: '2'\nMaxSize: '2'"), undefined],
    ['autoscaling-config', yaml('AutoScaling::AutoScalingGroup', 'MinSize: !Ref A\nMaxSize: !Ref B'), undefined],
    ['autoscaling-config', yaml('ApplicationAutoScaling::ScalableTarget', 'MinCapacity: 2\nMaxCapacity: 2'), undefined],
    ['autoscaling-config', yaml('ApplicationAutoScaling::ScalableTarget', 'MinCapacity: !Ref A\nMaxCapacity: 8'), 10],
    ['health-probes', yaml('ElasticLoadBalancingV2::TargetGroup', 'HealthCheckPath: /health'), 10],
    ['health-probes', yaml('ElasticLoadBalancingV2::TargetGroup', 'HealthCheckEnabled: false'), undefined],
    ['health-probes', yaml('ElasticLoadBalancingV2::TargetGroup', 'Port: 80'), undefined],
    ['wildcard-permissions', yaml('IAM::ManagedPolicy', STATEMENT('Allow', "'*'")), 14],
    ['wildcard-permissions', yaml('IAM::ManagedPolicy', STATEMENT('Allow', "['s3:*', '*']")), 14],
    ['wildcard-permissions', yaml('IAM::ManagedPolicy', STATEMENT('Allow', "'s3:*'")), undefined],
    ['wildcard-permissions', yaml('IAM::ManagedPolicy', STATEMENT('Deny', "'*'")), undefined],
    ['wildcard-permissions', yaml('Organizations::Policy', STATEMENT('Allow', "'*'")), undefined],
    [
      'wildcard-permissions',
      yaml('KMS::Key', STATEMENT('Allow', "'*'", '      Principal: {AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root"}')),
      undefined,
    ],
    [
      'wildcard-permissions',
      yaml('IAM::Role', 'ManagedPolicyArns:\n  - arn:aws:iam::aws:policy/AdministratorAccess'),
      13,
    ],
    [
      'wildcard-permissions',
      yaml('IAM::Role', 'ManagedPolicyArns:\n  - arn:aws:iam::aws:policy/ReadOnlyAccess'),
      undefined,
    ],
  ])('shows %s in YAML: %#', (id, text, line) => {
    expect(seen(id, 'infrastructure/template.yaml', text)).toBe(line)
  })

  it.each([
    ['backup-config', json('RDS::DBInstance', { BackupRetentionPeriod: 7 }), true],
    ['backup-config', json('RDS::DBInstance', { BackupRetentionPeriod: { Ref: 'Days' } }), true],
    ['backup-config', json('RDS::DBInstance', { BackupRetentionPeriod: 0 }), false],
    ['deletion-protection', json('RDS::DBInstance', {}, { DeletionPolicy: 'Retain' }), true],
    ['deletion-protection', json('S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } }), true],
    ['multi-instance', json('RDS::DBInstance', { MultiAZ: true }), true],
    ['multi-instance', json('ECS::Service', { DesiredCount: 2 }), true],
    ['multi-instance', json('AutoScaling::AutoScalingGroup', { MinSize: '1' }), false],
    ['autoscaling-config', json('AutoScaling::AutoScalingGroup', { MinSize: '1', MaxSize: '4' }), true],
    [
      'wildcard-permissions',
      json('IAM::Role', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
      true,
    ],
  ])('shows %s in JSON: %#', (id, text, isSeen) => {
    expect(seen(id, 'infrastructure/production/template.json', text) !== undefined).toBe(isSeen)
  })

  it('says nothing of live in a template that may be of any environment', () => {
    expect(
      seen('multi-instance', 'infrastructure/template.yaml', yaml('RDS::DBInstance', 'MultiAZ: true')),
    ).toBeUndefined()
    expect(seen('multi-instance', 'infrastructure/live/db.yaml', yaml('RDS::DBInstance', 'MultiAZ: true'))).toBe(12)
  })
})

describe('multi-instance', () => {
  it('counts the smallest size of a group in Terraform', () => {
    const group = (least: number): string => `resource "aws_autoscaling_group" "web" {\n  min_size = ${least}\n}\n`
    expect(seen('multi-instance', 'live/web.tf', group(2))).toBe(2)
    expect(seen('multi-instance', 'live/web.tf', group(1))).toBeUndefined()
  })
})

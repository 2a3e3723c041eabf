import { describe, expect, it } from 'vitest'
import { saidOf } from '../../../support/sighting.ts'

const DATABASE = 'resource "aws_db_instance" "a" {\n  deletion_protection = true\n}\n'
const BUCKET = 'resource "aws_s3_bucket" "uploads" {\n  versioning {\n    enabled = true\n  }\n}\n'

describe('deletion-protection', () => {
  it.each([
    ['protection', DATABASE, 'A single command cannot destroy this data.'],
    ['versions', BUCKET, 'Storage keeps earlier versions of what is replaced or deleted.'],
    [
      'both',
      DATABASE + BUCKET,
      'A single command cannot destroy some of this data, and other storage keeps earlier versions.',
    ],
  ])('says no more than %s shows', (_, text, says) => {
    expect(saidOf('deletion-protection', { 'a.tf': text })).toBe(says)
  })
})

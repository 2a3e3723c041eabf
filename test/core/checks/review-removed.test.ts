import { describe, expect, it } from 'vitest'
import { runChecks } from '#core/checks/run.ts'
import { factsOf } from '../../support/facts.ts'

const REVIEWED = '    reviewed: {on: 2026-02-01, by: [Me], catalogue: 1.0.0}\n'
const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service: {name: A, phase: live}
processes:
  change-management:
    answers: {what-changed: proven}
${REVIEWED}functions:
  technical-management:
    answers: {platform-kept-current: informal}
${REVIEWED}`
const WITHOUT = MODEL.replaceAll(REVIEWED, '')

const found = async (now: string, since: string) =>
  runChecks(await factsOf(now, { since }), 'm.yaml')
    .findings.filter(({ rule }) => rule === 'review-removed' || rule === 'review-overdue')
    .map(({ severity, id, location, message }) => `${severity} ${id} ${location.line} ${message}`)

describe('a change that removes a review', () => {
  it('is told for each practice, where it can be overdue no more', async () => {
    expect(await found(MODEL, MODEL)).toEqual([
      expect.stringContaining('warning review-overdue#/processes/'),
      expect.stringContaining('warning review-overdue#/functions/'),
    ])
    expect(await found(WITHOUT, MODEL)).toEqual([
      'warning review-removed#/processes/change-management/reviewed 5 This change removes the review of change-management on 2026-02-01, and its answers stay.',
      'warning review-removed#/functions/technical-management/reviewed 8 This change removes the review of technical-management on 2026-02-01, and its answers stay.',
    ])
  })

  it('is none where the review is another, where there was none, and where there is nothing left to look at again', async () => {
    expect(await found(MODEL.replaceAll('2026-02-01', '2026-11-01'), MODEL)).toEqual([])
    expect(await found(WITHOUT, WITHOUT)).toEqual([])
    expect(await found(WITHOUT.replaceAll(/ {4}answers: .*\n/g, '    owner: Me\n'), MODEL)).toEqual([])
    expect(await found(WITHOUT.replace('live', 'discovery'), MODEL.replace('live', 'discovery'))).toEqual([])
  })

  it('is none where another practice covers this one, with which it is looked at', async () => {
    const covered = WITHOUT.replace('    answers: {what', '    coveredBy: release-and-deployment-management\n$&')
    expect(await found(covered, MODEL)).toEqual([expect.stringContaining('/technical-management/')])
    expect(await found(covered, covered.replace('    answers: {what', `${REVIEWED}$&`))).toEqual([])
    expect(await found(WITHOUT, covered.replace('    answers: {what', `${REVIEWED}$&`))).toEqual([])
  })
})

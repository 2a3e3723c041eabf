import { describe, expect, it } from 'vitest'
import { runChecks } from '#core/checks/run.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { newerQuestions } from '../../support/changed-catalogue.ts'
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

const found = async (now: string, since: string, catalogue?: Catalogue) =>
  runChecks(await factsOf(now, { since, ...(catalogue && { catalogue }) }), 'm.yaml')
    .findings.filter(({ rule }) => rule === 'review-removed' || rule === 'review-overdue')
    .map(({ severity, id, location, message }) => `${severity} ${id} ${location.line} ${message}`)

describe('a change that removes a review', () => {
  it('is told for each practice, where it can be overdue no more', async () => {
    expect(await found(MODEL, MODEL)).toEqual([
      expect.stringContaining('warning review-overdue#/processes/'),
      expect.stringContaining('warning review-overdue#/functions/'),
    ])
    expect(await found(WITHOUT, MODEL)).toEqual([
      'warning review-removed#/processes/change-management/reviewed 5 This change removes the review of change-management on 2026-02-01, but its answers stay.',
      'warning review-removed#/functions/technical-management/reviewed 8 This change removes the review of technical-management on 2026-02-01, but its answers stay.',
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

describe('a change that moves a review to a newer catalogue', () => {
  const catalogue = newerQuestions('change-management.what-changed', 'change-management.emergency-path')
  const before = MODEL.replaceAll('2026-02-01', '2026-11-01')
  const moved = before.replaceAll('catalogue: 1.0.0}', 'catalogue: 1.1.0}')

  it('is told where its day stays, and a question that changed in between keeps its answer', async () => {
    expect(await found(moved, before, catalogue)).toEqual([
      'warning review-removed#/processes/change-management/reviewed/catalogue 7 This change moves the review of change-management on 2026-11-01 from catalogue 1.0.0 to 1.1.0, but keeps the date. change-management.what-changed changed in between and still has its old answer.',
    ])
    expect(await found(moved.replaceAll('2026-11-01', '2026-10-01'), before, catalogue)).toHaveLength(1)
  })

  it('is none where people looked again: on another day, or the answer is another', async () => {
    expect(await found(moved.replaceAll('2026-11-01', '2026-11-02'), before, catalogue)).toEqual([])
    expect(await found(moved.replace('what-changed: proven', 'what-changed: informal'), before, catalogue)).toEqual([])
  })

  it('is none where nothing that was answered changed in between, or the catalogue is no newer', async () => {
    expect(await found(moved, before)).toEqual([])
    expect(await found(moved, before, newerQuestions('change-management.emergency-path'))).toEqual([])
    expect(await found(before, moved, catalogue)).toEqual([])
    expect(await found(moved.replaceAll('1.1.0}', '1.0.9}'), before, catalogue)).toEqual([])
    expect(await found(moved.replace('live', 'discovery'), before, catalogue)).toEqual([])
  })
})

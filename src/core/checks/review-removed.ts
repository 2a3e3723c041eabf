import { practicePointer, saidOf } from '#core/model/practice.ts'
import type { PracticeResult } from '#core/judgement/types.ts'
import type { PracticeModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import { isLater } from '#core/version.ts'
import { defineCheck, type Hit } from './define.ts'

const removed = (result: PracticeResult, was: PracticeModel, now: PracticeModel, at: string): Hit | undefined => {
  if (was.reviewed === undefined || now.reviewed !== undefined) return undefined
  // What is not answered has nothing to look at again.
  if (result.states.every(({ answer }) => answer === undefined)) return undefined
  return { at, args: { practice: result.practice.id, on: was.reviewed.on } }
}

/** A review that says of a newer catalogue what its day does not, while a question that changed meanwhile keeps its answer. */
const carriedOver = (result: PracticeResult, was: PracticeModel, now: PracticeModel, at: string): Hit | undefined => {
  const [before, after] = [was.reviewed, now.reviewed]
  if (before === undefined || after === undefined || after.on > before.on) return undefined
  if (!isLater(after.catalogue, before.catalogue)) return undefined
  const changed = result.states.find(
    ({ question: { key, changedIn }, answer }) =>
      answer !== undefined &&
      answer === was.answers?.[key] &&
      isLater(changedIn, before.catalogue) &&
      !isLater(changedIn, after.catalogue),
  )?.question.id
  if (changed === undefined) return undefined
  const args = { practice: result.practice.id, on: after.on, was: before.catalogue, now: after.catalogue, changed }
  return { at: join(at, 'catalogue'), args }
}

export default defineCheck({
  id: 'review-removed',
  kind: 'regression',
  severity: 'warning',
  title: 'This change removes a review, or moves it to a newer catalogue under the old date',
  why: 'The answers stay, but the record that people confirmed them is gone. A practice without a review is never overdue, and nobody is told which questions have changed since. Nor is anybody told when an old review is moved to a newer catalogue.',
  needs: ['read', 'base', 'assessment'],
  message: ({ practice, on, was, now, changed }) =>
    changed === undefined
      ? `This change removes the review of ${practice} on ${on}, but its answers stay.`
      : `This change moves the review of ${practice} on ${on} from catalogue ${was} to ${now}, but keeps the date. ${changed} changed in between and still has its old answer.`,
  fix: ({ practice }) => `Put it back, or go through it again with the people who know: opsready assess ${practice}`,
  example: { practice: 'change-management', on: '2026-05-01' },
  *judge({ read, base, assessment }) {
    if (base.kind !== 'model') return
    for (const result of assessment.practices) {
      const { practice, expected } = result
      const [was, now] = [saidOf(base.model, practice), saidOf(read.model, practice)]
      // A practice that another covers is looked at with that one.
      if (!expected || was.coveredBy !== undefined || now.coveredBy !== undefined) continue
      const at = practicePointer(practice, 'reviewed')
      const hit = removed(result, was, now, at) ?? carriedOver(result, was, now, at)
      if (hit !== undefined) yield hit
    }
  },
})

/** A worksheet that was filled in by hand or in an editor, read back: ticks as answers, notes as notes. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { ANSWERS, type Answer, type Question } from '#core/catalogue/types.ts'
import { type Fault, fault } from '#core/fault.ts'
import type { Change } from '#core/model/change.ts'
import { nearest } from '#core/nearest.ts'
import { answerChange, practicePointer, textChange, textTrouble } from './accept.ts'

/** The first line of every worksheet; by it a sheet is told from a model. */
export const SHEET_MARK = '<!-- opsready worksheet'

const QUESTION = /^Question `([^`]+)`/
const BOX = /^\s*[-*]\s*\[([^\]]*)\]\s*([a-z-]+)\b/i
const NOTE = /^Note:(.*)$/

export interface Sheet {
  readonly changes: readonly Change[]
  readonly faults: readonly Fault[]
  /** Questions that were answered, and questions on the sheet that were left open. */
  readonly taken: number
  readonly left: number
}

interface Entry {
  readonly question: Question
  readonly line: number
  readonly ticks: Answer[]
  note: string
}

const isTicked = (box: string): boolean => box.trim() !== ''

/** Reads a sheet line by line; `file` is its name as reports show it. Never throws. */
export const readSheet = (text: string, file: string, catalogue: Catalogue): Sheet => {
  const faults: Fault[] = []
  const entries: Entry[] = []
  let entry: Entry | undefined
  const wrong = (line: number, says: string, fix: string): void =>
    void faults.push(fault('bad-answer', { says, fix }, { file, line, column: 1, endLine: line, endColumn: 1 }))

  for (const [index, said] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const id = QUESTION.exec(said)?.[1]
    if (id !== undefined) {
      const question = catalogue.question(id)
      if (question === undefined) {
        const near = nearest(
          id,
          catalogue.questions.map((each) => each.id),
        )
        wrong(
          line,
          `No question is called "${id}".`,
          near.length === 0 ? 'Remove it.' : `Did you mean ${near.join(' or ')}?`,
        )
      }
      entry = question === undefined ? undefined : { question, line, ticks: [], note: '' }
      if (entry !== undefined) entries.push(entry)
      continue
    }
    if (entry === undefined) continue
    const box = BOX.exec(said)
    if (box !== null && isTicked(box[1]!)) {
      const answer = ANSWERS.find((each) => each === box[2]!.toLowerCase())
      if (answer === undefined) wrong(line, `"${box[2]!}" is no answer.`, `Use one of: ${ANSWERS.join(', ')}.`)
      else entry.ticks.push(answer)
    }
    entry.note = (NOTE.exec(said)?.[1] ?? entry.note).trim()
  }
  for (const { question, line, ticks, note } of entries) {
    if (new Set(ticks).size > 1)
      wrong(
        line,
        `${question.id} has more than one tick: ${ticks.join(' and ')}.`,
        'Leave one; where you differ, the lower one is the honest one.',
      )
    const trouble = textTrouble(note)
    if (trouble !== undefined) wrong(line, `The note to ${question.id} cannot be taken.`, trouble)
  }
  return {
    changes: entries.flatMap((each) => changesOf(each, catalogue)),
    faults,
    taken: entries.filter(({ ticks }) => ticks.length > 0).length,
    left: entries.filter(({ ticks }) => ticks.length === 0).length,
  }
}

const changesOf = ({ question, ticks, note }: Entry, catalogue: Catalogue): readonly Change[] => {
  const practice = catalogue.practice(question.practice)!
  const [answer] = ticks
  return [
    ...(answer === undefined ? [] : [answerChange(practice, question.key, answer)]),
    ...(note === '' ? [] : [textChange(practicePointer(practice, 'notes', question.key), note)]),
  ]
}

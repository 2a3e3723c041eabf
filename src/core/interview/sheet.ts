/** A worksheet that was filled in by hand or in an editor, read back: ticks as answers, notes as notes. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { ANSWERS, type Answer, type Question } from '#core/catalogue/types.ts'
import { type Fault, fault } from '#core/fault.ts'
import type { Change } from '#core/model/change.ts'
import { nearest } from '#core/nearest.ts'
import { answerChange, noteChange, noteTrouble } from './accept.ts'
import { practicePointer } from '#core/model/practice.ts'

/** The first line of every worksheet; by it a sheet is told from a model. */
export const SHEET_MARK = '<!-- opsready worksheet'

const QUESTION = /^Question `([^`]+)`/
const BOX = /^\s*[-*]\s*\[([^\]]*)\]\s*([a-z-]+)\b/i
const NOTE = /^Note:(.*)$/
const HEADING = /^#{1,3} /
/** What stands at the head of a sheet; earlier versions wrote "Take it back". */
const HEAD = /^(?:<!-- opsready worksheet|\d+ questions?\. Tick|(?:Read|Take) it back with )/

export interface Sheet {
  readonly changes: readonly Change[]
  readonly faults: readonly Fault[]
  /** What was understood, by question, in the order of the sheet. */
  readonly taken: readonly { readonly id: string; readonly answer: Answer | undefined; readonly hasNote: boolean }[]
  /** Questions on the sheet that were left open. */
  readonly left: number
  /** Lines that somebody wrote where nothing is looked for. */
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

interface Entry {
  readonly question: Question
  readonly line: number
  readonly ticks: Answer[]
  readonly notes: string[]
  /** A note goes on until the next heading. */
  inNote: boolean
}

const isTicked = (box: string): boolean => box.trim() !== ''

/** Reads a sheet line by line; `file` is its name as reports show it. Never throws. */
export const readSheet = (text: string, file: string, catalogue: Catalogue): Sheet => {
  const faults: Fault[] = []
  const entries: Entry[] = []
  const unread: { readonly line: number; readonly text: string }[] = []
  const printed = new Set(catalogue.practices.map(({ purpose }) => purpose))
  let entry: Entry | undefined
  const wrong = (line: number, says: string, fix: string): void =>
    void faults.push(fault('bad-answer', { says, fix }, { file, line, column: 1, endLine: line, endColumn: 1 }))

  for (const [index, said] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    // One sheet may follow another: its mark is no part of the last note.
    if (HEADING.test(said) || said.startsWith(SHEET_MARK)) {
      entry = undefined
      continue
    }
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
      entry = question === undefined ? undefined : { question, line, ticks: [], notes: [], inNote: false }
      if (entry !== undefined) entries.push(entry)
      continue
    }
    const box = entry === undefined || entry.inNote ? null : BOX.exec(said)
    const note = entry === undefined ? null : NOTE.exec(said)
    if (entry !== undefined && box !== null) {
      const answer = ANSWERS.find((each) => each === box[2]!.toLowerCase())
      if (isTicked(box[1]!) && answer === undefined)
        wrong(line, `"${box[2]!}" is not an answer.`, `Use one of: ${ANSWERS.join(', ')}.`)
      else if (isTicked(box[1]!)) entry.ticks.push(answer!)
    } else if (entry !== undefined && (note !== null || entry.inNote)) {
      entry.inNote = true
      entry.notes.push(note?.[1]?.trim() ?? said)
    } else if (said.trim() !== '' && !HEAD.test(said) && !printed.has(said)) unread.push({ line, text: said.trim() })
  }
  const before = contradicted()
  for (const each of entries) {
    const { question, line, ticks, notes } = each
    const other = before(each)
    if (other !== undefined)
      wrong(
        line,
        `${question.id} is on the sheet twice, on line ${other.line} and on line ${line}, with different ticks or notes.`,
        'Keep one of them. If people differ, the lower answer is the honest one.',
      )
    if (new Set(ticks).size > 1)
      wrong(
        line,
        `${question.id} has more than one tick: ${ticks.join(' and ')}.`,
        'Keep one. If people differ, the lower one is the honest one.',
      )
    const trouble = noteTrouble(notes.join('\n'))
    if (trouble !== undefined) wrong(line, `The note to ${question.id} cannot be taken.`, trouble)
  }
  return {
    changes: entries.flatMap((each) => changesOf(each, catalogue)),
    faults,
    taken: entries
      .map(({ question, ticks, notes }) => ({ id: question.id, answer: ticks[0], hasNote: noteOf(notes) !== '' }))
      .filter(({ answer, hasNote }) => answer !== undefined || hasNote),
    left: entries.filter(({ ticks }) => ticks.length === 0).length,
    unread,
  }
}

const noteOf = (notes: readonly string[]): string => notes.join('\n').trim()

/** Given one entry after the other, finds an earlier one that says something else of the same question: only one could be taken. */
const contradicted = (): ((each: Entry) => Entry | undefined) => {
  const firstIn = (seen: Map<string, Entry>, each: Entry): Entry => {
    const first = seen.get(each.question.id) ?? each
    seen.set(each.question.id, first)
    return first
  }
  const [ticked, noted] = [new Map<string, Entry>(), new Map<string, Entry>()]
  return (each) => {
    const answer = each.ticks.length === 0 ? each : firstIn(ticked, each)
    const note = noteOf(each.notes) === '' ? each : firstIn(noted, each)
    if (answer.ticks[0] !== each.ticks[0]) return answer
    return noteOf(note.notes) === noteOf(each.notes) ? undefined : note
  }
}

const changesOf = ({ question, ticks, notes }: Entry, catalogue: Catalogue): readonly Change[] => {
  const practice = catalogue.practice(question.practice)!
  const [answer] = ticks
  return [
    ...(answer === undefined ? [] : [answerChange(practice, question.key, answer)]),
    ...(noteOf(notes) === '' ? [] : [noteChange(practicePointer(practice, 'notes', question.key), notes.join('\n'))]),
  ]
}

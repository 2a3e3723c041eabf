/** A field of text: what is typed, what is wrong with it, what it may become, and the keys below it. */

import { createPrompt, isEnterKey, isTabKey, type Status, useEffect, useKeypress, useState } from '@inquirer/core'

export interface FieldOf {
  readonly message: string
  readonly initial: string
  readonly looks: {
    /** As wide as the terminal is now. */
    readonly columns: () => number
    readonly asking: string
    readonly answered: string
    readonly cursor: string
    readonly message: (text: string) => string
    readonly answer: (text: string) => string
    readonly error: (text: string) => string
    readonly keys: (keys: readonly (readonly [string, string])[]) => string
  }
  /** Why a text cannot be taken, in a sentence. */
  readonly check: (text: string) => string | undefined
  readonly complete: ((text: string) => readonly string[]) | undefined
  /** Everything that stands in the field now. */
  readonly onType: (text: string) => void
}

/** A message longer than this, or than half of the line, stands on its own, so that the text below it has the whole width. */
const SHORT = 40

/** Candidates shown at once, and what stands before each. */
const SHOWN = 6
const BEFORE_CANDIDATE = 2

const commonStart = (texts: readonly string[]): string =>
  texts.reduce((start, text) => {
    let end = 0
    while (end < start.length && start[end] === text[end]) end += 1
    return start.slice(0, end)
  }, texts[0] ?? '')

/** What Tab makes of a text: what all candidates begin with, or else the first of them. */
const completed = (text: string, candidates: readonly string[]): string => {
  const start = commonStart(candidates)
  return start.length > text.length ? start : (candidates[0] ?? text)
}

/** Of a name that does not fit its line the end: the beginning is what was typed. */
const ending = (text: string, room: number): string => (text.length <= room ? text : `...${text.slice(3 - room)}`)

const candidateLines = (candidates: readonly string[], columns: number): readonly string[] => [
  ...candidates.slice(0, SHOWN).map((each) => `  ${ending(each, columns - BEFORE_CANDIDATE - 1)}`),
  ...(candidates.length > SHOWN ? [`  and ${candidates.length - SHOWN} more`] : []),
]

/** Throws what inquirer's prompts throw when they are left. */
export const field = createPrompt<string, FieldOf>(({ message, initial, looks, check, complete, onType }, done) => {
  const [status, setStatus] = useState<Status>('idle')
  const [value, setValue] = useState(initial)
  const [trouble, setTrouble] = useState<string | undefined>(undefined)
  const candidates = complete === undefined || value === '' ? [] : complete(value).filter((each) => each !== value)

  useEffect((line) => {
    if (initial !== '') line.write(initial)
  }, [])
  useKeypress((key, line) => {
    if (status !== 'idle') return
    if (isEnterKey(key)) {
      const said = check(value)
      if (said === undefined) {
        setStatus('done')
        done(value)
        return
      }
      // Enter has emptied the line: what was typed stands there again, to be put right.
      line.write(value)
      setTrouble(said)
      return
    }
    if (isTabKey(key)) {
      // The line took the Tab as a character.
      line.clearLine(0)
      const next = candidates.length === 0 ? value : completed(value, candidates)
      line.write(next)
      setValue(next)
      onType(next)
      return
    }
    setValue(line.line)
    setTrouble(undefined)
    onType(line.line)
  })

  if (status === 'done') return `${looks.answered} ${looks.message(message)} ${looks.answer(value)}`
  const keys = [...(complete === undefined ? [] : [['Tab', 'complete'] as const]), ['⏎', 'submit'] as const]
  const below = [
    ...(trouble === undefined ? [] : [looks.error(trouble)]),
    ...candidateLines(candidates, looks.columns()),
    '',
    looks.keys(keys),
  ]
  const start = message.length > Math.min(SHORT, looks.columns() / 2) ? `\n${looks.cursor} ` : ' '
  return [`${looks.asking} ${looks.message(message)}${start}${value}`, below.join('\n')]
})

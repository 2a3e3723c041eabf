/** Living evidence: what lets a level above informal count in the evidenced figure. Named is enough; `check` looks whether it is there. */

import type { Level, Question } from '#core/catalogue/types.ts'
import type { Evidence, PracticeModel } from '#core/model/types.ts'
import { levelOf } from './levels.ts'

/** Files that opsready writes: they repeat what was answered and show nothing. */
const OWN = new Set(['operating-model.yaml', 'operating-model.schema.json', 'gap-analysis.md', 'operating-model.md'])

/** The name that a path ends with, once `.`, `..` and slashes at its end are followed. */
const lastName = (path: string): string => {
  let above = 0
  for (const part of path.split('/').toReversed()) {
    if (part === '' || part === '.') continue
    if (part === '..') above += 1
    else if (above === 0) return part
    else above -= 1
  }
  return ''
}

/** Whether a path names a file that opsready writes itself. Nearly every path ends with its name. */
export const isOwnFile = (path: string): boolean =>
  OWN.has(path.endsWith('/') || path.endsWith('.') ? lastName(path) : path.slice(path.lastIndexOf('/') + 1))

/**
 * A path here decides alone: it shows itself, and no day on which a person looked makes a file of ours show anything.
 * Anything elsewhere needs that day.
 */
const lives = ({ path, repository, checked }: Evidence): boolean =>
  path !== undefined && repository === undefined ? !isOwnFile(path) : checked !== undefined

/** Two people who answered alike, apart from each other, show that something is understood: up to what both of them say. */
const agreedLevel = ({ key, axis }: Question, { voices }: PracticeModel): Level => {
  if (axis !== 'understood' || voices === undefined) return 0
  const levels = Object.entries(voices)
    .filter(([name]) => !name.startsWith('x-'))
    .map(([, answers]) => levelOf(answers[key]))
  const shared = levels.filter((level, index) => levels.indexOf(level) !== index)
  return shared.reduce<Level>((highest, level) => (level > highest ? level : highest), 0)
}

/** The highest level for which there is something to show. More evidence and more voices never lower it. */
export const shownLevel = (question: Question, said: PracticeModel): Level =>
  said.evidence?.[question.key]?.some(lives) === true ? 3 : agreedLevel(question, said)

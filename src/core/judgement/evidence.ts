/** Living evidence: what lets a level above informal count in the evidenced figure. Named is enough; `check` looks whether it is there. */

import type { Question } from '#core/catalogue/types.ts'
import type { Evidence, PracticeModel } from '#core/model/types.ts'

/** Files that opsready writes: they repeat what was answered and show nothing. */
const OWN = new Set(['operating-model.yaml', 'operating-model.schema.json', 'gap-analysis.md'])

/** Whether a path names a file that opsready writes itself. */
export const isOwnFile = (path: string): boolean => OWN.has(path.slice(path.lastIndexOf('/') + 1))

/** A path here shows itself; anything elsewhere needs the day on which a person looked. */
const lives = ({ path, repository, checked }: Evidence): boolean =>
  (path !== undefined && repository === undefined && !isOwnFile(path)) || checked !== undefined

/** Two people who answered alike, apart from each other, show that something is understood. */
const agree = ({ key, axis }: Question, { voices = {} }: PracticeModel): boolean => {
  if (axis !== 'understood') return false
  const said = Object.entries(voices)
    .filter(([name]) => !name.startsWith('x-'))
    .map(([, answers]) => answers[key])
    .filter((answer) => answer !== undefined && answer !== 'unknown')
  return said.length >= 2 && new Set(said).size === 1
}

export const hasEvidence = (question: Question, said: PracticeModel): boolean =>
  (said.evidence?.[question.key] ?? []).some(lives) || agree(question, said)

/** The first lines of a sitting. */

import type { Assessment } from '#core/judgement/types.ts'
import { oneLine } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { wrap } from '#report/wrap.ts'

const WHO_MAY_READ =
  'the model and the gap analysis name the weaknesses of the service. If that should not be read by everybody, keep them in a private repository.'

/** The same in one sentence, where nobody is asked. */
export const beforeFirstWrite = (path: string): string => `${oneLine(path)} is new: ${WHO_MAY_READ}\n`

/** Before the first write: what will stand in the files, and who may read them. */
export const firstTime = (path: string, style: Style): string =>
  `${[
    style.strong('opsready: is this service ready to be operated?'),
    `It asks about the service first, then the must-haves of its phase, then one practice after the other. There are no right answers to guess: "we do not know" is a good one. A team needs two or three hours for all of it, in as many sittings as you like.`,
    `Each answer is written to ${oneLine(path)} before the next question. You can stop at any time.`,
    `Before anything is written: ${WHO_MAY_READ}`,
  ]
    .map((paragraph) => wrap(paragraph, style.columns))
    .join('\n\n')}\n`

export interface Standing {
  readonly path: string
  readonly name: string
  readonly assessment: Assessment | undefined
  /** Steps that are asked in this sitting. */
  readonly open: number
  readonly gates: number
}

/** How much is asked now, and how many must-haves are among it. */
const toAsk = (open: number, gates: number): string => {
  if (open === 0) return 'Nothing is open.'
  if (open === 1) return `1 thing to ask${gates === 0 ? '' : ', a must-have'}.`
  return `${open} things to ask${gates === 0 ? '' : `, ${gates} of them ${gates === 1 ? 'a must-have' : 'must-haves'}`}.`
}

/** Where a returning team stands. */
export const comingBack = ({ path, name, assessment, open, gates }: Standing, style: Style): string => {
  const counts = assessment?.counts
  const sentences = [
    ...(assessment === undefined
      ? []
      : [`${VERDICT_WORDS[assessment.verdict]} so far (phase: ${PHASE_NAMES[assessment.phase]}).`]),
    ...(counts === undefined
      ? []
      : [`${counts.answered + counts.unknown} of ${counts.questions} questions are answered.`]),
    toAsk(open, gates),
  ]
  const heading = `${style.strong(oneLine(name))} ${style.quiet(`(${oneLine(path)})`)}`
  return `${wrap(heading, style.columns)}\n${wrap(sentences.join(' '), style.columns)}\n`
}

/** Before anything is written under somebody's name. */
export const underName = (name: string, style: Style): string =>
  `${wrap(
    `You are asked for your own answers to the questions of understanding, without seeing the team's. They are written to the file under "${oneLine(name)}", where everybody who reads it can see them. If you would rather not be known, leave and give a role instead of a name. Nobody is scored.`,
    style.columns,
  )}\n`

/** How to use the keys, once a sitting. */
export const keys = (mode: 'full' | 'lines', style: Style): string =>
  mode === 'full'
    ? wrap(
        'Esc opens the menu: back, skip, clear, note, evidence, accept, why do we ask, save and leave. Ctrl-C leaves too; nothing is lost.',
        style.columns,
      ) + '\n'
    : wrap(
        'Type the number of an answer. These words work everywhere: back, skip, why, save, menu. At most questions these do, too: clear, note, evidence, accept. Type help for what each of them does. Nothing is lost when you leave.',
        style.columns,
      ) + '\n'

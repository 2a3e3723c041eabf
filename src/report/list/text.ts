/** `opsready list` for a terminal: the catalogue by stage, one practice a line. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { type Phase, type Practice, STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import { inForce } from '#core/judgement/gates.ts'
import { LEVEL_WORDS, PHASE_NAMES } from '#report/words.ts'
import type { Style } from '#report/style.ts'
import { pad, wrap } from '#report/wrap.ts'

const NAME = 44

const gatesOf = ({ questions }: Practice, phase: Phase | undefined): number =>
  questions.filter(({ gate }) => (phase === undefined ? gate !== undefined : inForce(gate, phase))).length

/** The must-haves of a phase, each with its question. */
const mustHaves = ({ questions }: Practice, phase: Phase, style: Style): string =>
  questions
    .filter(({ gate }) => inForce(gate, phase))
    .map(({ key, text }) => `\n${wrap(`must-have ${style.strong(key)}: ${text}`, style.columns, 4)}`)
    .join('')

const line = (practice: Practice, phase: Phase | undefined, style: Style): string => {
  const gates = gatesOf(practice, phase)
  const counts = `${String(practice.questions.length).padStart(2)} questions${gates === 0 ? '' : `, ${gates} must-have${gates === 1 ? '' : 's'}`}`
  const expects =
    phase === undefined
      ? ''
      : practice.expected[phase] === 0
        ? ', later'
        : `, expects ${LEVEL_WORDS[practice.expected[phase]]}`
  const head = `  ${pad(practice.name, phase === undefined ? NAME : 0)} ${counts}${expects}`
  const official =
    practice.officialName === practice.name ? '' : `\n    ${style.quiet(`ITIL 2011: ${practice.officialName}`)}`
  return `${head}\n    ${style.quiet(practice.id)}${official}${phase === undefined ? '' : mustHaves(practice, phase, style)}`
}

const stage = (practices: readonly Practice[], name: string, phase: Phase | undefined, style: Style): string =>
  [style.strong(name), ...practices.map((practice) => line(practice, phase, style))].join('\n')

/** The whole catalogue; with a phase, the must-haves in force and what is expected later. */
export const listText = (catalogue: Catalogue, phase: Phase | undefined, style: Style): string => {
  const { practices, questions } = catalogue
  const gates = practices.reduce((sum, practice) => sum + gatesOf(practice, phase), 0)
  const processes = practices.filter(({ kind }) => kind === 'process').length
  const parts = STAGES.map((id) =>
    stage(
      practices.filter((practice) => practice.stage === id),
      STAGE_NAMES[id],
      phase,
      style,
    ),
  )
  const when = phase === undefined ? 'in some phase' : `in ${PHASE_NAMES[phase]}`
  const counts = `${processes} processes, ${practices.length - processes} functions, ${questions.length} questions, ${gates} of them must-haves ${when}. Catalogue ${catalogueName(catalogue)}.`
  return `${parts.join('\n\n')}\n\n${wrap(counts, style.columns)}\nSay more: opsready explain <id>\n`
}

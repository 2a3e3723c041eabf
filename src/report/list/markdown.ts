/** `opsready list` as a table for a page or a wiki. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { type Axis, type Phase, type Practice, STAGE_NAMES } from '#core/catalogue/types.ts'
import { inForce } from '#core/judgement/gates.ts'
import { code, md, table } from '#report/encode/markdown.ts'
import { LEVEL_WORDS } from '#report/words.ts'

const HEAD = ['', 'Stage', 'Practice', 'ITIL 2011', 'Id', 'Understood', 'Established', 'Documented', 'Must-haves']

const row = (practice: Practice, phase: Phase | undefined): readonly string[] => {
  const { order, stage, name, officialName, id, questions } = practice
  const on = (axis: Axis): string => String(questions.filter((question) => question.axis === axis).length)
  const gates = questions.filter(({ gate }) => (phase === undefined ? gate !== undefined : inForce(gate, phase)))
  return [
    String(order),
    STAGE_NAMES[stage],
    md(name),
    officialName === name ? '' : md(officialName),
    code(id),
    on('understood'),
    on('established'),
    on('documented'),
    String(gates.length),
    ...(phase === undefined ? [] : [LEVEL_WORDS[practice.expected[phase]]]),
  ]
}

/** One row a practice, with how many questions it has on each axis. */
export const listMarkdown = ({ practices }: Catalogue, phase: Phase | undefined): string =>
  `${table(
    [...HEAD, ...(phase === undefined ? [] : ['Expected'])],
    practices.map((practice) => row(practice, phase)),
    'rllllrrrr',
  )}\n`

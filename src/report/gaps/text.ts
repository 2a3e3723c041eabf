/** `opsready gaps` for a terminal: the verdict, what to do first, the picture, and where to read on. */

import { STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import type { Gap, PracticeResult, Totals, Verdict } from '#core/judgement/types.ts'
import { counted } from '#report/counted.ts'
import { terminal } from '#report/encode/terminal.ts'
import { nowWords } from '#report/gap-analysis/first.ts'
import type { Style } from '#report/style.ts'
import { challengesText } from './challenges.ts'
import { bar, type GapsView, meanPercent, percent, VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { pad, wrap } from '#report/wrap.ts'

const TONES = {
  'not-ready': 'bad',
  'too-little-known': 'warn',
  'ready-with-accepted-risks': 'warn',
  'ready-with-gaps': 'good',
  ready: 'good',
} as const satisfies Record<Verdict, 'good' | 'bad' | 'warn'>

const HOW_MANY = 5
const NAME = 43

const gap = (each: Gap, index: number, style: Style): string =>
  [
    wrap(`${index + 1}. ${style.strong(each.practice.name)}${each.gate ? ' (must-have)' : ''}`, style.columns),
    wrap(terminal(each.question.text), style.columns, 3),
    wrap(`Today: ${nowWords(each)}`, style.columns, 3),
    wrap(`${style.strong('Next:')} ${each.next}`, style.columns, 3),
    style.quiet(`   opsready assess ${each.question.id}`),
  ].join('\n')

/** A name and two figures, and what may stand behind them. */
const ROOM = 80

/** Figures stand beside a name, or below it where there is no room. */
const beside = (name: string, figures: string, style: Style): string =>
  style.columns < ROOM ? `${wrap(name, style.columns, 2)}\n      ${figures}` : `  ${pad(name, NAME)} ${figures}`

const line = ({ practice, expected, claimed, evidenced, states }: PracticeResult, style: Style): string => {
  if (!expected) return beside(practice.name, 'later', style)
  const [full, empty] = style.ascii ? (['#', '.'] as const) : (['█', '░'] as const)
  const open = states.filter(({ gate, level, expected: wanted }) => gate && level < wanted).length
  const shown = `${bar(claimed.permille, full, empty)} ${percent(claimed.permille).padStart(4)} ${percent(evidenced.permille).padStart(4)}`
  const missing = open === 0 ? '' : style.bad(`  ${open} must-have${open === 1 ? '' : 's'}`)
  return beside(practice.name, `${shown}${missing}`, style)
}

const total = (what: string, { claimed, evidenced }: Totals, style: Style): string =>
  beside(
    what,
    style.strong(`${' '.repeat(10)} ${meanPercent(claimed).padStart(4)} ${meanPercent(evidenced).padStart(4)}`),
    style,
  )

const picture = ({ assessment: { practices, processes, functions } }: GapsView, style: Style): string =>
  [
    style.columns < ROOM
      ? `${style.strong('The picture')} (weakest: claimed, shown)`
      : `${pad(style.strong('The picture'), NAME + 2)}  weakest: claimed, shown`,
    ...STAGES.flatMap((id) => [
      style.quiet(STAGE_NAMES[id]),
      ...practices.filter(({ practice }) => practice.stage === id).map((result) => line(result, style)),
    ]),
    '',
    total(`Mean of ${processes.claimed.practices} processes`, processes, style),
    total(`Mean of ${functions.claimed.practices} functions`, functions, style),
    '',
    wrap(
      'Each figure is out of all points on the axis on which the practice is weakest: understood, established or documented.',
      style.columns,
    ),
  ].join('\n')

export const gapsText = (view: GapsView, style: Style): string => {
  const { assessment, model } = view
  const { verdict, reasons, gaps, challenges, remarks, phase } = assessment
  const open = gaps.filter(({ acceptance }) => acceptance === undefined)
  const tone = style[TONES[verdict]]
  const shown = open.slice(0, HOW_MANY)
  const said = challengesText(challenges, style)
  return `${[
    [style.strong(terminal(model.service.name)), `${tone(VERDICT_WORDS[verdict])} (phase: ${PHASE_NAMES[phase]})`]
      .map((text) => wrap(text, style.columns))
      .join('\n'),
    reasons.map((reason) => wrap(`- ${reason}`, style.columns)).join('\n'),
    ...(shown.length === 0
      ? []
      : [style.strong('What to do first'), shown.map((each, index) => gap(each, index, style)).join('\n\n')]),
    picture(view, style),
    wrap(counted(assessment), style.columns),
    ...(said === '' ? [] : [said]),
    ...(remarks.length === 0
      ? []
      : [
          wrap(
            `Words to look at: ${remarks.map(({ name, count }) => `${name} (${count})`).join(', ')}. They change nothing.`,
            style.columns,
          ),
        ]),
    ...(gaps.length === 0
      ? []
      : [
          wrap(
            `${gaps.length === 1 ? 'The one gap with its next step' : `All ${gaps.length} gaps with their next steps`}: opsready gaps -f markdown. As a backlog: opsready gaps -f csv:backlog.csv`,
            style.columns,
          ),
        ]),
  ].join('\n\n')}\n`
}

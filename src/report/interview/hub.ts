/** The task list as text: by stage, and where there is room, a line for each practice. */

import { STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import type { HubLine } from '#core/interview/hub.ts'
import type { Status } from '#core/interview/status.ts'
import { terminal } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { pad, wrap } from '#report/wrap.ts'

export const STATUS_WORDS = {
  problem: 'There is a problem',
  due: 'Review is due',
  'in-progress': 'In progress',
  'not-started': 'Not yet started',
  completed: 'Completed',
  later: 'Not expected yet',
} as const satisfies Record<Status, string>

const TONES = {
  problem: 'bad',
  due: 'warn',
  'in-progress': 'warn',
  'not-started': 'strong',
  completed: 'good',
  later: 'quiet',
} as const satisfies Record<Status, keyof Style>

const NAME = 43
/** The same for a stage: what stands behind it is as long as it gets, and fits 80 columns. */
const STAGE = 40
const STATUS = 19
const COUNTS = 29
/** Below this a line holds the name, and the next one the rest. */
const NARROW = 80
/** Columns from which the owner has room as well. */
const WIDE = 110

/** Lines that all practices need, with their headings and what stands around them. */
const ROOM = 45

/** Answered or not, they are below their minimum; what nobody has answered is counted above each question. */
const gates = (count: number): string => (count === 0 ? '' : `, ${count} must-have${count === 1 ? '' : 's'} not met`)

/** Behind the name and the status there is no room for more: the line of the stage says what is not met. */
const countsOf = ({ status, answered, of, gatesOpen }: HubLine, isShort: boolean): string => {
  if (status === 'later') return ''
  return isShort
    ? `${answered}/${of}${gatesOpen === 0 ? '' : `, ${gatesOpen} not met`}`
    : `${answered} of ${of}${gates(gatesOpen)}`
}

const row = (line: HubLine, style: Style): string => {
  if (style.columns < NARROW) {
    const rest = [STATUS_WORDS[line.status], countsOf(line, false)].filter(Boolean).join(', ')
    return `${wrap(line.practice.name, style.columns, 2)}\n${wrap(rest, style.columns, 4)}`
  }
  const isWide = style.columns >= WIDE
  const status = style[TONES[line.status]](pad(STATUS_WORDS[line.status], STATUS))
  const counts = countsOf(line, !isWide)
  const end = isWide ? pad(counts, COUNTS) + terminal(line.owner ?? '') : counts
  return `  ${pad(line.practice.name, NAME)}${status}${end}`.trimEnd()
}

/** How much of a stage is completed, and what is not met. */
export const stageCounts = (lines: readonly HubLine[]): string => {
  const expected = lines.filter(({ status }) => status !== 'later')
  const done = expected.filter(({ status }) => status === 'completed').length
  const open = lines.reduce((sum, { gatesOpen }) => sum + gatesOpen, 0)
  return expected.length === 0 ? 'not expected yet' : `${done} of ${expected.length} completed${gates(open)}`
}

const stage = (name: string, lines: readonly HubLine[], style: Style): string => {
  const counts = stageCounts(lines)
  return style.columns < NARROW
    ? `${wrap(style.strong(name), style.columns)}\n${wrap(counts, style.columns, 2)}`
    : `${pad(style.strong(name), STAGE)} ${counts}`
}

/** The task list; ends with a newline. Low screens get the stages only. */
export const hubText = (lines: readonly HubLine[], rows: number, style: Style): string => {
  const text = STAGES.flatMap((id) => {
    const own = lines.filter(({ practice }) => practice.stage === id)
    return [stage(STAGE_NAMES[id], own, style), ...(rows < ROOM ? [] : own.map((line) => row(line, style)))]
  })
  const hint = wrap(
    'Start anywhere: the menu has "Go to another practice", or name it: opsready assess incident-management',
    style.columns,
  )
  return `\n${text.join('\n')}\n\n${hint}\n`
}

/** One practice as a choice. */
export const hubChoice = ({ practice, status, answered, of, gatesOpen }: HubLine): string =>
  `${practice.name}: ${STATUS_WORDS[status]}${status === 'later' ? '' : `, ${answered} of ${of}${gates(gatesOpen)}`}`

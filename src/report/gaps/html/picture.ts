import { AXES, type Axis, STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import type { PracticeResult, Ratio } from '#core/judgement/types.ts'
import { html, type Html, type Part } from '#report/encode/html.ts'
import { toldOf } from '#report/handbook/value.ts'
import { type Column, folded, table } from '#report/html/parts.ts'
import { bars } from '#report/svg/bars.ts'
import { BANDS, bandClass, type HeatCell, heatMap, type HeatRow, permilleOf } from '#report/svg/heat-map.ts'
import { type GapsView, percent, ratio } from '#report/view.ts'
import { LEVEL_WORDS } from '#report/words.ts'
import { practiceName } from './handbook.ts'

const openGates = ({ states }: PracticeResult): number =>
  states.filter(({ gate, level, expected }) => gate && level < expected).length

const cellsOf = ({ claimed, evidenced }: PracticeResult): Readonly<Record<Axis, HeatCell>> => ({
  understood: { claimed: claimed.understood, shown: evidenced.understood },
  established: { claimed: claimed.established, shown: evidenced.established },
  documented: { claimed: claimed.documented, shown: evidenced.documented },
})

const heatRow = (result: PracticeResult): HeatRow => ({
  name: result.practice.name,
  cells: result.expected ? cellsOf(result) : undefined,
  open: result.expected && openGates(result) > 0,
})

const RANGES = ['0 to 15', '16 to 50', '51 to 85', '86 to 100'] as const
const SAMPLES = ['8', '33', '66', '95'] as const

const swatch = (kind: string, number: string): Html =>
  html`<svg viewBox="0 0 28 22" width="28" height="22" aria-hidden="true" focusable="false">
    <g class="cell ${kind}">
      <rect width="28" height="22" />
      <text x="14" y="15.5" text-anchor="middle">${number}</text>
    </g>
  </svg>`

const legend = (): Html =>
  html`<ul class="legend">
    ${BANDS.map((band, index) => html`<li>${swatch(bandClass(band), SAMPLES[index]!)} ${band}: ${RANGES[index]}</li>`)}
    <li>${swatch('band-2', '66')}${swatch('band-1', '33')} left: as claimed, right: as shown</li>
    <li>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path class="open" d="M8 2l6 6-6 6-6-6z" />
      </svg>
      a must-have is below what is expected
    </li>
  </ul>`

const both = (claimed: Ratio, shown: Ratio): Part => {
  const of = (each: Ratio): string => `${ratio(each)}, ${percent(permilleOf(each))}`
  return claimed.outOf === 0
    ? '–'
    : claimed.points === shown.points
      ? of(claimed)
      : html`${of(claimed)}<br />shown ${of(shown)}`
}

const COLUMNS: readonly Column[] = [
  { head: 'Practice' },
  { head: 'Understood', of: 'number' },
  { head: 'Established', of: 'number' },
  { head: 'Documented', of: 'number' },
  { head: 'Weakest', of: 'number' },
  { head: 'Expected' },
]

const row = (result: PracticeResult, told: ReadonlySet<string>): readonly Part[] => {
  const { practice, claimed, evidenced, expected, expectedLevel } = result
  const name = practiceName(practice, told.has(practice.id))
  const open = openGates(result)
  if (!expected) return [name, '–', '–', '–', '–', 'later']
  return [
    name,
    ...AXES.map((axis) => both(claimed[axis], evidenced[axis])),
    claimed.permille === evidenced.permille
      ? percent(claimed.permille)
      : html`${percent(claimed.permille)}<br />shown ${percent(evidenced.permille)}`,
    open === 0
      ? LEVEL_WORDS[expectedLevel]
      : html`${LEVEL_WORDS[expectedLevel]}<br /><strong class="tag must"
            >${open} must-have${open === 1 ? '' : 's'} open</strong
          >`,
  ]
}

const NAMES = { understood: 'Understood', established: 'Established', documented: 'Documented' } as const

const three = ({ assessment: { axes } }: GapsView): Html => {
  const rows = AXES.map((axis) => ({
    name: NAMES[axis],
    claimed: permilleOf(axes[axis].claimed) ?? 0,
    shown: permilleOf(axes[axis].evidenced) ?? 0,
  }))
  return html`<h3 id="three-tests">The three tests</h3>
    <p>
      Over all questions that this phase expects. The solid bar is what was answered, the striped one what is left when
      only answers with evidence count above informal.
    </p>
    ${bars('three', 'The three tests, claimed and shown', rows)}
    ${table(
      'three-table',
      'The three tests in numbers',
      [{ head: 'Test' }, { head: 'Claimed', of: 'number' }, { head: 'Shown', of: 'number' }],
      AXES.map((axis) => [
        NAMES[axis],
        `${ratio(axes[axis].claimed)} (${percent(permilleOf(axes[axis].claimed))})`,
        `${ratio(axes[axis].evidenced)} (${percent(permilleOf(axes[axis].evidenced))})`,
      ]),
    )}`
}

/** All practices on the three axes, as a map and as a table. */
export const pictures = (view: GapsView): Part => {
  const { practices } = view.assessment
  const told = toldOf(view)
  const stage = (id: (typeof STAGES)[number]): Html => {
    const rows = practices.filter(({ practice }) => practice.stage === id).map(heatRow)
    return html`<div>
      <h3>${STAGE_NAMES[id]}</h3>
      ${heatMap(`map-${id}`, STAGE_NAMES[id], rows)}
    </div>`
  }
  return html`<p>
      Per cent of the points available. In each pair the left number is what was answered, the right one what is left
      when only answers with evidence count above informal. The weakest of the three tests decides.
    </p>
    ${legend()}
    <div class="maps">${STAGES.map(stage)}</div>
    ${folded(
      'The same numbers as a table',
      table(
        'picture-table',
        'All practices: points out of all that are available, and per cent',
        COLUMNS,
        practices.map((result) => row(result, told)),
      ),
    )}
    ${three(view)}`
}

import { html, type Html } from '#report/encode/html.ts'
import { pairs } from '#report/html/parts.ts'
import { verdictMark } from '#report/svg/verdict-mark.ts'
import { type GapsView, meanPercent, NO_MEAN, VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'

const figure = (big: string, small: string): Html => html`${big}<small>${small}</small>`

/** The numbers that people ask for first. */
const tiles = ({ assessment }: GapsView): Html => {
  const { gates, counts, processes, functions, gaps } = assessment
  const accepted = gaps.filter(({ acceptance }) => acceptance !== undefined).length
  const mean = (what: string, { claimed, evidenced }: typeof processes) =>
    [
      what,
      figure(
        meanPercent(claimed),
        claimed.practices === 0
          ? NO_MEAN
          : `claimed, ${meanPercent(evidenced)} with evidence; mean of ${claimed.practices}`,
      ),
    ] as const
  return pairs(
    [
      ['Must-haves met', figure(`${gates.filter(({ met }) => met).length} of ${gates.length}`, 'in this phase')],
      ['Gaps', figure(String(gaps.length), accepted === 0 ? 'none of them accepted' : `${accepted} of them accepted`)],
      mean('Processes', processes),
      mean('Functions', functions),
      [
        'Answered',
        figure(
          `${counts.answered} of ${counts.questions}`,
          `${counts.unknown} "we do not know", ${counts.unanswered} open`,
        ),
      ],
    ],
    'tiles',
  )
}

/** The name of the service, the verdict and why, and the figures. */
export const opening = (view: GapsView): Html => {
  const { assessment, model, catalogue } = view
  const { verdict, phase, reasons } = assessment
  const { outcome, criticality } = model.service
  const label =
    typeof criticality === 'string' ? catalogue.fact('criticality')?.values?.[criticality]?.label : undefined
  return html`<h1>${model.service.name}: <span>is it ready to be operated?</span></h1>
    ${typeof outcome === 'string' ? html`<p class="lead">${outcome}</p>` : undefined}
    <div class="verdict ${verdict}">
      ${verdictMark(verdict)}
      <div>
        <h2>
          ${VERDICT_WORDS[verdict]}
          <span
            >${phase === 'retiring' ? 'for a service that is retiring' : `for the phase ${PHASE_NAMES[phase]}`}</span
          >
        </h2>
        <ul>
          ${reasons.map((reason) => html`<li>${reason}</li>`)}
        </ul>
        ${label === undefined ? undefined : html`<p class="note">If it fails for a day: ${label}. This is shown here and changes no figure.</p>`}
      </div>
    </div>
    ${tiles(view)}`
}

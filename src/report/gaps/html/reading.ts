import { catalogueName } from '#core/catalogue/name.ts'
import { html, type Part } from '#report/encode/html.ts'
import { table } from '#report/html/parts.ts'
import type { GapsView } from '#report/view.ts'

/** Words that hide something, beside the findings and never among them; `undefined` where there is none. */
export const words = ({ assessment: { remarks } }: GapsView): Part =>
  remarks.length === 0
    ? undefined
    : html`<p>
          Remarks on the team's own text, which change nothing. Where a word is a name in your organisation, list it
          under <code>policy: terms: accept:</code>.
        </p>
        ${table(
          'words-table',
          'Words to look at',
          [{ head: 'Word' }, { head: 'Times', of: 'number' }, { head: 'Say instead' }, { head: 'Why' }],
          remarks.map(({ name, count, prefer, why }) => [name, String(count), prefer, why]),
        )}`

/** How to read the figures. The same on every page. */
export const reading = (): Part =>
  html`<ul>
    <li>
      Each question has four answers: absent (0 points), informal (1), in place (2), proven (3). "We do not know" is an
      honest answer and counts 0.
    </li>
    <li>
      The weakest of three decides: do we understand it, do we do it, is it written down. Writing may be one step behind
      doing, so the documented test is eased by a third.
    </li>
    <li>Must-haves decide whether the service is ready. They are never averaged away.</li>
    <li>
      "Shown" counts only what could be shown: without evidence, an answer counts as informal at most. Evidence counts
      here when the model names it; <code>opsready check</code> says whether it is there.
    </li>
    <li>A practice that this phase does not expect yet is shown as "later".</li>
    <li>Facts about the service decide which questions apply. Accepting a gap silences it and raises no figure.</li>
    <li>This is a self-assessment. It is for the team that made it, and not for comparing teams.</li>
  </ul>`

/** Who made the page, from what, and whose names these are. */
export const foot = ({ catalogue, version }: GapsView): Part =>
  html`<p>
      Written by opsready ${version} from catalogue ${catalogueName(catalogue)} and operating-model.yaml. It is what the
      team says about itself, and it names weaknesses on purpose.
    </p>
    <p>
      The list of practices comes from the GOV.UK guide <cite>Service management</cite> (Open Government Licence v3.0).
      ITIL is a registered trade mark of PeopleCert; opsready is not affiliated with or endorsed by its owner or by any
      other body named here.
    </p>`

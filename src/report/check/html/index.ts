/** `opsready check -f html`: what a check came to as one file to be forwarded. A pure function of the view. */

import { SEVERITIES, type Severity } from '#core/finding.ts'
import { html, type Part } from '#report/encode/html.ts'
import { pageText, type Section } from '#report/html/frame.ts'
import { reportedIn, unknownIn } from '#report/check/reported.ts'
import type { CheckView } from '#report/check/view.ts'
import { filesIn, findings } from './findings.ts'
import { compared, verdicts, words } from './models.ts'
import { opening } from './opening.ts'

const NAMES = { error: 'Errors', warning: 'Warnings', note: 'Notes' } as const satisfies Record<Severity, string>

export const checkHtml = (view: CheckView): string => {
  const all = reportedIn(view)
  const unknown = unknownIn(view)
  const files = filesIn(view, [...all, ...unknown])
  const open = { view, files, folds: false }
  // A section without a body is left out.
  const sections: readonly (readonly [id: string, title: string, body: Part])[] = [
    [
      'faults',
      'Why a model could not be judged',
      findings(
        all.filter(({ isFault }) => isFault),
        open,
      ),
    ],
    ...SEVERITIES.map(
      (severity) =>
        [
          severity,
          NAMES[severity],
          findings(
            all.filter((each) => !each.isFault && each.severity === severity),
            { ...open, folds: severity === 'note' },
          ),
        ] as const,
    ),
    ['unknown', 'Not known', findings(unknown, open)],
    ['verdicts', view.models.length > 1 ? 'Are these services ready?' : 'Is the service ready?', verdicts(view)],
    ['words', 'Words to look at', words(view)],
    ['compared', 'What was compared', compared(view)],
  ]
  const [only, ...others] = view.models
  return pageText({
    title: only === undefined || others.length > 0 ? 'Check of operating models' : `${only.service}: check`,
    kind: 'Check',
    opening: opening(view),
    sections: sections
      .map(([id, title, body]): Section => ({ id, title, body }))
      .filter(({ body }) => body !== undefined),
    folds: true,
    foot: html`<p>
      Written by opsready ${view.version}, with catalogue ${view.catalogue}. Nothing was sent anywhere, and no answer
      was changed.
    </p>`,
  })
}

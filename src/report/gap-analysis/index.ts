/** `gap-analysis.md`: a page a service manager reads to the end. A pure function of model and catalogue. */

import { backlogMarkdown } from '#report/backlog.ts'
import type { GapsView } from '#report/view.ts'
import { accepted } from './accepted.ts'
import { challenges } from './challenges.ts'
import { first } from './first.ts'
import { gapList } from './gaps.ts'
import { operatingModel } from './model.ts'
import { opening } from './opening.ts'
import { picture } from './picture.ts'
import { reading } from './reading.ts'
import { notAsked, unknown } from './unknown.ts'
import { voices } from './voices.ts'
import { words } from './words.ts'

const SECTIONS: readonly ((view: GapsView) => string)[] = [
  opening,
  first,
  picture,
  gapList,
  challenges,
  accepted,
  unknown,
  notAsked,
  voices,
  operatingModel,
  words,
  backlogMarkdown,
  reading,
]

/** The page: LF, one newline at the end, no date of today, no path. */
export const gapAnalysis = (view: GapsView): string =>
  `${SECTIONS.map((section) => section(view))
    .filter(Boolean)
    .join('\n\n')}\n`

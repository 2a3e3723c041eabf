/** `opsready gaps -f html`: the gap analysis as one file to be forwarded, printed and read. A pure function of model and catalogue. */

import type { Part } from '#report/encode/html.ts'
import { handbookOf } from '#report/handbook/value.ts'
import { pageText, type Section } from '#report/html/frame.ts'
import { trendPart } from '#report/trend/html.ts'
import type { GapsView } from '#report/view.ts'
import { accepted } from './accepted.ts'
import { backlog } from './backlog.ts'
import { challenges } from './challenges.ts'
import { first } from './first.ts'
import { frameworks } from './frameworks.ts'
import { handbookPart } from './handbook.ts'
import { opening } from './opening.ts'
import { pictures } from './picture.ts'
import { foot, reading, words } from './reading.ts'
import { unknown, voices } from './unknown.ts'
import { work } from './work.ts'

/** A section without a body is left out. */
const SECTIONS: readonly (readonly [id: string, title: string, body: (view: GapsView) => Part])[] = [
  ['first', 'What to do first', first],
  ['picture', 'The picture', pictures],
  ['trend', 'How it moved', ({ moved }) => moved && trendPart(moved)],
  ['challenges', 'Worth challenging', challenges],
  ['work', 'The order of work', work],
  ['accepted', 'Accepted for now', accepted],
  ['unknown', 'What is not known', unknown],
  ['voices', 'Where people see it differently', voices],
  ['handbook', 'How we run it', (view) => handbookPart(handbookOf(view))],
  ['frameworks', 'By framework', frameworks],
  ['backlog', 'The backlog', backlog],
  ['words', 'Words to look at', words],
  ['reading', 'How to read this page', reading],
]

export const gapsHtml = (view: GapsView): string =>
  pageText({
    title: `${view.model.service.name}: gap analysis`,
    kind: 'Gap analysis',
    opening: opening(view),
    sections: SECTIONS.map(([id, title, body]): Section => ({ id, title, body: body(view) })).filter(
      ({ body }) => body !== undefined,
    ),
    folds: true,
    foot: foot(view),
  })

/** Every generated page, by its path from the root of the repository. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { type Practice, STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import { CHECKS } from '#core/checks/index.ts'
import { challengesPage } from './challenges.ts'
import { checkPage, checksPage } from './check.ts'
import { practicePage } from './practice.ts'

const line = (practice: Practice): string => {
  const gates = practice.questions.filter(({ gate }) => gate !== undefined).length
  const official = practice.officialName === practice.name ? '' : practice.officialName
  return `| ${practice.order} | [${practice.name}](${practice.id}.md) | ${official} | ${practice.questions.length} | ${gates} |`
}

const stage = (practices: readonly Practice[], name: string): string =>
  [
    `## ${name}`,
    [
      '| | Practice | Official name in ITIL 2011, where it differs | Questions | Must-haves |',
      '|---:|---|---|---:|---:|',
      ...practices.map(line),
    ].join('\n'),
  ].join('\n\n')

const overview = ({ practices, questions, id, version }: Catalogue): string =>
  `${[
    '<!-- Made from schemas/ by npm run generate; do not edit. -->',
    '# The practices',
    `26 processes and 4 functions, in the order and with the names of the guide, with ${questions.length} questions. ${questions.filter(({ gate }) => gate !== undefined).length} of them are must-haves in some phase. Catalogue ${catalogueName({ id, version })}.`,
    ...STAGES.map((id) =>
      stage(
        practices.filter((practice) => practice.stage === id),
        STAGE_NAMES[id],
      ),
    ),
  ].join('\n\n')}\n`

/** Path and text of every page; the same catalogue gives the same bytes. */
export const pages = (catalogue: Catalogue): ReadonlyMap<string, string> =>
  new Map([
    ['docs/challenges.md', challengesPage(catalogue)],
    ['docs/practices/README.md', overview(catalogue)],
    ...catalogue.practices.map(
      (practice) => [`docs/practices/${practice.id}.md`, practicePage(catalogue, practice)] as const,
    ),
    ['docs/rules/README.md', checksPage()],
    ...CHECKS.map((check) => [`docs/rules/${check.id}.md`, checkPage(check)] as const),
  ])

/** The generated page of one practice: everything the catalogue says of it, for people who read rather than answer. */

import type { Catalogue } from '#core/catalogue/load.ts'
import {
  type Fit,
  FRAMEWORKS,
  type FrameworkId,
  LEVELS,
  PHASES,
  type Practice,
  type Question,
  STAGE_NAMES,
} from '#core/catalogue/types.ts'
import { AUDIENCE_NAMES, LEVEL_WORDS, PHASE_NAMES } from '#report/words.ts'
import { conditionWords } from './condition.ts'

const FITS = {
  same: 'same subject',
  part: 'covers part of it',
  nearest: 'nearest place, no real counterpart',
  related: 'touches it',
} as const satisfies Record<Fit, string>

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), `|${head.map(() => '---|').join('')}`, ...rows.map((cells) => row(...cells))].join('\n')

const gateWords = ({ gate }: Question): string =>
  gate === undefined
    ? ''
    : `**Must-have** from ${PHASE_NAMES[gate.from]} on: at least ${gate.minimum}${gate.whileRetiring ? ', also while retiring' : ''}.`

const question = (catalogue: Catalogue, each: Question, number: number): string => {
  const artefacts = each.artefacts.map((id) => catalogue.artefacts.find((artefact) => artefact.id === id)!)
  return [
    `### ${number}. ${each.text}`,
    `\`${each.id}\` · ${each.axis} · for ${each.audience.map((role) => AUDIENCE_NAMES[role]).join(', ')}`,
    ...(each.gate === undefined ? [] : [gateWords(each)]),
    ...(each.outOfScopeWhen === undefined ? [] : [`Falls away where ${conditionWords(each.outOfScopeWhen)}.`]),
    table(
      ['Answer', 'Means', 'What to do next'],
      LEVELS.map((level) => [`\`${level}\``, each.answers[level], level === 'proven' ? '' : each.next[level]]),
    ),
    ...(artefacts.length === 0 ? [] : [`Good evidence: ${artefacts.map(({ what }) => lower(what)).join('; ')}.`]),
  ].join('\n\n')
}

/** Lower-cases the first letter, unless the word is written in capitals. */
const lower = (text: string): string => (/^[A-Z][a-z ]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)

const expectations = ({ expected, expectedNote }: Practice): string =>
  [
    table(
      PHASES.map((phase) => PHASE_NAMES[phase]),
      [PHASES.map((phase) => LEVEL_WORDS[expected[phase]])],
    ),
    ...(expectedNote === undefined ? [] : [expectedNote]),
    'Writing things down may be one step behind doing them.',
  ].join('\n\n')

const mapping = (catalogue: Catalogue, practice: Practice, id: FrameworkId): readonly string[] | undefined => {
  const framework = catalogue.frameworks.find((each) => each.id === id)!
  const places = practice.mappings[id]
  if (places.length === 0) return undefined
  const words = places.map(({ ref, fit }) => {
    const title = framework.places[ref]!
    const shown = title.startsWith(ref) || title.endsWith(ref) ? title : `${ref} ${title}`
    return fit === 'related' ? shown : `${shown} (${FITS[fit]})`
  })
  const note = practice.mappingNotes[id]
  return [`${framework.name}, ${framework.edition}`, words.join('; ') + (note === undefined ? '' : `. ${note}`)]
}

const mappings = (catalogue: Catalogue, practice: Practice): string =>
  [
    table(
      ['Text', 'Places that deal with the same subject'],
      FRAMEWORKS.flatMap((id) => {
        const cells = mapping(catalogue, practice, id)
        return cells === undefined ? [] : [cells]
      }),
    ),
    'A place is listed where the subject is the same or similar. That never means that anything there is met.',
  ].join('\n\n')

const official = ({ name, officialName }: Practice): string =>
  name === officialName ? 'Official name in ITIL 2011: the same.' : `Official name in ITIL 2011: ${officialName}.`

const placeOf = ({ practices }: Catalogue, practice: Practice): string => {
  const alike = practices.filter(({ kind }) => kind === practice.kind)
  const place = `${alike.findIndex(({ id }) => id === practice.id) + 1} of ${alike.length}`
  return practice.kind === 'process' ? `Process ${place}, ${STAGE_NAMES[practice.stage]}` : `Function ${place}`
}

/** The Markdown page of a practice. Pure; ends with a newline. */
export const practicePage = (catalogue: Catalogue, practice: Practice): string =>
  `${[
    `<!-- Made from schemas/ by npm run generate; do not edit. -->`,
    `# ${practice.name}`,
    `${placeOf(catalogue, practice)}. ${official(practice)}${practice.nameNote === undefined ? '' : ` ${practice.nameNote}`}`,
    practice.purpose,
    `**The problem it was meant to solve.** ${practice.problem}`,
    `**Today.** ${practice.today}`,
    '## Worth challenging',
    table(
      ['A way of working', 'stops making sense when', 'Id'],
      practice.implementations.map(({ id, practice: what, stopsWhen }) => [what, stopsWhen, `\`${id}\``]),
    ),
    '## Questions',
    ...practice.questions.map((each, index) => question(catalogue, each, index + 1)),
    '## What each phase expects',
    expectations(practice),
    '## What a repository may show',
    table(
      ['Signal', 'What it would say'],
      Object.entries(practice.signals).map(([id, why]) => [`\`${id}\``, why]),
    ),
    '## Leans on',
    practice.dependsOn.map((id) => `[${catalogue.practice(id)!.name}](${id}.md)`).join(', '),
    '## Elsewhere',
    mappings(catalogue, practice),
  ].join('\n\n')}\n`

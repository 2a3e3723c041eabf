import type { Catalogue } from '#core/catalogue/load.ts'
import { FRAMEWORKS, PHASES, type Practice, STAGE_NAMES } from '#core/catalogue/types.ts'
import { LEVEL_WORDS, PHASE_NAMES } from '#report/words.ts'
import { type Entry, paragraph } from './entry.ts'

const mappings = (catalogue: Catalogue, practice: Practice): readonly string[] =>
  FRAMEWORKS.flatMap((id) => {
    const framework = catalogue.frameworks.find((each) => each.id === id)!
    const refs = practice.mappings[id].map(({ ref, fit }) =>
      fit === 'same' || fit === 'related' ? ref : `${ref} (${fit})`,
    )
    return refs.length === 0 ? [] : [`${framework.name}, ${framework.edition}: ${refs.join(', ')}`]
  })

/** A process or a function. */
export const explainPractice = (catalogue: Catalogue, practice: Practice): Entry => ({
  kind: practice.kind,
  id: practice.id,
  title: practice.name,
  paragraphs: [
    {
      lines: [
        `${practice.kind === 'process' ? `A process of the stage ${STAGE_NAMES[practice.stage]}` : 'A function'}. Official name in ITIL 2011: ${practice.officialName}.`,
        ...(practice.nameNote === undefined ? [] : [practice.nameNote]),
      ],
    },
    ...paragraph('What it is for', practice.purpose),
    ...paragraph('The problem it was meant to solve', practice.problem),
    ...paragraph('Today', practice.today),
    ...paragraph(
      'Worth challenging',
      ...practice.implementations.map(
        ({ id, practice: what, stopsWhen }) => `${what} (${id}). Stops making sense when: ${stopsWhen}`,
      ),
    ),
    ...paragraph(
      'Questions',
      ...practice.questions.map(({ id, text, gate }) => `${id}${gate ? ' (must-have)' : ''}: ${text}`),
    ),
    ...paragraph(
      'What each phase expects',
      PHASES.map((phase) => `${PHASE_NAMES[phase]}: ${LEVEL_WORDS[practice.expected[phase]]}`).join('; '),
      practice.expectedNote,
    ),
    ...paragraph('Leans on', practice.dependsOn.join(', ')),
    ...paragraph('Elsewhere', ...mappings(catalogue, practice)),
  ],
})

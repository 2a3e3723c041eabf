/** Everything that an id may name, found and explained. Ids that are spelled alike in two kinds are explained together. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { CHECKS } from '#core/checks/index.ts'
import { json } from '#report/encode/json.ts'
import { terminal } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'
import type { Entry } from './entry.ts'
import {
  explainArtefact,
  explainCheck,
  explainFact,
  explainFramework,
  explainImplementation,
  explainSignal,
  explainSource,
  explainTerm,
} from './other.ts'
import { explainPractice } from './practice.ts'
import { explainQuestion } from './question.ts'
import { explainRule } from './rule.ts'
import { wordsOf } from './word.ts'

const found = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  explain: (each: T) => Entry,
): readonly Entry[] => list.filter((each) => each.id === id).map(explain)

/** A finding by the id that `check --json` gives it: its rule, and for a challenge also what was challenged. */
const ofFinding = (catalogue: Catalogue, id: string): readonly Entry[] => {
  const hash = id.indexOf('#')
  if (hash === -1) return []
  const checks = found(CHECKS, id.slice(0, hash), explainCheck)
  const last = id.slice(id.lastIndexOf('/') + 1)
  return checks.length === 0 ? [] : [...found(catalogue.rules, last, (each) => explainRule(catalogue, each)), ...checks]
}

/** All that is known under an id; a question may be named by its last part, a fact by its place or one of its parts. */
export const entriesOf = (catalogue: Catalogue, id: string): readonly Entry[] => {
  const bare = id.replace(/^(service|team)\./, '')
  return [
    ...found(catalogue.practices, id, (each) => explainPractice(catalogue, each)),
    ...catalogue.questions
      .filter((each) => each.id === id || each.key === id)
      .map((each) => explainQuestion(catalogue, each)),
    ...catalogue.facts
      .filter((fact) => fact.id === bare || (fact.fields ?? []).some((field) => bare === `${fact.id}.${field.id}`))
      .map((each) => explainFact(catalogue, each)),
    ...catalogue.practices.flatMap((practice) =>
      found(practice.implementations, id, (each) => explainImplementation(practice, each)),
    ),
    ...found(catalogue.artefacts, id, (each) => explainArtefact(catalogue, each)),
    ...found(catalogue.signals, id, (each) => explainSignal(catalogue, each)),
    ...found(catalogue.rules, id.toUpperCase(), (each) => explainRule(catalogue, each)),
    ...found(catalogue.terms, id, (each) => explainTerm(catalogue, each)),
    ...found(catalogue.frameworks, id, (each) => explainFramework(catalogue, each)),
    ...found(CHECKS, id, explainCheck),
    ...found(catalogue.sources, id, explainSource),
    ...found(wordsOf(catalogue), id, (each) => each),
    ...ofFinding(catalogue, id),
  ]
}

/** Every id that can be explained, for suggestions and completion. */
export const everyId = (catalogue: Catalogue): readonly string[] => [
  ...new Set([
    ...[catalogue.practices, catalogue.questions, catalogue.facts, catalogue.artefacts].flatMap((list) =>
      list.map(({ id }) => id),
    ),
    ...catalogue.practices.flatMap(({ implementations }) => implementations.map(({ id }) => id)),
    ...[catalogue.signals, catalogue.rules, catalogue.terms, catalogue.frameworks, CHECKS, catalogue.sources].flatMap(
      (list) => list.map(({ id }) => id),
    ),
    ...catalogue.facts.flatMap(({ id, fields = [] }) => fields.map((field) => `${id}.${field.id}`)),
    ...wordsOf(catalogue).map(({ id }) => id),
  ]),
]

const text = ({ kind, id, title, paragraphs }: Entry, style: Style): string =>
  [
    `${wrap(style.strong(terminal(title)), style.columns)}\n${style.quiet(`${kind} ${id}`)}`,
    ...paragraphs.map(({ heading, lines }) => {
      const body = lines.map((line) => wrap(line, style.columns, heading === undefined ? 0 : 2))
      return [...(heading === undefined ? [] : [style.strong(heading)]), ...body].join('\n')
    }),
  ].join('\n\n')

/** For a terminal. */
export const explainText = (entries: readonly Entry[], style: Style): string =>
  `${entries.map((entry) => text(entry, style)).join('\n\n\n')}\n`

/** For programs. */
export const explainJson = (entries: readonly Entry[]): string => json({ schemaVersion: 1, entries })

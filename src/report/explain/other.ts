/** Facts, artefacts, signals, terms, frameworks, sources, implementations and checks. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Signal } from '#core/catalogue/signal-types.ts'
import type { Artefact, Fact, Framework, Implementation, Practice, Source, Term } from '#core/catalogue/types.ts'
import type { Check } from '#core/checks/define.ts'
import { reportedAs } from '#report/pages/check.ts'
import { conditionWords } from '#report/pages/condition.ts'
import { type Entry, paragraph, sourceLines } from './entry.ts'

const when = (fact: Fact): string =>
  fact.asked === 'everybody'
    ? 'Asked of every team.'
    : `${fact.asked === 'offered' ? 'Asked only by its id, where it turns a challenge into a number' : 'Asked'}${fact.when === undefined ? '' : `, where ${conditionWords(fact.when)}`}.`

export const explainFact = (catalogue: Catalogue, fact: Fact): Entry => {
  const decides = catalogue.questions.filter(
    ({ outOfScopeWhen }) => outOfScopeWhen !== undefined && 'fact' in outOfScopeWhen && outOfScopeWhen.fact === fact.id,
  )
  return {
    kind: 'fact',
    id: fact.id,
    title: fact.ask,
    paragraphs: [
      { lines: [`A fact of the model, at ${fact.at}.${fact.id}. ${when(fact)}`] },
      ...paragraph('Why do we ask?', fact.why),
      ...paragraph('Help', fact.help),
      ...paragraph('Values', ...Object.entries(fact.values ?? {}).map(([value, { label }]) => `${value}: ${label}`)),
      ...paragraph('Range', fact.range === undefined ? undefined : `${fact.range[0]} to ${fact.range[1]}`),
      ...paragraph('Fields', ...(fact.fields ?? []).map(({ id, ask }) => `${id}: ${ask}`)),
      ...paragraph('Decides whether these apply', ...decides.map(({ id }) => id)),
    ],
  }
}

export const explainArtefact = (catalogue: Catalogue, artefact: Artefact): Entry => ({
  kind: 'artefact',
  id: artefact.id,
  title: artefact.what,
  paragraphs: [
    {
      lines: [
        'A kind of file that makes good evidence. If there is none, that proves nothing: many teams keep it elsewhere.',
      ],
    },
    ...paragraph('Looked for as', ...artefact.globs),
    ...paragraph('Not', ...artefact.not),
    ...paragraph('Look inside', artefact.weak),
    ...paragraph(
      'Shows something about',
      ...catalogue.questions.filter(({ artefacts }) => artefacts.includes(artefact.id)).map(({ id }) => id),
    ),
  ],
})

export const explainSignal = (catalogue: Catalogue, signal: Signal): Entry => ({
  kind: 'signal',
  id: signal.id,
  title: signal.detect,
  paragraphs: [
    {
      lines: [
        `Something that a repository may show (${signal.kind}). Strength: ${signal.strength}. Not seeing it proves nothing.`,
      ],
    },
    ...paragraph('Be careful', signal.caveat),
    ...paragraph('Proposes the fact', signal.proposes),
    ...paragraph(
      'Says something about',
      ...catalogue.practices.flatMap(({ id, signals }) =>
        signals[signal.id] === undefined ? [] : [`${id}: ${signals[signal.id]}`],
      ),
    ),
  ],
})

export const explainTerm = (catalogue: Catalogue, term: Term): Entry => ({
  kind: 'term',
  id: term.id,
  title: term.term,
  paragraphs: [
    {
      lines: [
        term.fromSource
          ? 'The guide itself advises avoiding this word where possible, and says that it is not always possible.'
          : 'Advice, from other sources than the guide.',
        'A remark about it never changes a figure or an exit code.',
      ],
    },
    ...paragraph('Why', term.why),
    ...paragraph('Say instead', term.prefer),
    ...paragraph('Note', term.note),
    ...paragraph('Sources', ...sourceLines(catalogue, term.source)),
  ],
})

export const explainFramework = (catalogue: Catalogue, framework: Framework): Entry => ({
  kind: 'framework',
  id: framework.id,
  title: `${framework.name}, ${framework.edition}`,
  paragraphs: [
    { lines: [framework.about, `Dated ${framework.date}.`] },
    ...paragraph('Note', framework.note),
    ...paragraph('Sources', ...sourceLines(catalogue, framework.source)),
    ...paragraph('See', `opsready list --framework ${framework.id}`),
  ],
})

export const explainSource = (source: Source): Entry => ({
  kind: 'source',
  id: source.id,
  title: source.what,
  paragraphs: [...paragraph('Where', source.where), ...paragraph('How much of it was read', source.how)],
})

export const explainImplementation = (practice: Practice, implementation: Implementation): Entry => ({
  kind: 'implementation',
  id: implementation.id,
  title: implementation.practice,
  paragraphs: [
    { lines: [`A way of working that is worth challenging, under ${practice.name} (${practice.id}).`] },
    ...paragraph('The problem it was meant to solve', practice.problem),
    ...paragraph('It stops making sense when', implementation.stopsWhen),
    ...paragraph('Today', practice.today),
  ],
})

export const explainCheck = (check: Check): Entry => ({
  kind: 'check',
  id: check.id,
  title: check.title,
  paragraphs: [
    { lines: [`A check of opsready check (${check.kind}). Reported as: ${reportedAs(check)}.`] },
    ...paragraph('Why', check.why),
    ...paragraph('For example', check.message(check.example)),
    ...paragraph('What to do', check.fix(check.example)),
    ...(check.onlyUnknown === true
      ? []
      : paragraph('To live with it for a time', `accepted: with finding: and its id, which begins with ${check.id}#.`)),
  ],
})

/** What the build made of the schema documents → practices, questions and facts. Nothing is added here. */

import type { Rule } from '#core/challenges/types.ts'
import { once } from '#core/once-for.ts'
import { remembered } from '#core/remembered.ts'
import { entries, type Json, object, strings } from './document.ts'
import { practiceOf } from './practice.ts'
import { ruleOf } from './rule.ts'
import { signalOf } from './signal.ts'
import type { Party, Runtimes, Signal } from './signal-types.ts'
import { termOf } from './term.ts'
import type { Artefact, ArtefactCommon, Fact, Framework, Glob, Practice, Question, Source, Term } from './types.ts'

/** What `scripts/compile.mjs` writes of the documents under schemas/. Each part is read when it is first asked for. */
export interface Documents {
  /** What each check needs, together: most of it as it is taken here, for to make it anew at each start takes longer than to read it. */
  readonly judging: {
    readonly practices: readonly Json[]
    readonly facts: readonly Json[]
    readonly rules: readonly Json[]
    readonly terms: readonly Json[]
  }
  /** By practice: what is said of it and of its questions, but not needed to judge. */
  readonly words: Readonly<Record<string, Json>>
  /** By rule: what is said where it speaks. */
  readonly ruleWords: Readonly<Record<string, Json>>
  /** By term: where it is none, and what is said where it stands. */
  readonly termWords: Readonly<Record<string, Json>>
  readonly artefacts: Json
  /** By the glob as it is written. */
  readonly globs: Readonly<Record<string, Glob>>
  readonly signals: Json
  /** By signal: how it is read, and what it does not show. */
  readonly signalWords: Readonly<Record<string, Json>>
  readonly parties: Json
  readonly runtimes: unknown
  readonly frameworks: Json
  readonly sources: Json
}

const artefactOf = ([id, said]: readonly [string, Json]): Artefact => ({
  id,
  what: said['what'] as string,
  globs: strings(said['globs']),
  not: strings(said['not']),
  inTests: said['inTests'] === true,
  pictures: said['pictures'] === true,
  ...(said['weak'] === undefined ? {} : { weak: said['weak'] as string }),
})

/** Everything the catalogue says, ready to be asked, judged and explained. */
export interface Catalogue {
  readonly id: string
  readonly version: string
  readonly practices: readonly Practice[]
  readonly questions: readonly Question[]
  readonly facts: readonly Fact[]
  readonly artefacts: readonly Artefact[]
  readonly artefactCommon: ArtefactCommon
  /** What the build made of globs of the catalogue. */
  globs(written: readonly string[]): readonly Glob[]
  readonly signals: readonly Signal[]
  readonly parties: readonly Party[]
  readonly runtimes: Runtimes
  readonly rules: readonly Rule[]
  readonly terms: readonly Term[]
  readonly frameworks: readonly Framework[]
  readonly sources: readonly Source[]
  practice(id: string): Practice | undefined
  question(id: string): Question | undefined
  fact(id: string): Fact | undefined
  signal(id: string): Signal | undefined
}

/** The name of the question set; a model says `itil-2011@<version>`. */
export const CATALOGUE_ID = 'itil-2011'
export const CATALOGUE_VERSION = '1.0.0'

/** Reads the compiled documents into one catalogue, as far as is asked for. Pure; the same documents give the same value. */
export const loadCatalogue = (documents: Documents): Catalogue => {
  const words = once(() => documents.words)
  const ruleWords = once(() => documents.ruleWords)
  const termWords = once(() => documents.termWords)
  const { judging } = documents
  const practices = judging.practices.map((document) => practiceOf(document, (id) => words()[id]!))
  const questions = practices.flatMap((practice) => practice.questions)
  const facts = judging.facts as unknown as readonly Fact[]
  const practicesById = new Map(practices.map((practice) => [practice.id, practice]))
  const questionsById = new Map(questions.map((each) => [each.id, each]))
  const factsById = new Map(facts.map((fact) => [fact.id, fact]))
  const named = (value: unknown): readonly unknown[] => entries(value).map(([id, said]) => ({ id, ...said }))
  const artefacts = once(() => documents.artefacts)
  const globs = once(() => documents.globs)
  const kinds = once(() =>
    entries(artefacts())
      .filter(([id]) => id !== '_common')
      .map(artefactOf),
  )
  const signalWords = once(() => documents.signalWords)
  const signalDocuments = once(() => documents.signals)
  const signal = remembered((id: string) =>
    Object.hasOwn(signalDocuments(), id)
      ? signalOf(id, object(signalDocuments()[id]), () => signalWords()[id]!)
      : undefined,
  )
  const signals = once(() => Object.keys(signalDocuments()).map((id) => signal(id)!))
  const parties = once(() =>
    entries(documents.parties).map(
      ([name, said]) => ({ name, packages: [], providers: [], ...said }) as unknown as Party,
    ),
  )
  const runtimes = once(() => documents.runtimes as Runtimes)
  const frameworks = once(() => named(documents.frameworks) as readonly Framework[])
  const sources = once(() => named(documents.sources) as readonly Source[])
  return {
    id: CATALOGUE_ID,
    version: CATALOGUE_VERSION,
    practices,
    questions,
    facts,
    rules: judging.rules.map((rule) => ruleOf(rule, (id) => ruleWords()[id]!)),
    terms: judging.terms.map((term) => termOf(term, (id) => termWords()[id]!)),
    get artefacts() {
      return kinds()
    },
    get artefactCommon() {
      return object(artefacts()['_common']) as unknown as ArtefactCommon
    },
    globs: (written) => written.map((glob) => globs()[glob]!),
    get signals() {
      return signals()
    },
    get parties() {
      return parties()
    },
    get runtimes() {
      return runtimes()
    },
    get frameworks() {
      return frameworks()
    },
    get sources() {
      return sources()
    },
    practice: (id) => practicesById.get(id),
    question: (id) => questionsById.get(id),
    fact: (id) => factsById.get(id),
    signal,
  }
}

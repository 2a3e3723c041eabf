/** The operating model as a handbook tells it: who owns what, how it is done, what was promised, with everything in words. */

import { type Fact, LEVELS, type Practice, type Question, STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import { flat } from '#core/flat.ts'
import { saidOf } from '#core/model/practice.ts'
import type { PracticeResult, QuestionState } from '#core/judgement/types.ts'
import { eachRole, isSameRole } from '#core/model/role.ts'
import type { Evidence, FactScalar, PracticeModel, Reviewed } from '#core/model/types.ts'
import { own } from '#core/own.ts'
import { factWords, withUnit } from '#report/gap-analysis/model.ts'
import type { GapsView } from '#report/view.ts'
import { capital } from '#report/words.ts'

export interface HandbookQuestion {
  readonly question: Question
  /** What the team answered, in the question's own words. */
  readonly said: string
  readonly state: QuestionState
  readonly evidence: readonly Evidence[]
  readonly note: string | undefined
}

export interface HandbookPractice {
  readonly practice: Practice
  /** The team's own name for it, where it has one. */
  readonly calledHere: string | undefined
  readonly owner: string | undefined
  readonly how: string | undefined
  /** Told: it stands in the handbook itself. */
  readonly coveredBy: { readonly id: string; readonly name: string; readonly told: boolean } | undefined
  readonly reviewed: Reviewed | undefined
  /** The phase expects it. */
  readonly expected: boolean
  readonly questions: readonly HandbookQuestion[]
}

export interface FactGroup {
  readonly name: string
  readonly facts: readonly { readonly ask: string; readonly said: string }[]
}

/** A fact that is a list of records, as a table: suppliers, components. */
export interface Records {
  readonly id: string
  readonly ask: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Ownership {
  /** `undefined`: nobody is named. */
  readonly owner: string | undefined
  readonly practices: readonly HandbookPractice[]
}

export interface Handbook {
  readonly practices: readonly HandbookPractice[]
  readonly stages: readonly { readonly name: string; readonly practices: readonly HandbookPractice[] }[]
  /** Who owns most stands first; what nobody owns stands last. */
  readonly owners: readonly Ownership[]
  readonly groups: readonly FactGroup[]
  readonly records: readonly Records[]
}

const saidWords = ({ answer, level, question }: QuestionState): string =>
  answer === undefined
    ? 'Not answered yet.'
    : answer === 'unknown'
      ? 'We do not know.'
      : question.answers[LEVELS[level]]

/** What the handbook tells of: what the phase expects, and what the team has said how it does. */
const isTold = ({ model }: GapsView, { practice, expected }: PracticeResult): boolean =>
  expected || saidOf(model, practice).how !== undefined

/** The ids of the practices that the handbook tells of. */
export const toldOf = (view: GapsView): ReadonlySet<string> =>
  new Set(view.assessment.practices.filter((result) => isTold(view, result)).map(({ practice }) => practice.id))

/** Who answers for a practice: its owner, else that of the practice that covers it; `undefined` where nobody is named. */
export const ownerOf = ({ model, catalogue }: GapsView, practice: Practice): string | undefined => {
  const { owner, coveredBy } = saidOf(model, practice)
  const covering = coveredBy === undefined ? undefined : catalogue.practice(coveredBy)
  return owner ?? (covering === undefined ? undefined : saidOf(model, covering).owner)
}

const practiceOf = (
  view: GapsView,
  { practice, states, expected }: PracticeResult,
  told: ReadonlySet<string>,
): HandbookPractice => {
  const { model, catalogue } = view
  const said: PracticeModel = saidOf(model, practice)
  const coveredBy = said.coveredBy === undefined ? undefined : catalogue.practice(said.coveredBy)
  return {
    practice,
    calledHere: said.calledHere,
    owner: ownerOf(view, practice),
    how: said.how,
    coveredBy: coveredBy && { id: coveredBy.id, name: coveredBy.name, told: told.has(coveredBy.id) },
    reviewed: said.reviewed,
    expected,
    questions: states.map((state) => ({
      question: state.question,
      said: saidWords(state),
      state,
      evidence: own(said.evidence, state.question.key) ?? [],
      note: own(said.notes, state.question.key),
    })),
  }
}

const ownersOf = (practices: readonly HandbookPractice[]): readonly Ownership[] => {
  const named = eachRole(flat(practices, ({ owner }) => (owner === undefined ? [] : [owner])))
  const nobody = practices.filter(({ owner }) => owner === undefined)
  return [
    ...named.map((owner) => ({ owner, practices: practices.filter((each) => isSameRole(owner, each.owner)) })),
    ...(nobody.length === 0 ? [] : [{ owner: undefined, practices: nobody }]),
  ].toSorted(
    (a, b) =>
      Number(a.owner === undefined) - Number(b.owner === undefined) ||
      b.practices.length - a.practices.length ||
      ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1),
  )
}

/** The question of a fact without the advice that follows it. */
const asked = ({ ask }: Fact): string => ask.replace(/\?.*$/, '?')

const YES_NO: Readonly<Record<string, string>> = { true: 'yes', false: 'no' }
const heading = (id: string): string => capital(id.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))

type Row = Readonly<Record<string, FactScalar>>
const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null)

/** The rows of a list fact in the order of the file; columns that no row has are left out. */
const recordsOf = (fact: Fact, rows: readonly Row[]): Records => {
  const { id, fields = [] } = fact
  const shown = fields.filter((field) => rows.some((row) => own(row, field.id) !== undefined))
  const cell = (row: Row, field: (typeof fields)[number]): string => {
    const value = own(row, field.id)
    if (value === undefined) return ''
    const plain = String(value)
    // A supplier may be called "constructor": what every object has by itself is no label.
    return own(field.values, plain)?.label ?? own(YES_NO, plain) ?? withUnit(field.kind, plain)
  }
  return {
    id,
    ask: asked(fact),
    columns: shown.map((field) => heading(field.id)),
    rows: rows.map((row) => shown.map((field) => cell(row, field))),
  }
}

/** Builds the handbook of a model: a function of the view, in the order of the catalogue. */
export const handbookOf = (view: GapsView): Handbook => {
  const { model, catalogue, assessment } = view
  const ids = toldOf(view)
  const told = assessment.practices
    .filter(({ practice }) => ids.has(practice.id))
    .map((result) => practiceOf(view, result, ids))
  const facts = catalogue.facts.flatMap((fact) => {
    const value: unknown = model[fact.at]?.[fact.id]
    return value === undefined ? [] : [{ fact, value }]
  })
  const plain = facts.filter(({ value }) => !isRows(value))
  const groups = [...new Set(plain.map(({ fact }) => fact.group))]
  return {
    practices: told,
    stages: STAGES.map((stage) => ({
      name: STAGE_NAMES[stage],
      practices: told.filter(({ practice }) => practice.stage === stage),
    })).filter((stage) => stage.practices.length > 0),
    owners: ownersOf(told),
    groups: groups.map((name) => ({
      name,
      facts: plain
        .filter(({ fact }) => fact.group === name)
        .map(({ fact, value }) => ({ ask: asked(fact), said: factWords(fact, value) })),
    })),
    records: facts.flatMap(({ fact, value }) => (isRows(value) ? [recordsOf(fact, value)] : [])),
  }
}

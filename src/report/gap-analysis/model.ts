import type { Fact, FactKind } from '#core/catalogue/types.ts'
import { flat } from '#core/flat.ts'
import { saidOf } from '#core/model/practice.ts'
import type { PracticeResult } from '#core/judgement/types.ts'
import { areSameRoles } from '#core/model/role.ts'
import type { PracticeModel } from '#core/model/types.ts'
import { onceFor } from '#core/once-for.ts'
import { md, table } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'

/** Beside other parts of a record no question names the unit of a number. */
export const withUnit = (kind: FactKind, said: string): string => (kind === 'percent' ? `${said}%` : said)

/** The parts of a record in the order of the catalogue, whatever order they were written in. */
const entry = ({ fields = [] }: Fact, value: Readonly<Record<string, unknown>>): string =>
  fields
    .filter(({ id }) => value[id] !== undefined)
    .map(({ id, kind }) =>
      kind === 'boolean' ? (value[id] === true ? id : `not ${id}`) : withUnit(kind, String(value[id])),
    )
    .join(', ')

/** A fact in words: labels for chosen values, entries one after the other. */
export const factWords = (fact: Fact, value: unknown): string => {
  if (Array.isArray(value))
    return value.length === 0
      ? 'none'
      : value
          .map((each: unknown) =>
            typeof each === 'object' && each !== null
              ? entry(fact, each as Record<string, unknown>)
              : factWords(fact, each),
          )
          .join('; ')
  if (typeof value === 'object' && value !== null) return entry(fact, value as Record<string, unknown>)
  const plain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  return fact.values?.[plain]?.label ?? plain
}

const owner = (view: GapsView, said: PracticeModel): string => {
  const covering = said.coveredBy === undefined ? undefined : view.catalogue.practice(said.coveredBy)
  const whose = said.owner ?? (covering === undefined ? undefined : saidOf(view.model, covering).owner)
  return whose === undefined ? '*nobody named*' : md(whose)
}

/** Who reviewed, where it was the same people throughout; said once then, and not in each row. */
const sameReviewers = (said: readonly PracticeModel[]): string | undefined => {
  const [first, ...others] = flat(said, ({ reviewed }) => (reviewed === undefined ? [] : [reviewed.by]))
  return first !== undefined && others.length > 0 && others.every((by) => areSameRoles(first, by))
    ? first.join(', ')
    : undefined
}

const row = (view: GapsView, { practice }: PracticeResult, reviewers: string | undefined): readonly string[] => {
  const said = saidOf(view.model, practice)
  const covering = said.coveredBy === undefined ? undefined : view.catalogue.practice(said.coveredBy)
  const name = said.calledHere === undefined ? md(practice.name) : `${md(said.calledHere)} (${md(practice.name)})`
  const how =
    covering === undefined ? md(said.how ?? '') : `${md(said.how ?? '')} Covered by ${md(covering.name)}.`.trim()
  const by = reviewers === undefined ? `, ${md(said.reviewed?.by.join(', ') ?? '')}` : ''
  const reviewed = said.reviewed === undefined ? '' : `${md(said.reviewed.on)}${by}`
  return [`<a id="${practice.id}"></a>${name}`, owner(view, said), how, reviewed]
}

const askOf = onceFor(({ ask }: Fact): string => md(ask))

const facts = ({ model, catalogue }: GapsView): string => {
  const rows = flat(catalogue.facts, (fact) => {
    const value: unknown = model[fact.at]?.[fact.id]
    return value === undefined ? [] : [[askOf(fact), md(factWords(fact, value))]]
  })
  return table(['About the service and the team', ''], rows)
}

/** Who owns what and how it is done: the operating model itself. */
export const operatingModel = (view: GapsView): string => {
  const shown = view.assessment.practices.filter(
    ({ expected, practice }) => expected || saidOf(view.model, practice).how !== undefined,
  )
  const reviewers = sameReviewers(shown.map(({ practice }) => saidOf(view.model, practice)))
  return [
    '## How we run it',
    facts(view),
    `A review is a person's word that this is how it is. ${reviewers === undefined ? 'Who gave it is shown beside the date.' : `Each was given by ${md(reviewers)}.`}`,
    table(
      ['Practice', 'Owner', 'How we do it here', 'Reviewed'],
      shown.map((result) => row(view, result, reviewers)),
    ),
  ].join('\n\n')
}

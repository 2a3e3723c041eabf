/** What a schema cannot say: names that must exist, and the terms of accepting a must-have. One small function each. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { flat } from '#core/flat.ts'
import { inForce } from '#core/judgement/gates.ts'
import { nearest } from '#core/nearest.ts'
import { join } from '#core/pointer.ts'
import { daysBetween } from './dates.ts'
import type { Invalid } from './invalid.ts'
import { saidOfId } from './practice.ts'
import { isSameRole } from './role.ts'
import type { Acceptance, OperatingModel } from './types.ts'

type Constraint = (model: OperatingModel, catalogue: Catalogue) => Iterable<Invalid>

/** Days for which a must-have can be accepted. */
export const LONGEST_ON_A_GATE = 90

/** Each acceptance with its place; one that does not validate left a gap in the list. */
const acceptances = (model: OperatingModel): readonly { readonly each: Acceptance; readonly at: string }[] =>
  ((model.accepted ?? []) as readonly (Acceptance | undefined)[]).flatMap((each, index) =>
    each === undefined ? [] : [{ each, at: join('/accepted', index) }],
  )

const suggest = (wanted: string, there: readonly string[]): string => {
  const near = nearest(wanted, there)
  return near.length === 0 ? 'See `opsready list`.' : `Did you mean ${near.join(' or ')}?`
}

const acceptedQuestionExists: Constraint = function* (model, catalogue) {
  for (const { each, at } of acceptances(model))
    if (each.question !== undefined && catalogue.question(each.question) === undefined)
      yield {
        at: join(at, 'question'),
        says: `No question is called "${each.question}".`,
        fix: suggest(
          each.question,
          catalogue.questions.map(({ id }) => id),
        ),
      }
}

const acceptedRuleExists: Constraint = function* (model, { rules }) {
  for (const { each, at } of acceptances(model))
    if (each.rule !== undefined && !rules.some(({ id }) => id === each.rule))
      yield {
        at: join(at, 'rule'),
        says: `No rule is called "${each.rule}".`,
        fix: suggest(
          each.rule,
          rules.map(({ id }) => id),
        ),
      }
}

const acceptedOnce: Constraint = function* (model) {
  const seen = new Set<string>()
  for (const { each, at } of acceptances(model)) {
    const name = each.question ?? each.rule ?? each.finding ?? ''
    if (seen.has(name)) yield { at, says: `"${name}" is accepted twice.`, fix: 'Keep one entry.' }
    seen.add(name)
  }
}

const endsAfterItBegins: Constraint = function* (model) {
  for (const { each, at } of acceptances(model))
    if (daysBetween(each.from, each.until) < 1)
      yield {
        at: join(at, 'until'),
        says: `The acceptance ends on ${each.until}, and begins on ${each.from}.`,
        fix: 'Give an end that is later than the start.',
      }
}

const gateIsAcceptedBySecondPerson: Constraint = function* (model, catalogue) {
  for (const { each, at } of acceptances(model)) {
    const question = each.question === undefined ? undefined : catalogue.question(each.question)
    if (question === undefined || !inForce(question.gate, model.service.phase)) continue
    const owner = saidOfId(model, question.practice)?.owner
    if (each.approvedBy === undefined)
      yield {
        at,
        says: `${question.id} is a must-have, so accepting it needs a second name.`,
        fix: 'Add `approvedBy:` with a role that is not the owner of the practice.',
      }
    else if (isSameRole(each.approvedBy, owner))
      yield {
        at: join(at, 'approvedBy'),
        says: `${question.id} is a must-have, and "${each.approvedBy}" owns the practice.`,
        fix: 'Let somebody else approve it.',
      }
    const days = daysBetween(each.from, each.until)
    if (days > LONGEST_ON_A_GATE)
      yield {
        at: join(at, 'until'),
        says: `${question.id} is a must-have, so it can be accepted for at most ${LONGEST_ON_A_GATE} days; this is ${days}.`,
        fix: 'Give an earlier end; it can be accepted again after another look.',
      }
  }
}

const coveredOnce: Constraint = function* (model) {
  for (const section of ['processes', 'functions'] as const)
    for (const [id, said] of Object.entries(model[section] ?? {})) {
      // What stands under a key of the team's own may be anything.
      if (id.startsWith('x-')) continue
      const { coveredBy } = said
      if (coveredBy !== undefined && saidOfId(model, coveredBy)?.coveredBy !== undefined)
        yield {
          at: join('', section, id, 'coveredBy'),
          says: `${id} is covered by ${coveredBy}, which is itself covered by another.`,
          fix: 'Name the practice at the end of the chain.',
        }
    }
}

const CONSTRAINTS: readonly Constraint[] = [
  acceptedQuestionExists,
  acceptedRuleExists,
  acceptedOnce,
  endsAfterItBegins,
  gateIsAcceptedBySecondPerson,
  coveredOnce,
]

/** Everything that is wrong beyond the schema, in the order of the constraints. */
export const brokenConstraints = (model: OperatingModel, catalogue: Catalogue): readonly Invalid[] =>
  flat(CONSTRAINTS, (constraint) => [...constraint(model, catalogue)])

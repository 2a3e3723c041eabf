import { listed } from '#core/sentence.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { flat } from '#core/flat.ts'
import { partsOfFact } from '#core/model/facts.ts'
import { join } from '#core/pointer.ts'
import { defineCheck } from './define.ts'
import { factsThatBrought } from './gate-facts.ts'

const MOST = 3

/** Some of the questions by their ids, and how many more there are. */
const named = (ids: readonly string[]): string =>
  `${ids.slice(0, MOST).join(', ')}${ids.length > MOST ? `, and ${ids.length - MOST} more` : ''}`

const placeOf = (id: string, catalogue: Catalogue): string => {
  const fact = catalogue.fact(partsOfFact(id)[0])
  return fact === undefined ? '/service' : join('', fact.at, fact.id)
}

export default defineCheck({
  id: 'gate-closed',
  kind: 'regression',
  severity: 'warning',
  title: 'A changed fact takes must-haves away',
  why: 'What is no must-have any more can be given up, and no verdict shows it. That is right where the service has changed; where only the fact has, something that the service cannot do without is no longer looked at.',
  needs: ['read', 'base', 'catalogue'],
  message: ({ facts, gates, questions }) =>
    `${gates} no longer in force, because ${facts} changed in this change: ${questions}.`,
  fix: ({ facts }) =>
    `Say in the pull request why the service can do without now. If the service is what it was, put ${facts} back.`,
  example: {
    facts: 'storesData',
    gates: '1 must-have is',
    questions: 'it-service-continuity-management.restore-proven',
  },
  *judge({ read, base, catalogue }) {
    if (base.kind !== 'model') return
    const closed = base.assessment.gates
      .map(({ state: { question } }) => ({
        id: question.id,
        facts: factsThatBrought(question, read.model, base.model, catalogue),
      }))
      .filter(({ facts }) => facts.length > 0)
    const facts = [...new Set(flat(closed, (each) => each.facts))]
    const [first] = facts
    if (first === undefined) return
    const gates = closed.length === 1 ? '1 must-have is' : `${closed.length} must-haves are`
    yield {
      at: placeOf(first, catalogue),
      args: { facts: listed(facts), gates, questions: named(closed.map(({ id }) => id)) },
    }
  },
})

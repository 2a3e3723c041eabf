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
  why: 'What is no longer a must-have can be given up without any verdict showing it. That is right if the service has changed. If only the fact has changed, nobody looks any more at something that the service cannot do without.',
  needs: ['read', 'base', 'catalogue'],
  message: ({ facts, gates, questions }) =>
    `${gates} no longer in force, because ${facts} changed in this change: ${questions}.`,
  fix: ({ facts }) =>
    `Say in the pull request why the service can now do without. If the service has not changed, put ${facts} back.`,
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

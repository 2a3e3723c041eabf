import { levelOf } from '#core/judgement/levels.ts'
import type { Evidence, OperatingModel } from '#core/model/types.ts'
import { parent } from '#core/pointer.ts'
import { defineCheck } from './define.ts'
import { namedEvidence, type NamedEvidence } from './evidence.ts'
import { statesOf } from './states.ts'

const kindOf = ({ path, repository, link }: Evidence): string =>
  path === undefined ? (link === undefined ? 'note' : 'link') : repository === undefined ? 'path' : 'repository'

const byQuestion = (model: OperatingModel): ReadonlyMap<string, readonly NamedEvidence[]> => {
  const found = new Map<string, NamedEvidence[]>()
  for (const each of namedEvidence(model)) found.set(each.question, [...(found.get(each.question) ?? []), each])
  return found
}

/** Pieces that are gone, but for those in whose place another of the same kind stands: a file that moved is no loss. */
const lost = (was: readonly NamedEvidence[], now: readonly NamedEvidence[]): readonly NamedEvidence[] => {
  const key = ({ evidence, name }: NamedEvidence): string => `${kindOf(evidence)} ${name}`
  const [before, after] = [new Set(was.map(key)), new Set(now.map(key))]
  const added = now.filter((each) => !before.has(key(each))).map(({ evidence }) => kindOf(evidence))
  return was.filter((each) => {
    if (after.has(key(each))) return false
    const replaced = added.indexOf(kindOf(each.evidence))
    if (replaced === -1) return true
    added.splice(replaced, 1)
    return false
  })
}

export default defineCheck({
  id: 'evidence-removed',
  kind: 'regression',
  severity: 'warning',
  title: 'This change removes evidence',
  why: 'The answer stays, but what showed it is gone. That may be right, but a reviewer should see it.',
  needs: ['read', 'base', 'assessment'],
  message: ({ question, what }) =>
    `This change removes ${what} from the evidence of ${question}, but the answer stays.`,
  fix: () => 'Name what shows it now, or lower the answer to what can be shown.',
  example: { question: 'change-management.policy-written', what: 'docs/change-policy.md' },
  *judge({ read, base, assessment }) {
    if (base.kind !== 'model') return
    const now = byQuestion(read.model)
    const states = statesOf(assessment)
    for (const [question, pieces] of byQuestion(base.model)) {
      // Evidence shows what is claimed above informal. Who claims less needs less.
      if ((states.get(question)?.level ?? 0) < levelOf('in-place')) continue
      for (const { at, name } of lost(pieces, now.get(question) ?? []))
        yield { at: parent(at), item: name, args: { question, what: name } }
    }
  },
})

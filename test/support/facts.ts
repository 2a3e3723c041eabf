/** Facts around a model, with nothing wrong in any of them. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Facts } from '#core/checks/define.ts'
import type { BaseModel } from '#core/checks/past.ts'
import { countedAcceptances } from '#core/checks/acceptance.ts'
import { policyInForce } from '#core/model/policy.ts'
import { runChecks } from '#core/checks/run.ts'
import { assess } from '#core/judgement/assess.ts'
import { readModel } from '#core/model/read.ts'
import type { Catalogue } from '#core/catalogue/load.ts'

const PAGE = '<!-- Written by opsready 1 -->\n\n# A\n'

const readText = async (text: string, questions: Catalogue) => {
  const reading = await readModel(new TextEncoder().encode(text), 'm.yaml', false, questions)
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'))
  return reading.read
}

export type Given = Partial<Omit<Facts, 'others' | 'read'>> & { readonly since?: string }

/** `since` is the text of the model of the base. */
export const factsOf = async (text: string, { since, ...given }: Given = {}): Promise<Omit<Facts, 'others'>> => {
  const questions = given.catalogue ?? catalogue()
  const today = given.today ?? '2026-11-24'
  const read = await readText(text, questions)
  const base: BaseModel | { readonly kind: 'none' } =
    since === undefined
      ? { kind: 'none' }
      : await readText(since, questions).then(({ model }) => ({
          kind: 'model' as const,
          model,
          assessment: assess(model, questions),
        }))
  const accepted = countedAcceptances(read.model, base, today)
  return {
    read,
    catalogue: questions,
    pathState: () => 'tracked',
    unseen: undefined,
    modelTracked: true,
    page: { kind: 'present', text: PAGE },
    freshPage: PAGE,
    handbook: { kind: 'absent' },
    freshHandbook: '',
    today,
    observed: undefined,
    contradictions: [],
    unverified: [],
    assessment: assess({ ...read.model, accepted }, questions),
    required: undefined,
    policy: policyInForce((base.kind === 'model' ? base.model : read.model).policy),
    accepted,
    base,
    lastReview: () => ({ kind: 'none' }),
    ...given,
  }
}

/** What the checks find, each in one line; what they do not know, the same way. */
export const linesOf = async (text: string, given: Given = {}): Promise<readonly string[]> => {
  const { findings, unknown } = runChecks(await factsOf(text, given), 'm.yaml')
  return [
    ...findings.map(({ severity, id, location }) => `${severity} ${id} ${location.line}:${location.column}`),
    ...unknown.map(({ id }) => `unknown ${id}`),
  ]
}

export { PAGE }

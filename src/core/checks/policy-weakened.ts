import { rankOf } from '#core/judgement/verdict.ts'
import { defineCheck } from './define.ts'
import { isLonger, type PolicyInForce, policyInForce } from '#core/model/policy.ts'

const rank = (require: PolicyInForce['require']): number => (require === 'none' ? -1 : rankOf(require))

export default defineCheck({
  id: 'policy-weakened',
  kind: 'regression',
  severity: 'error',
  title: 'This change weakens the policy',
  why: 'Whoever changes the rules together with what the rules judge is judging their own work. So this change is judged by the policy as it was before. A weaker policy is a separate decision, for the owner of the service.',
  needs: ['read', 'base'],
  message: ({ key, was, now }) => `This change weakens policy.${key}: ${was} → ${now}.`,
  fix: () => 'Take it out of this change. If it is intended, let the service manager decide it in a separate change.',
  example: { key: 'reviewEvery', was: '6 months', now: '12 months' },
  *judge({ read, base }) {
    if (base.kind !== 'model') return
    const [was, now] = [policyInForce(base.model.policy), policyInForce(read.model.policy)]
    for (const key of ['reviewEvery', 'evidenceCheckedEvery'] as const)
      if (isLonger(now[key], was[key])) yield { at: `/policy/${key}`, args: { key, was: was[key], now: now[key] } }
    if (rank(now.require) < rank(was.require))
      yield { at: '/policy/require', args: { key: 'require', was: was.require, now: now.require } }
  },
})

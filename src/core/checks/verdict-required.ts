import { rankOf } from '#core/judgement/verdict.ts'
import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'verdict-required',
  kind: 'record',
  severity: 'error',
  title: 'The verdict is below what was asked for',
  why: 'Somebody decided, by `--require` or by `policy: require:`, that the service must not fall below this verdict.',
  needs: ['assessment', 'required'],
  message: ({ verdict, required }) => `The verdict is ${verdict}, but ${required} is required.`,
  fix: () => 'See `opsready gaps` for what to do first.',
  example: { verdict: 'not-ready', required: 'ready-with-gaps' },
  *judge({ assessment: { verdict }, required }) {
    if (required !== undefined && rankOf(verdict) < rankOf(required))
      yield { at: '/service/phase', args: { verdict, required } }
  },
})

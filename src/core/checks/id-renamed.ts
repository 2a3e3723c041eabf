import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'id-renamed',
  kind: 'record',
  severity: 'error',
  title: 'A question is answered under an earlier name',
  why: 'The question has a new id. What is written under the old one still counts here, but other readers of the file do not find it, and the next version may not know the old name.',
  needs: ['read'],
  message: ({ was, now }) => `${was} is now called ${now}.`,
  fix: ({ taken }) =>
    taken === 'yes'
      ? 'Both names are in the file. Keep what is true under the new one and remove the old one.'
      : 'Run `opsready check --fix`, or rename the key by hand.',
  example: { was: 'change-management.board-exists', now: 'change-management.approval-fits-risk', taken: 'no' },
  *judge({ read: { carried } }) {
    for (const { at, was, now, taken } of carried.renamed)
      yield { at, args: { was, now, taken: taken ? 'yes' : 'no', name: was } }
  },
})

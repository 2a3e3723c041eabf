import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'id-retired',
  kind: 'record',
  severity: 'error',
  title: 'A question that is no longer asked is answered',
  why: 'The catalogue has taken the question out. Its answer counts nowhere, but somebody who reads the file would think that it does.',
  needs: ['read'],
  message: ({ was, since, why }) => `${was} has not been asked since catalogue ${since}: ${why}`,
  fix: () => 'Remove it. If it says something still worth knowing, move that into `how:` or a note.',
  example: {
    was: 'change-management.board-exists',
    since: '2.0.0',
    why: 'Whether there is a board says nothing by itself.',
  },
  *judge({ read: { carried } }) {
    for (const { at, was, since, why } of carried.retired) yield { at, args: { was, since, why, name: was } }
  },
})

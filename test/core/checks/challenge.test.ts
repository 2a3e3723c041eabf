import { expect, it } from 'vitest'
import { runChecks } from '#core/checks/run.ts'
import { factsOf } from '../../support/facts.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: A
  phase: live
  users: [public]
  supportHours: none
  storesData: true
  rpoMinutes: 60
  backupEveryMinutes: 1440
  releaseFrequency: weekly
  changeFreezeDays: 28
team: {continuesAfterLaunch: "no"}
processes:
  change-evaluation: {answers: {operational-effect: proven}}
  event-management: {answers: {normal-is-known: absent}}
  it-service-management: {answers: {whole-life-funding: in-place}}
  incident-management: {answers: {users-informed: in-place}}
functions:
  service-operations: {answers: {help-reachable: in-place}}
`

it('a challenge says what to do: a question, what would solve it, or what there is to do about such a rule', async () => {
  const { findings } = runChecks(await factsOf(MODEL), 'm.yaml')
  const said = findings.filter(({ rule }) => rule === 'challenge').map(({ id, fix }) => [id, fix.split(' More:')[0]])
  expect(said).toEqual(
    expect.arrayContaining([
      [
        'challenge#/service/changeFreezeDays/CR31',
        expect.stringMatching(/^Which failures did the last freeze prevent/),
      ],
      ['challenge#/service/rpoMinutes/CR46', expect.stringMatching(/^Continuous backup with restore/)],
      [
        'challenge#/service/users/CR33',
        'Put in place what is missing, or correct what the model says about the service.',
      ],
      ['challenge#/team/continuesAfterLaunch/CR34', 'Find out which of these is true, and correct the rest.'],
    ]),
  )
})

it('a challenge is shown at the fact that it speaks of first, else at the answer, and at the phase only where there is nothing else', async () => {
  const { findings } = runChecks(await factsOf(MODEL), 'm.yaml')
  const lines = findings.filter(({ rule }) => rule === 'challenge').map(({ id, location }) => `${id} ${location.line}`)
  expect(lines).toEqual(
    expect.arrayContaining([
      'challenge#/team/continuesAfterLaunch/CR15 13',
      'challenge#/service/rpoMinutes/CR46 9',
      'challenge#/processes/change-evaluation/answers/operational-effect/CR35 15',
    ]),
  )
})

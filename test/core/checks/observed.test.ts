import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { runChecks } from '#core/checks/run.ts'
import type { Sighting } from '#core/observe/define.ts'
import { observedIn } from '#core/observe/shown.ts'
import { contradictions } from '#core/observe/contradictions.ts'
import { factsOf } from '../../support/facts.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: A
  phase: live
  storesData: false
  exposesApi: false
processes:
  knowledge-management:
    answers: {kept-true: in-place}
`
const all = catalogue()
const OURS = new Set(['committed-secret', 'signal-against-fact', 'signal-against-answer'])

const found = async (sightings: Readonly<Record<string, Sighting>>) => {
  const facts = await factsOf(MODEL)
  const looked = { folders: [], files: 0, read: 0, binary: 0, tooLarge: 0, beyondTotal: 0, refused: [] }
  const observed = observedIn({ sightings, looked, noHistory: undefined }, all)
  const against = contradictions(observed, facts.read.model, all)
  const { findings } = runChecks({ ...facts, observed, contradictions: against }, 'm.yaml')
  return findings.filter(({ rule }) => OURS.has(rule))
}
const brief = async (sightings: Readonly<Record<string, Sighting>>) =>
  (await found(sightings)).map(({ severity, id, location }) => `${severity} ${id} ${location.line}`)

const met = (value: true | number, proposes?: unknown): Sighting => ({
  kind: 'met',
  value,
  says: 'Seen.',
  places: [{ path: 'infra/db.tf', line: 2 }],
  proposes,
})

describe('what the repository shows against the model', () => {
  it('is a warning where the signal is strong, and a note where it is not', async () => {
    expect(
      await brief({ 'backup-config': met(true, true), 'api-contract': met(true, true), 'review-front-matter': met(4) }),
    ).toEqual([
      'warning signal-against-fact#/service/storesData 6',
      'warning signal-against-answer#/processes/knowledge-management/answers/kept-true 10',
      'note signal-against-fact#/service/exposesApi 7',
    ])
  })

  it('shows both sides with their sources', async () => {
    const [finding] = await found({ 'backup-config': met(true, true) })
    expect(finding!.message).toBe(
      'The model says false for storesData. The repository shows something else: Seen. See infra/db.tf:2. (backup-config, strong)',
    )
  })

  it('is an error for each file with a secret, named by the file', async () => {
    const places = [
      { path: 'a/x.py', line: 3 },
      { path: 'b.py', line: 1 },
    ]
    const secrets: Sighting = { kind: 'contradicted', value: true, says: 'A token.', places }
    expect(await brief({ 'committed-secrets': secrets })).toEqual([
      'error committed-secret#/a~1x.py 1',
      'error committed-secret#/b.py 1',
    ])
  })

  it('is nothing where nothing can be said', async () => {
    expect(await brief({ 'backup-config': { kind: 'unknown', reason: 'Not seen.' } })).toEqual([])
  })

  it('is not known, once for facts and once for answers, where the history cannot be read', async () => {
    const facts = await factsOf(MODEL)
    const unverified = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      kind: id === 'e' ? ('answer' as const) : ('fact' as const),
      id,
      at: '/service/name',
      reason: 'This is a shallow clone.',
    }))
    const { unknown } = runChecks({ ...facts, unverified }, 'm.yaml')
    expect(unknown.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      'signal-against-fact#/service/name: It is not known whether the history contradicts a, b, c, and 1 more. This is a shallow clone.',
      'signal-against-answer#/service/name: It is not known whether the history contradicts e. This is a shallow clone.',
    ])
  })
})

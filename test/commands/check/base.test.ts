import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { baseOf } from '#commands/check/base.ts'
import { memoryHistory } from '../../support/memory-history.ts'

const model = (name: string): string =>
  `opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: ${name}, phase: live}\n`

type Files = Readonly<Record<string, string>>

/** The name of the service that a model at `ops/operating-model.yaml` is compared with, or why there is none. */
const comparedWith = async (before: Files, now: Files): Promise<string> => {
  const commits = [before, now].map((files) => ({ on: '2026-11-20', files }))
  const history = memoryHistory({ commits, refs: { main: 0 } })
  const base = await baseOf('main', { history, path: 'ops/operating-model.yaml' }, catalogue())
  return base.kind === 'model' ? base.model.service.name : base.kind === 'unknown' ? `${base.reason} ${base.fix}` : ''
}

const HERE = { 'ops/operating-model.yaml': model('Here') }
const NONE =
  /^there was no ops\/operating-model\.yaml where this change branched off from "main"\. If the model is new,/

describe('the model that a change is compared with', () => {
  it('is the one that stood there, whatever else is gone', async () => {
    expect(await comparedWith({ ...HERE, 'operating-model.yaml': model('Root') }, HERE)).toBe('Here')
  })

  it('is the one of that name that is gone, where none stood there', async () => {
    const [root, other] = [{ 'operating-model.yaml': model('Root') }, { 'b/operating-model.yaml': model('Other') }]
    expect(await comparedWith(root, HERE)).toBe('Root')
    expect(await comparedWith({ ...root, ...other, 'my-operating-model.yaml': '' }, { ...HERE, ...other })).toBe('Root')
  })

  it('is not known where the model is new, was copied, was renamed, or could have been any of several', async () => {
    const [root, other] = [{ 'operating-model.yaml': model('Root') }, { 'b/operating-model.yaml': model('Other') }]
    expect(await comparedWith({}, HERE)).toMatch(NONE)
    expect(await comparedWith(root, { ...root, ...HERE })).toMatch(NONE)
    expect(await comparedWith({ 'model.yaml': model('Root') }, HERE)).toMatch(NONE)
    expect(await comparedWith({ ...root, ...other }, HERE)).toMatch(NONE)
  })
})

import { describe, expect, it } from 'vitest'
import { newerQuestions, olderNames } from '../../support/changed-catalogue.ts'
import { linesOf } from '../../support/facts.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service: {name: A, phase: live}
processes:
  change-management:
    answers: {what-changed: proven}
    reviewed: {on: 2026-11-01, by: [Me], catalogue: 1.0.0}
`
const AT = '/processes/change-management/answers'

describe('a newer catalogue', () => {
  it('brings a new question, and a changed one', async () => {
    const catalogue = newerQuestions('change-management.what-changed', 'change-management.emergency-path')
    expect(await linesOf(MODEL, { catalogue })).toEqual([
      `warning question-new#${AT}/emergency-path 6:5`,
      `warning question-changed#${AT}/what-changed 6:15`,
    ])
  })

  it('says nothing of what the phase does not expect, what nobody reviewed, and what was reviewed with it', async () => {
    const catalogue = newerQuestions('change-management.what-changed')
    const of = (model: string) => linesOf(model, { catalogue })
    expect(await of(MODEL.replace('live', 'discovery'))).toEqual([])
    expect(await of(MODEL.replace(/ {4}reviewed.*\n/, ''))).toEqual([])
    expect(await of(MODEL.replace('catalogue: 1.0.0', 'catalogue: 1.1.0'))).toEqual([])
    expect(await of(MODEL.replace('catalogue: 1.0.0', 'catalogue: 1.10.0'))).toEqual([])
  })

  it('has other names for questions, or does not ask them any more', async () => {
    const model = MODEL.replace('what-changed: proven', 'changes-known: proven, board-exists: absent')
    expect(await linesOf(model, { catalogue: olderNames() })).toEqual([
      `error id-renamed#${AT}/changes-known 6:15`,
      `error id-retired#${AT}/board-exists 6:38`,
    ])
  })
})

describe('a model that was written for a newer version', () => {
  it('may say what is not known here, and that could not be judged', async () => {
    const ids = async (from: string, to: string) => await linesOf(MODEL.replace(from, to))
    expect(await ids('opsready: 1', 'opsready: 2\npolcy: {require: ready}')).toEqual(['unknown model-newer#/opsready'])
    expect(await ids('itil-2011@1.0.0', 'itil-2011@9.0.0')).toEqual(['unknown model-newer#/catalogue'])
    expect(await ids('itil-2011@1.0.0', 'itil-2011@0.9.0')).toEqual([])
  })
})

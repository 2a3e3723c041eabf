import { describe, expect, it } from 'vitest'
import { readModel } from '#core/model/read.ts'
import { renameIds } from '#core/model/rename.ts'
import { saveChanges } from '#core/model/save.ts'
import { olderNames } from '../../support/changed-catalogue.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@0.9.0
service: {name: A, phase: live}
processes:
  change-management:
    answers:
      # Asked in spring.
      changes-known: proven  # by the log
      board-exists: informal
    evidence:
      changes-known:
        - path: docs/a.md
    voices:
      Web operations: {'who-decides': informal}
    reviewed: {on: 2026-11-01, by: [Me], catalogue: 0.9.0}
accepted:
  - {question: change-management.changes-known, reason: Later, by: Me, from: 2026-11-01, until: 2027-01-01}
`
const bytes = (text: string) => new TextEncoder().encode(text)
const read = async (text: string) => {
  const reading = await readModel(bytes(text), 'm.yaml', false, olderNames())
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'))
  return reading.read
}

describe('ids of an older catalogue', () => {
  it('are read under their new names, and told once each, with their places', async () => {
    const { model, carried, locate } = await read(MODEL)
    const said = model.processes!['change-management']!
    expect(said.answers).toEqual({ 'what-changed': 'proven' })
    expect(said.evidence).toEqual({ 'what-changed': [{ path: 'docs/a.md' }] })
    expect(model.accepted![0]!.question).toBe('change-management.what-changed')
    expect(carried.renamed.map(({ was, now, at }) => [was, now, locate(at).line])).toEqual([
      ['change-management.changes-known', 'change-management.what-changed', 8],
      ['change-management.who-decides', 'change-management.change-results-known', 14],
    ])
    expect(carried.retired.map(({ was, at }) => [was, locate(at).line])).toEqual([
      ['change-management.board-exists', 9],
    ])
  })

  it('are renamed in the text, and not a byte else moves', async () => {
    const renamed = renameIds(MODEL, olderNames())
    expect(renamed).toEqual({
      ok: true,
      source: MODEL.replaceAll('changes-known', 'what-changed').replace("'who-decides'", 'change-results-known'),
    })
  })

  it('are renamed with the next answer that is written', async () => {
    const saved = saveChanges(
      bytes(MODEL),
      [{ pointer: '/processes/change-management/answers/what-changed', value: 'informal', was: 'proven' }],
      olderNames(),
    )
    expect(saved.kind).toBe('saved')
    const text = new TextDecoder().decode((saved as { bytes: Uint8Array }).bytes)
    expect(text).toContain('what-changed: informal  # by the log')
    expect(text).not.toContain('changes-known')
  })

  it('are left alone where the new name is answered too', async () => {
    const both = MODEL.replace('      board-exists', '      what-changed: informal\n      board-exists')
    const { model, carried } = await read(both)
    expect(model.processes!['change-management']!.answers).toEqual({ 'what-changed': 'informal' })
    expect(carried.renamed[0]).toMatchObject({ was: 'change-management.changes-known', taken: true })
    const renamed = renameIds(both, olderNames())
    expect(renamed.ok && renamed.source).toContain('changes-known: proven')
  })

  it('move to the practice that asks the question now', async () => {
    const elsewhere = MODEL.replace('changes-known: proven', 'fix-kept: proven')
    const { model } = await read(elsewhere)
    expect(model.processes!['problem-management']!.answers).toEqual({ 'actions-done': 'proven' })
    const renamed = renameIds(elsewhere, olderNames())
    expect(renamed.ok && renamed.source).toContain('  problem-management:\n    answers:\n      actions-done: proven')
  })

  it('are validated like any other answer', async () => {
    const reading = await readModel(bytes(MODEL.replace('proven  #', 'perfect  #')), 'm.yaml', false, olderNames())
    expect(reading.ok).toBe(false)
  })

  it('are unknown words to a catalogue that never had them', async () => {
    expect((await readModel(bytes(MODEL), 'm.yaml')).ok).toBe(false)
  })
})

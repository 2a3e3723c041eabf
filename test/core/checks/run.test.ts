import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Facts, PathState } from '#core/checks/define.ts'
import { CHECKS } from '#core/checks/index.ts'
import { runChecks } from '#core/checks/run.ts'
import { readModel } from '#core/model/read.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service: {name: A, phase: live}
processes:
  change-management:
    answers: {what-changed: proven}
    evidence:
      what-changed:
        - path: docs/a.md
        - {repository: org/other, path: gone.md, checked: 2026-11-01}
        - {link: "https://wiki.example/x", checked: 2026-11-01}
accepted:
  - {question: change-management.policy-written, reason: Later, by: Me, from: 2026-01-01, until: 2026-11-24}
`
const PAGE = '<!-- Written by opsready 1 -->\n\n# A\n'

/** Facts around the model above, nothing wrong with any of them. */
const facts = async (changes: Partial<Facts> = {}, model = MODEL): Promise<Facts> => {
  const reading = await readModel(new TextEncoder().encode(model), 'm.yaml')
  if (!reading.ok) throw new Error('not valid')
  return {
    read: reading.read,
    catalogue: catalogue(),
    pathState: () => 'tracked',
    modelTracked: true,
    page: { kind: 'present', text: PAGE },
    freshPage: PAGE,
    today: '2026-11-24',
    verdict: 'ready',
    required: undefined,
    ...changes,
  }
}
const found = async (changes: Partial<Facts>) =>
  runChecks(await facts(changes), 'm.yaml').map(
    ({ severity, id, location }) => `${severity} ${id} ${location.line}:${location.column}`,
  )

const EVIDENCE = '#/processes/change-management/evidence/what-changed/docs~1a.md 9:11'
const path = (state: PathState) => ({ pathState: () => state })

describe('the checks', () => {
  it('find nothing where nothing is wrong', async () => {
    expect(await found({})).toEqual([])
  })

  it.each([
    ['a page that is not there', { page: { kind: 'absent' } }, 'error page-stale# 1:1'],
    [
      'a page that somebody edited',
      { page: { kind: 'present', text: PAGE.replace('# A', '# B') } },
      'error page-stale# 1:1',
    ],
    [
      'a page of another version',
      { page: { kind: 'present', text: PAGE.replace('opsready 1', 'opsready 0') } },
      'note page-stale# 1:1',
    ],
    ['evidence that is gone', path('missing'), `error evidence-missing${EVIDENCE}`],
    ['evidence outside', path('outside'), `error evidence-outside${EVIDENCE}`],
    ['evidence that is a link', path('link'), `error evidence-link${EVIDENCE}`],
    ['evidence that we wrote', path('own'), `error evidence-own${EVIDENCE}`],
    ['evidence that is not committed', path('untracked'), `note evidence-uncommitted${EVIDENCE}`],
    [
      'an acceptance that ended yesterday',
      { today: '2026-11-25' },
      'warning acceptance-ended#/accepted/change-management.policy-written 13:5',
    ],
    [
      'a verdict below what is required',
      { verdict: 'not-ready', required: 'ready' },
      'error verdict-required#/service/phase 3:20',
    ],
  ] as const)('name %s, and nothing else', async (_, changes, finding) => {
    expect(await found(changes as Partial<Facts>)).toEqual([finding])
  })

  it('take a page that was checked out with other line ends for the same page', async () => {
    expect(await found({ page: { kind: 'present', text: PAGE.replaceAll('\n', '\r\n') } })).toEqual([])
  })

  it('say nothing of evidence that is not committed while the model is not either, or where no repository can be read', async () => {
    expect(await found({ ...path('untracked'), modelTracked: false })).toEqual([])
    expect(await found({ pathState: () => undefined })).toEqual([])
    expect(await found({ page: { kind: 'unknown' } })).toEqual([])
  })

  it('keep the id of a finding when lines and the order of a list move', async () => {
    const moved = MODEL.replace('service:', '\n# a comment\nservice:')
      .replace('        - path: docs/a.md\n', '')
      .concat('')
      .replace(
        '        - {link: "https://wiki.example/x", checked: 2026-11-01}\n',
        '        - {link: "https://wiki.example/x", checked: 2026-11-01}\n        - path: docs/a.md\n',
      )
    const ids = async (model: string) => runChecks(await facts(path('missing'), model), 'm.yaml').map(({ id }) => id)
    expect(await ids(moved)).toEqual(await ids(MODEL))
  })

  it('each say why it matters and how to mend it, in a sentence', () => {
    for (const { id, title, why } of CHECKS) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(title).not.toMatch(/\.$/)
      expect(why).toMatch(/\.$/)
    }
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length)
  })
})

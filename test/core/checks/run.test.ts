import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { PathState } from '#core/checks/define.ts'
import { CHECKS } from '#core/checks/index.ts'
import { runChecks } from '#core/checks/run.ts'
import { isDue } from '#core/model/review.ts'
import { observedIn } from '#core/observe/shown.ts'
import { newerQuestions } from '../../support/changed-catalogue.ts'
import { factsOf, type Given, linesOf, PAGE } from '../../support/facts.ts'

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
    reviewed: {on: 2026-11-01, by: [Me], catalogue: 1.0.0}
accepted:
  - {question: change-management.policy-written, reason: Later, by: Me, from: 2026-01-01, until: 2027-01-01}
  - {finding: "evidence-own#/nowhere", reason: Later, by: Me, from: 2026-01-01, until: 2026-11-23}
`
const EVIDENCE = '#/processes/change-management/evidence/what-changed/docs~1a.md 9:11'
const path = (state: PathState): Given => ({ pathState: () => state })
const ENDED = 'warning acceptance-ended#/accepted/evidence-own#~1nowhere 15:5'
const UNSEEN: Given = {
  pathState: () => undefined,
  unseen: { kind: 'unknown', reason: 'nobody can see it.', fix: 'Look.' },
}
const page = (text: string): Given => ({ page: { kind: 'present', text } })
const handbook = (text: string): Given => ({ handbook: { kind: 'present', text }, freshHandbook: PAGE })

const found = (given: Given = {}, model = MODEL) => linesOf(model, given)

describe('the checks of files and the calendar', () => {
  it('find what has ended, and nothing else', async () => {
    expect(await found()).toEqual([ENDED])
  })

  it.each<[string, Given, string[]]>([
    ['a page that is not there', { page: { kind: 'absent' } }, ['error page-stale# 1:1', ENDED]],
    ['a page that somebody edited', page(PAGE.replace('# A', '# B')), ['error page-stale# 1:1', ENDED]],
    ['a page of another version', page(PAGE.replace('opsready 1', 'opsready 0')), [ENDED, 'note page-version# 1:1']],
    [
      'a page with a conflict in it',
      page(`${PAGE}<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n`),
      ['error page-conflict# 1:1', ENDED],
    ],
    ['a handbook that somebody edited', handbook(PAGE.replace('# A', '# B')), ['error handbook-stale# 1:1', ENDED]],
    [
      'a handbook of another version',
      handbook(PAGE.replace('opsready 1', 'opsready 0')),
      [ENDED, 'note handbook-version# 1:1'],
    ],
    [
      'a handbook with a conflict in it',
      handbook(`<<<<<<< ours\n${PAGE}=======\ny\n>>>>>>> theirs\n`),
      ['error handbook-conflict# 1:1', ENDED],
    ],
    ['evidence that is gone', path('missing'), [`error evidence-missing${EVIDENCE}`, ENDED]],
    ['evidence outside', path('outside'), [`error evidence-outside${EVIDENCE}`, ENDED]],
    ['evidence that is a link', path('link'), [`error evidence-link${EVIDENCE}`, ENDED]],
    ['evidence that we wrote', path('own'), [`error evidence-own${EVIDENCE}`, ENDED]],
    ['evidence that is not committed', path('untracked'), [ENDED, `note evidence-uncommitted${EVIDENCE}`]],
    [
      'an acceptance that ends in thirty days',
      { today: '2026-12-02' },
      [ENDED, 'note acceptance-ending#/accepted/change-management.policy-written 14:5'],
    ],
    [
      'an acceptance that ended yesterday',
      { today: '2027-01-02' },
      ['warning acceptance-ended#/accepted/change-management.policy-written 14:5', ENDED],
    ],
    [
      'a review that is overdue since yesterday',
      { today: '2027-05-02' },
      [
        'warning review-overdue#/processes/change-management/reviewed/on 12:16',
        'warning acceptance-ended#/accepted/change-management.policy-written 14:5',
        ENDED,
      ],
    ],
    ['a verdict below what is required', { required: 'ready' }, ['error verdict-required#/service/phase 3:20', ENDED]],
  ])('name %s', async (_, given, lines) => {
    expect(await found(given)).toEqual(lines)
  })

  it('name evidence that nobody looked at for a year, wherever it lies', async () => {
    const lines = await found({
      today: '2027-11-02',
      policy: { reviewEvery: '3 years', evidenceCheckedEvery: '12 months', require: 'none' },
    })
    expect(lines.filter((line) => line.includes('evidence-overdue'))).toEqual([
      'warning evidence-overdue#/processes/change-management/evidence/what-changed/org~1other:gone.md 10:11',
      'warning evidence-overdue#/processes/change-management/evidence/what-changed/https:~1~1wiki.example~1x 11:11',
    ])
  })

  it('hold a review to the day, and to the policy: due on its day, overdue from the day after', async () => {
    const overdue = async (given: Given) => (await found(given)).some((line) => line.includes('review-overdue'))
    expect(await overdue({ today: '2027-05-01' })).toBe(false)
    const policy = { reviewEvery: '2 weeks', evidenceCheckedEvery: '12 months', require: 'none' } as const
    expect([await overdue({ today: '2026-11-15', policy }), await overdue({ today: '2026-11-16', policy })]).toEqual([
      false,
      true,
    ])
    const said = { reviewed: { on: '2026-11-01', by: ['Service manager'], catalogue: '1.0.0' } }
    expect(['2026-11-14', '2026-11-15'].map((today) => isDue(said, { policy }, today))).toEqual([false, true])
  })

  it('name a review and evidence that are dated ahead, by more than the day of people east of Greenwich', async () => {
    const dated = async (on: string, checked: string) => {
      const model = MODEL.replace('{on: 2026-11-01', `{on: ${on}`).replace(
        'path: gone.md, checked: 2026-11-01',
        `path: gone.md, checked: ${checked}`,
      )
      return runChecks(await factsOf(model), 'm.yaml').findings.filter(({ rule }) => rule.endsWith('-overdue'))
    }
    expect(await dated('2026-11-25', '2026-11-25')).toEqual([])
    expect((await dated('2026-11-26', '2026-11-26')).map(({ rule }) => rule)).toEqual([
      'evidence-overdue',
      'review-overdue',
    ])
    const long = await dated('9999-12-31', '9999-12-31')
    expect(long.map(({ id, severity }) => `${severity} ${id}`)).toEqual([
      'warning evidence-overdue#/processes/change-management/evidence/what-changed/org~1other:gone.md',
      'warning review-overdue#/processes/change-management/reviewed/on',
    ])
    for (const { message } of long) expect(message).toContain('is dated 9999-12-31, which is in the future.')
  })

  it('take a page that was checked out with other line ends for the same page', async () => {
    const other = `\uFEFF${PAGE.replaceAll('\n', '\r\n')}`
    expect(await found({ ...page(other), ...handbook(other) })).toEqual([ENDED])
  })

  it('say nothing of evidence that is not committed while the model is not either', async () => {
    expect(await found({ ...path('untracked'), modelTracked: false })).toEqual([ENDED])
  })

  it('say that they do not know, where the model has no place', async () => {
    expect(await found({ ...UNSEEN, page: { kind: 'unknown' } })).toEqual([
      ENDED,
      'unknown page-stale#',
      'unknown evidence-missing#',
    ])
  })

  it('keep the id of a finding when lines and the order of a list move', async () => {
    const moved = MODEL.replace('service:', '\n# a comment\nservice:')
      .replace('        - path: docs/a.md\n', '')
      .replace('    reviewed:', '        - path: docs/a.md\n    reviewed:')
    const ids = async (model: string) =>
      runChecks(await factsOf(model, path('missing')), 'm.yaml').findings.map(({ id }) => id)
    expect(await ids(moved)).toEqual(await ids(MODEL))
  })
})

describe('an accepted finding', () => {
  const id = 'evidence-missing#/processes/change-management/evidence/what-changed/docs~1a.md'
  const accepting = (finding: string) =>
    `${MODEL}  - {finding: "${finding}", reason: Later, by: Me, from: 2026-11-01, until: 2027-01-01}\n`

  it('is silent while it is accepted, and comes back', async () => {
    expect(await found(path('missing'), accepting(id))).toEqual([ENDED])
    expect(await found({ ...path('missing'), today: '2027-01-02' }, accepting(id))).toContain(`error ${id} 9:11`)
  })

  it('that nothing finds is not needed; one that cannot be judged, or comes with a change, may be', async () => {
    const unneeded = async (finding: string, given: Given = {}) =>
      (await found(given, accepting(finding))).filter((line) => line.includes('unneeded'))
    expect(await unneeded(id)).toEqual([
      `note acceptance-unneeded#/accepted/${id.replaceAll('~', '~0').replaceAll('/', '~1')} 16:5`,
    ])
    expect(await unneeded(id, UNSEEN)).toEqual([])
    expect(await unneeded('answer-lowered#/processes/change-management/answers/what-changed')).toEqual([])
  })

  const looked = { folders: [], files: 0, read: 0, binary: 0, tooLarge: 0, beyondTotal: 0, refused: [] }
  const observed = observedIn({ sightings: {}, looked, noHistory: undefined }, catalogue())

  it.each<[string, Given, readonly string[]]>([
    [
      'no path was seen',
      UNSEEN,
      ['missing', 'outside', 'link', 'own', 'uncommitted', 'changed'].map((name) => `evidence-${name}`),
    ],
    ['the model is not in git', { modelTracked: false }, ['evidence-uncommitted', 'evidence-changed', 'gate-opened']],
    ['there is no page to see', { page: { kind: 'unknown' } }, ['page-stale', 'page-version', 'page-conflict']],
    ['there is no handbook to see', { handbook: { kind: 'unknown' } }, ['handbook-stale', 'handbook-conflict']],
    [
      'nothing was observed',
      { observed: undefined },
      ['committed-secret', 'signal-against-fact', 'signal-against-answer', 'challenge'],
    ],
    [
      'the base is not known',
      { base: { kind: 'unknown', reason: 'it is gone.', fix: 'Fetch it.' } },
      ['gate-opened', 'gate-lost'],
    ],
  ])('may be needed where %s, and is not where it was', async (_, given, rules) => {
    const unneeded = async (rule: string, known: Given) =>
      (await found(known, accepting(`${rule}#/x`))).some((line) => line.startsWith('note acceptance-unneeded#'))
    for (const rule of rules) {
      expect([rule, await unneeded(rule, { observed, ...given })]).toEqual([rule, false])
      if (rule !== 'gate-lost') expect([rule, await unneeded(rule, { observed })]).toEqual([rule, true])
    }
  })

  it('counts from its first day on, and nothing is said of it before', async () => {
    const from = (day: string) => accepting(id).replace('from: 2026-11-01', `from: ${day}`)
    expect(await found(path('missing'), from('2026-11-24'))).toEqual([ENDED])
    expect(await found(path('missing'), from('2026-11-25'))).toEqual([`error ${id} 9:11`, ENDED])
    const soon = from('2026-11-25').replace('2026-11-25, until: 2027-01-01', '2026-11-25, until: 2026-12-01')
    expect(await found({}, soon)).toEqual([ENDED])
  })
})

describe('a change of facts that takes must-haves away', () => {
  const service = (facts: string) => MODEL.replace('{name: A, phase: live}', `{name: A, ${facts}}`)
  const found = async (rule: string, now: string, since: string, given: Given = {}) =>
    runChecks(await factsOf(service(now), { ...given, since: service(since) }), 'm.yaml').findings.filter(
      (each) => each.rule === rule,
    )
  const closed = async (now: string, since: string, given: Given = {}) =>
    (await found('gate-closed', now, since, given)).map(({ severity, id, message }) => `${severity} ${id} ${message}`)
  const RESTORE = 'it-service-continuity-management.restore-proven'

  it('is told once, with the facts and some of the questions', async () => {
    expect(await closed('phase: live, storesData: false', 'phase: live')).toEqual([
      `warning gate-closed#/service/storesData 1 must-have is no longer in force, because storesData changed in this change: ${RESTORE}.`,
    ])
    const [phase, ...others] = await closed('phase: discovery', 'phase: live')
    expect(others).toEqual([])
    expect(phase).toMatch(
      /^warning gate-closed#\/service\/phase \d+ must-haves are no longer in force, because phase changed in this change: \S+, \S+, \S+, and \d+ more\.$/,
    )
    expect(await closed('phase: discovery, storesData: false', 'phase: live, storesData: true')).toEqual([
      phase!.replace('because phase', 'because phase and storesData'),
    ])
  })

  it('is none where as many are in force, more are, or only the catalogue has changed', async () => {
    expect(await closed('phase: live, storesData: true', 'phase: live, storesData: true')).toEqual([])
    expect(await closed('phase: live, storesData: true', 'phase: discovery, storesData: false')).toEqual([])
    const catalogue = newerQuestions('change-management.what-changed', RESTORE)
    expect(await closed('phase: live', 'phase: live', { catalogue })).toEqual([])
  })

  it('names only the facts that decided it, as its mirror does', async () => {
    const opened = await found('gate-opened', 'phase: live, storesData: true', 'phase: public-beta, storesData: false')
    expect(opened.find(({ id }) => id.endsWith('restore-proven'))?.args['facts']).toBe('storesData')
    expect(await closed('phase: private-beta, storesData: false', 'phase: live, storesData: true')).toEqual([
      expect.stringContaining(' because phase and storesData changed '),
    ])
    expect(await closed('phase: live, storesData: false', 'phase: public-beta, storesData: true')).toEqual([
      expect.stringContaining(' because storesData changed '),
    ])
  })
})

describe('acceptances beside a base', () => {
  const first = MODEL.slice(0, MODEL.indexOf('accepted:'))
  const WRITTEN = 'change-management.policy-written'
  const accepting = (from: string, until: string) =>
    `${first}accepted: [{question: ${WRITTEN}, reason: Later, by: Me, from: ${from}, until: ${until}}]\n`
  const counted = async (now: string, since: string) =>
    (await factsOf(now, { since })).accepted.map(({ question, from, until }) => [question, from, until])

  it('count where both have them, for the time that both give', async () => {
    const base = accepting('2026-11-01', '2026-12-20')
    expect(await counted(base, base)).toEqual([[WRITTEN, '2026-11-01', '2026-12-20']])
    expect(await counted(accepting('2026-11-10', '2027-01-01'), base)).toEqual([[WRITTEN, '2026-11-10', '2026-12-20']])
    expect(await counted(accepting('2026-10-01', '2026-12-01'), base)).toEqual([[WRITTEN, '2026-11-01', '2026-12-01']])
  })

  it('do not count where the change adds, removes, ends or puts them off', async () => {
    const base = accepting('2026-11-01', '2026-12-20')
    expect(await counted(base, first)).toEqual([])
    expect(await counted(first, base)).toEqual([])
    expect(await counted(accepting('2026-11-01', '2026-11-23'), base)).toEqual([])
    expect(await counted(accepting('2026-11-25', '2026-12-20'), base)).toEqual([])
  })
})

describe('a change that accepts something', () => {
  const accepting = (from: string, until = '2027-02-20') =>
    `${MODEL.slice(0, MODEL.indexOf('accepted:'))}accepted:
  - {question: change-management.policy-written, reason: Later, by: Me, from: ${from}, until: ${until}}
`
  const since = MODEL.slice(0, MODEL.indexOf('accepted:'))
  const said = async (model: string, given: Given) =>
    runChecks(await factsOf(model, given), 'm.yaml').findings.map(({ message }) => message)

  it('is told from when on it counts', async () => {
    const added = async (from: string) => await said(accepting(from), { since })
    const sentence = 'This change accepts change-management.policy-written until 2027-02-20, by Me.'
    expect(await added('2026-11-24')).toEqual([`${sentence} It counts once it is merged.`])
    expect(await added('2026-11-25')).toEqual([`${sentence} It counts from 2026-11-25 on, once it is merged.`])
  })

  it('is told which end of it moves outwards', async () => {
    const moved = async (model: string, base: string) => await said(model, { since: base })
    const sentence = 'This change accepts change-management.policy-written for longer:'
    expect(await moved(accepting('2026-12-01', '2027-02-21'), accepting('2026-12-01'))).toEqual([
      `${sentence} until 2027-02-20 → 2027-02-21. It counts from 2026-12-01 on, once it is merged.`,
    ])
    expect(await moved(accepting('2026-11-24'), accepting('2026-12-01'))).toEqual([
      `${sentence} from 2026-12-01 → 2026-11-24. It counts once it is merged.`,
    ])
    expect(await moved(accepting('2026-10-01'), accepting('2026-11-01'))).toEqual([])
  })
})

describe('every check', () => {
  it('says why it matters and how to mend it, in a sentence', () => {
    for (const { id, title, why, message, fix, example } of CHECKS) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(title).not.toMatch(/\.$/)
      expect(why).toMatch(/\.$/)
      for (const said of [message(example), fix(example)]) expect(said, id).not.toMatch(/undefined|\$\{/)
    }
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length)
  })
})

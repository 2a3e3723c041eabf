/** One thing moves, and exactly that is found: each case is a repository of its own, checked by the whole command. */

import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, hasGit } from '../support/repository.ts'
import { driftIn, HANDBOOK, MODEL, PAGE, type Service, serviceIn, serviceOf } from '../support/service.ts'

const here = hasGit ? describe : describe.skip.bind(describe)

/** Inside every limit of the examples. */
const TODAY = ['--today', '2026-11-24']
const CHANGE = '/processes/change-management'
const POLICY = 'docs/change-policy.md'
const GONE = `evidence-missing#${CHANGE}/evidence/approval-fits-risk/docs~1change-policy.md`

type Given = readonly string[] | { readonly in: string; readonly args: readonly string[] }

interface Seed {
  readonly moves: string
  /** What is done to a clean example, and what the check is given. */
  readonly by: (service: Service) => Given | void | Promise<Given | void>
  readonly finds: readonly string[]
}

/** A change on a branch, compared with main. */
const onBranch = async (service: Service, change: () => void): Promise<readonly string[]> => {
  service.git('checkout', '-q', '-b', 'change')
  change()
  await service.pages()
  service.commit('Change', '2026-11-23')
  return ['--since', 'main']
}

const RESTORE = '/processes/it-service-continuity-management/answers/restore-proven'

const accept = (service: Service, finding: string, from: string): void =>
  service.write(
    MODEL,
    `${service.read(MODEL)}  - finding: "${finding}"\n    reason: Later.\n    by: Me\n    from: "${from}"\n    until: "2027-02-01"\n`,
  )

/** The first commit, as if the service had stored nothing then. */
const withoutData = async (service: Service): Promise<void> => {
  service.edit(MODEL, 'storesData: true', 'storesData: false')
  await service.pages()
  service.amend()
}

const SEEDS: readonly Seed[] = [
  {
    moves: 'nothing',
    by: () => undefined,
    finds: [],
  },
  {
    moves: 'a file that was named as evidence is deleted',
    by: (service) => service.remove(POLICY),
    finds: [`error ${GONE}`],
  },
  {
    moves: 'a file that was named as evidence is replaced by a link',
    by: (service) => {
      service.remove(POLICY)
      symlinkSync('/etc/hostname', join(service.folder, POLICY))
      service.commit('Link it', '2026-11-22')
    },
    finds: [`error evidence-link#${CHANGE}/evidence/approval-fits-risk/docs~1change-policy.md`],
  },
  {
    moves: 'the same, and nobody has told git of the link yet',
    by: (service) => {
      service.remove(POLICY)
      symlinkSync('/etc/hostname', join(service.folder, POLICY))
    },
    finds: [`error evidence-link#${CHANGE}/evidence/approval-fits-risk/docs~1change-policy.md`],
  },
  {
    moves: 'an empty folder stands where the evidence was, and git has not been told',
    by: (service) => {
      service.remove(POLICY)
      mkdirSync(join(service.folder, POLICY))
    },
    finds: [`error evidence-missing#${CHANGE}/evidence/approval-fits-risk/docs~1change-policy.md`],
  },
  {
    moves: 'a module stands where the evidence was',
    by: (service) => {
      service.git('rm', '-q', POLICY)
      service.git('update-index', '--add', '--cacheinfo', `160000,${service.git('rev-parse', 'HEAD').trim()},${POLICY}`)
    },
    finds: [`error evidence-link#${CHANGE}/evidence/approval-fits-risk/docs~1change-policy.md`],
  },
  {
    moves: 'evidence is there and not committed',
    by: async (service) => {
      service.edit(MODEL, `- path: ${POLICY}`, '- path: docs/new.md')
      service.write('docs/new.md', 'New.\n')
      await service.pages()
    },
    finds: [`note evidence-uncommitted#${CHANGE}/evidence/approval-fits-risk/docs~1new.md`],
  },
  {
    moves: 'evidence is changed after the review',
    by: (service) => {
      service.write(POLICY, 'Everything is different now.\n')
      service.commit('Change the policy', '2026-11-22')
    },
    finds: [`note evidence-changed#${CHANGE}/evidence/approval-fits-risk/docs~1change-policy.md`],
  },
  {
    moves: 'evidence is changed, and the practice reviewed again with it',
    by: async (service) => {
      service.write(POLICY, 'Everything is different now.\n')
      const before = service.read(MODEL)
      const at = before.indexOf('2026-11-12, by', before.indexOf('  change-management:'))
      service.write(MODEL, `${before.slice(0, at)}2026-11-22${before.slice(at + 10)}`)
      await service.pages()
      service.commit('Look at it again', '2026-11-22')
    },
    finds: [],
  },
  {
    moves: 'the page is edited by one byte',
    by: (service) => service.write(PAGE, `${service.read(PAGE).slice(0, -2)}!\n`),
    finds: ['error page-stale#'],
  },
  {
    moves: 'the handbook is edited by one byte',
    by: (service) => service.write(HANDBOOK, `${service.read(HANDBOOK).slice(0, -2)}!\n`),
    finds: ['error handbook-stale#'],
  },
  {
    moves: 'the team takes the handbook over, or does without',
    by: (service) => service.write(HANDBOOK, '# How we run it\n\nOurs.\n'),
    finds: [],
  },
  {
    moves: 'the handbook is not kept in git',
    by: (service) => {
      service.git('rm', '-q', '--cached', HANDBOOK)
      service.write(HANDBOOK, `${service.read(HANDBOOK)}Edited by hand.\n`)
    },
    finds: [],
  },
  {
    moves: 'an answer is changed without the pages',
    by: (service) => service.edit(MODEL, 'what-changed: in-place', 'what-changed: proven'),
    finds: ['error handbook-stale#', 'error page-stale#'],
  },
  {
    moves: 'an acceptance ended yesterday',
    by: () => ['--today', '2027-02-01'],
    finds: ['warning acceptance-ended#/accepted/identity-management.leavers'],
  },
  {
    moves: 'a finding is accepted from next week on',
    by: async (service) => {
      service.remove(POLICY)
      accept(service, GONE, '2026-12-01')
      await service.pages()
    },
    finds: [`error ${GONE}`],
  },
  {
    moves: 'what was accepted is not needed any more',
    by: async (service) => {
      service.edit(MODEL, '      leavers: informal', '      leavers: in-place')
      await service.pages()
    },
    finds: ['note acceptance-unneeded#/accepted/identity-management.leavers'],
  },
  {
    moves: 'nobody looked at another repository for a year',
    by: (service) => {
      service.edit(MODEL, 'checked: "2026-11-02"', 'checked: "2025-11-23"')
      return service.pages()
    },
    finds: [`warning evidence-overdue#${CHANGE}/evidence/approval-fits-risk/org~1platform-docs:standard-changes.md`],
  },
  {
    moves: 'one practice was not reviewed for half a year',
    by: async (service) => {
      const before = service.read(MODEL)
      const at = before.indexOf('2026-11-12, by', before.indexOf('  change-management:'))
      service.write(MODEL, `${before.slice(0, at)}2026-05-23${before.slice(at + 10)}`)
      await service.pages()
    },
    finds: [`warning review-overdue#${CHANGE}/reviewed/on`],
  },
  {
    moves: 'a change lowers an answer',
    by: (service) =>
      onBranch(service, () => service.edit(MODEL, 'builders-run-it: proven', 'builders-run-it: informal')),
    finds: ['note answer-lowered#/functions/application-management/answers/builders-run-it'],
  },
  {
    moves: 'a change raises an answer',
    by: (service) => onBranch(service, () => service.edit(MODEL, 'debt-visible: informal', 'debt-visible: in-place')),
    finds: ['note answer-raised#/functions/application-management/answers/debt-visible'],
  },
  {
    moves: 'a change loses a must-have',
    by: (service) =>
      onBranch(service, () => service.edit(MODEL, 'second-pair-of-eyes: proven', 'second-pair-of-eyes: informal')),
    finds: [`warning gate-lost#${CHANGE}/answers/second-pair-of-eyes`],
  },
  {
    moves: 'a change takes evidence away',
    by: (service) => onBranch(service, () => service.edit(MODEL, `        - path: ${POLICY}\n`, '')),
    finds: [`warning evidence-removed#${CHANGE}/evidence/approval-fits-risk/docs~1change-policy.md`],
  },
  {
    moves: 'a change takes a review away',
    by: (service) =>
      onBranch(service, () =>
        service.write(MODEL, service.read(MODEL).replace(/(\n {2}change-management:\n[^]*?)\n {4}reviewed: .*/, '$1')),
      ),
    finds: [`warning review-removed#${CHANGE}/reviewed`],
  },
  {
    moves: 'a change names another file for the same thing',
    by: (service) =>
      onBranch(service, () => {
        service.git('mv', POLICY, 'docs/changes.md')
        service.edit(MODEL, `- path: ${POLICY}`, '- path: docs/changes.md')
      }),
    finds: [],
  },
  {
    moves: 'a change weakens the policy',
    by: (service) =>
      onBranch(service, () => service.write(MODEL, `${service.read(MODEL)}\npolicy:\n  reviewEvery: 2 years\n`)),
    finds: ['error policy-weakened#/policy/reviewEvery'],
  },
  {
    moves: 'a change accepts something',
    by: (service) =>
      onBranch(service, () =>
        service.write(
          MODEL,
          `${service.read(MODEL)}  - question: event-management.normal-is-known\n    reason: Later.\n    by: Me\n    from: "2026-11-23"\n    until: "2027-03-01"\n`,
        ),
      ),
    finds: ['warning acceptance-added#/accepted/event-management.normal-is-known'],
  },
  {
    moves: 'a change takes an acceptance back',
    by: async (service) => {
      service.remove(POLICY)
      accept(service, GONE, '2026-11-20')
      await service.pages()
      service.amend()
      return onBranch(service, () => service.write(MODEL, service.read(MODEL).replace(/ {2}- finding: [^]*$/, '')))
    },
    finds: [`error ${GONE}`],
  },
  {
    moves: 'a change accepts something for longer',
    by: (service) => onBranch(service, () => service.edit(MODEL, '"2027-05-12"', '"2027-06-12"')),
    finds: ['warning acceptance-extended#/accepted/service-validation-and-testing.automatic-results-sampled'],
  },
  {
    moves: 'a change brings a fact that takes a must-have away',
    by: (service) => onBranch(service, () => service.edit(MODEL, 'personalData: personal', 'personalData: none')),
    finds: ['warning gate-closed#/service/personalData'],
  },
  {
    moves: 'a change brings a fact that brings a must-have',
    by: async (service) => {
      await withoutData(service)
      return onBranch(service, () => service.edit(MODEL, 'storesData: false', 'storesData: true'))
    },
    finds: [`warning gate-opened#${RESTORE}`],
  },
  {
    moves: 'a fact that brings a must-have was changed after the review',
    by: async (service) => {
      await withoutData(service)
      service.edit(MODEL, 'storesData: false', 'storesData: true')
      await service.pages()
      service.commit('We store data now', '2026-11-22')
    },
    finds: [`warning gate-opened#${RESTORE}`],
  },
  {
    moves: 'older commits were not fetched',
    by: (service) => {
      service.commit('Nothing', '2026-11-21')
      const clone = join(emptyFolder(), 'clone')
      service.git('clone', '-q', '--depth', '1', `file://${service.folder}`, clone)
      return { in: clone, args: [] }
    },
    finds: [
      'unknown evidence-changed#',
      'unknown signal-against-fact#/service/releaseFrequency',
      'unknown signal-against-answer#/processes/knowledge-management/answers/no-single-point',
      'unknown gate-opened#',
    ],
  },
  {
    moves: 'the base is not there',
    by: () => ['--since', 'origin/main'],
    finds: ['unknown base-unknown#'],
  },
]

here(`one thing moves, and exactly that is found${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it.each(SEEDS)('$moves', async ({ by, finds }) => {
    const service = serviceOf('licence-renewals')
    // What was kept of the service as it was, and what is remembered of its repository, hide nothing of what has become of it.
    await service.atDesk(['--cache', ...TODAY])
    const given = (await by(service)) ?? []
    const [where, args] = 'in' in given ? [serviceIn(given.in), given.args] : [service, given]
    const today = args.includes('--today') ? [] : TODAY
    expect(driftIn(await where.atDesk(['--cache', '--json', ...today, ...args]))).toEqual(finds)
  })
})

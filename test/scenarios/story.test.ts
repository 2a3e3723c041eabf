/** Half a year of an example, commit by commit, as its pipeline tells it. The story itself is year/session.txt. */

import { describe, expect, it } from 'vitest'
import { hasGit } from '../support/repository.ts'
import { MODEL, PAGE, type Service, serviceOf, swap } from '../support/service.ts'

const here = hasGit ? describe : describe.skip.bind(describe)

interface Chapter {
  readonly on: string
  /** What happens, as the team would tell it. */
  readonly told: string
  readonly happens: (service: Service) => void | Promise<void>
  /** What the pipeline runs; the day is added. */
  readonly runs: readonly string[]
}

const RESTORE = '      restore-proven: informal\n'

const ACCEPTED_RULE = `  - rule: CR07
    reason: The ways to reach them stand in the platform's own list.
    by: Service manager
    from: "2026-11-12"
    until: "2027-11-12"
`

const CHAPTERS: readonly Chapter[] = [
  {
    on: '2026-11-20',
    told: 'The team commits what it has written. It is not ready, and says so: that is known, and fails nothing.',
    happens: () => undefined,
    runs: [],
  },
  {
    on: '2026-11-24',
    told: 'A backup was put back on a Tuesday, with a stopwatch. The answer goes up, with the record of it beside.',
    happens: async (service) => {
      service.write('docs/restores/2026-11-24.md', 'Put back in 52 minutes; one record was checked by hand.\n')
      service.edit(MODEL, RESTORE, '      restore-proven: proven\n')
      await service.pages()
    },
    runs: ['--since', 'HEAD~1'],
  },
  {
    on: '2026-12-02',
    told: 'Somebody tidies the documents and moves one that the model names.',
    happens: (service) => void service.git('mv', 'docs/change-policy.md', 'docs/how-we-change.md'),
    runs: [],
  },
  {
    on: '2026-12-02',
    told: 'An hour later the model names the new place, and its page is written anew.',
    happens: async (service) => {
      service.edit(MODEL, 'docs/change-policy.md', 'docs/how-we-change.md')
      await service.pages()
    },
    runs: ['--since', 'HEAD~1'],
  },
  {
    on: '2026-12-10',
    told: 'Before a meeting somebody makes the page look better than the model.',
    happens: (service) => service.write(PAGE, service.read(PAGE).replaceAll('informal', 'in place')),
    runs: [],
  },
  {
    on: '2026-12-10',
    told: 'The page is put right. Nobody has to remember how it looked.',
    happens: async (service) => void (await service.check('--fix', '--today', '2026-12-10')),
    runs: ['--fail-on', 'note'],
  },
  {
    on: '2027-01-12',
    told: 'An honest look: changes are not always seen by a second person. The answer goes down, and nobody is punished.',
    happens: async (service) => {
      service.edit(MODEL, 'second-pair-of-eyes: proven', 'second-pair-of-eyes: informal')
      await service.pages()
    },
    runs: ['--since', 'HEAD~1'],
  },
  {
    on: '2027-01-19',
    told: 'A pull request would rather change the rules: fewer reviews, and the gap accepted. It is judged by the rules it found.',
    happens: async (service) => {
      service.write(
        MODEL,
        `${service.read(MODEL)}  - question: change-management.second-pair-of-eyes
    reason: We are few in January.
    by: Lead developer
    approvedBy: Service manager
    from: "2027-01-19"
    until: "2027-04-01"

policy:
  reviewEvery: 2 years
`,
      )
      await service.pages()
    },
    runs: ['--since', 'HEAD~1'],
  },
  {
    on: '2027-02-01',
    told: 'The weaker rule is taken back. Nothing else was committed, but January is over, and so is what was accepted until then.',
    happens: async (service) => {
      service.write(MODEL, swap(service.read(MODEL), '\npolicy:\n  reviewEvery: 2 years\n', ''))
      await service.pages()
    },
    runs: [],
  },
  {
    on: '2027-05-14',
    told: 'In spring the service opens to everybody. More is needed now, and half a year has passed since anybody looked at all of it.',
    happens: async (service) => {
      service.edit(MODEL, 'phase: private-beta', 'phase: live')
      await service.pages()
    },
    runs: ['--since', 'HEAD~1', '--exit-zero'],
  },
]

/** Long lists are cut: a story is to be read. */
const MOST_LINES = 60
const shortened = (text: string): string => {
  const lines = text.trimEnd().split('\n')
  const rest = lines.length - MOST_LINES
  return (rest > 0 ? [...lines.slice(0, 12), `[… ${rest} more lines …]`, ...lines.slice(rest + 12)] : lines).join('\n')
}

const tell = async (service: Service, { on, told, happens, runs }: Chapter, number: number): Promise<string> => {
  await happens(service)
  if (number > 1) service.commit(told, on)
  const args = [...runs, '--today', on]
  const { code, out, err } = await service.check(...args)
  return `${number}. ${on}\n${told}\n\n$ opsready check ${args.join(' ')}\n${shortened(out + err)}\n[exit code ${code}]\n`
}

here(`half a year of a service${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('is told by its pipeline, commit by commit', async () => {
    const service = serviceOf('licence-renewals')
    // What the rules say of the example is told elsewhere.
    service.write(MODEL, `${service.read(MODEL)}${ACCEPTED_RULE}`)
    await service.pages()
    service.amend()
    const chapters: string[] = []
    for (const [index, chapter] of CHAPTERS.entries()) chapters.push(await tell(service, chapter, index + 1))
    await expect(chapters.join('\n\n')).toMatchFileSnapshot('year/session.txt')
  })
})

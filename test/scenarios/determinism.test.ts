/**
 * The same tree, the same questions, the same day: the same bytes and the same exit code, wherever and however it is
 * checked out. Three services in one repository, and a change on a branch that moves something of every kind.
 */

import { appendFileSync, cpSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Entry, Host, Told } from '#commands/host.ts'
import type { Ran } from '../support/cli.ts'
import { opsreadyIn } from '../support/real.ts'
import { commitAll, emptyFolder, git, hasGit, write } from '../support/repository.ts'
import { copyOf, MODEL, PAGE, type Service, serviceIn } from '../support/service.ts'

const here = hasGit ? describe : describe.skip.bind(describe)

const NAMES = readdirSync('examples').filter((name) => statSync(join('examples', name)).isDirectory())
const inEach = (file: string): readonly string[] => NAMES.map((name) => `services/${name}/${file}`)
const MODELS = inEach(MODEL)
const TODAY = '2027-01-10'
const TOMORROW = '2027-01-11'

/** Three services; the change lowers and raises answers, takes evidence away, edits pages, weakens policies. */
const busy = (): Service =>
  copyOf('busy', (folder) => {
    const service = serviceIn(folder)
    for (const name of NAMES) cpSync(`examples/${name}`, join(folder, 'services', name), { recursive: true })
    service.commit('Three services', '2026-11-20')
    service.git('tag', 'base')
    service.git('checkout', '-q', '-b', 'change')
    for (const model of MODELS)
      service.write(
        model,
        `${service.read(model).replace(': informal\n', ': in-place\n').replace(': proven', ': informal')}\npolicy:\n  reviewEvery: 2 years\n`,
      )
    for (const page of inEach(PAGE)) service.write(page, `${service.read(page)}\nEdited by hand.\n`)
    for (const text of inEach('README.md')) service.write(text, 'Another text.\n')
    for (const gone of inEach('docs/accessibility.md')) service.remove(gone)
    service.commit('A change', '2026-11-22')
  })

interface Where {
  readonly cwd: string
  readonly models?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly through?: (host: Host) => Host
  readonly today?: string
}

const checked = ({ cwd, models = MODELS, today = TODAY, ...rest }: Where): Promise<Ran> =>
  opsreadyIn({ cwd, args: ['check', ...models, '--json', '--since', 'base', '--today', today], ...rest })

/** The environment of this process, which git and the runtime see, changed for one run. */
const inEnvironment = async (env: Readonly<Record<string, string>>, run: () => Promise<Ran>): Promise<Ran> => {
  const before = { ...process.env }
  Object.assign(process.env, env)
  try {
    return await run()
  } finally {
    for (const key of Object.keys(env))
      if (before[key] === undefined) delete process.env[key]
      else process.env[key] = before[key]
  }
}

const reversed = <Value>(all: Iterable<Value>): Value[] => [...all].reverse()

/** Git that lists everything the other way round. */
const backwards = (host: Host): Host => ({
  ...host,
  git: {
    inOneRun() {
      return this
    },
    place: (folder) => host.git.place(folder),
    standing: (root) => host.git.standing(root),
    repository: async (folder) => {
      const seen = await host.git.repository(folder)
      return (
        seen && {
          ...seen,
          tracked: new Set(reversed(seen.tracked)),
          untracked: new Set(reversed(seen.untracked)),
          links: new Set(reversed(seen.links)),
        }
      )
    },
    history: (root) => {
      const history = host.git.history(root)
      return {
        ...history,
        entries: async (commit, paths): Promise<Told<ReadonlyMap<string, Entry>>> => {
          const found = await history.entries(commit, paths === undefined ? undefined : reversed(paths))
          return found.known ? { known: true, value: new Map(reversed(found.value)) } : found
        },
      }
    },
  },
})

const cloned = (service: Service, ...options: readonly string[]): string => {
  const clone = join(emptyFolder(), 'clone')
  git(service.folder, 'clone', '-q', ...options, `file://${service.folder}`, clone)
  return clone
}

/** Runs the check elsewhere, or in other circumstances; what comes must not differ by a byte. */
const SAME: Readonly<Record<string, (service: Service) => Promise<Ran>>> = {
  'run again': ({ folder }) => checked({ cwd: folder }),
  'fourteen hours ahead of UTC': ({ folder }) =>
    inEnvironment({ TZ: 'Pacific/Kiritimati' }, () => checked({ cwd: folder })),
  'eleven hours behind UTC': ({ folder }) => inEnvironment({ TZ: 'Pacific/Pago_Pago' }, () => checked({ cwd: folder })),
  'in Turkish': ({ folder }) =>
    inEnvironment({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }, () => checked({ cwd: folder })),
  'on the machine of somebody with colours and a wide screen': ({ folder }) =>
    checked({ cwd: folder, env: { CI: '', FORCE_COLOR: '3', COLUMNS: '250', TERM: 'xterm-256color' } }),
  'while the environment points git elsewhere': ({ folder }) =>
    inEnvironment(
      { GIT_DIR: '/nonexistent', GIT_WORK_TREE: '/', GIT_INDEX_FILE: '/nonexistent', GIT_CONFIG_COUNT: '1' },
      () => checked({ cwd: folder }),
    ),
  'in a copy that only its owner may read, in a folder with a strange name': async ({ folder }) => {
    const before = process.umask(0o077)
    try {
      const copy = join(emptyFolder(), 'ein Ordner, "größer"; $HOME')
      cpSync(folder, copy, { recursive: true })
      return await checked({ cwd: copy })
    } finally {
      process.umask(before)
    }
  },
  'through a link to the folder': ({ folder }) => {
    const link = join(emptyFolder(), 'link')
    symlinkSync(folder, link)
    return checked({ cwd: link })
  },
  'in a clone': (service) => checked({ cwd: cloned(service) }),
  'in a clone with the line ends of Windows': (service) =>
    checked({ cwd: cloned(service, '-c', 'core.autocrlf=true') }),
  'in a clone that an attribute gives other line ends': (service) => {
    const clone = cloned(service, '--no-checkout')
    write(clone, { '.git/info/attributes': '* text eol=crlf\n' })
    git(clone, 'checkout', '-q')
    return checked({ cwd: clone })
  },
  'in a work tree beside': (service) => {
    const beside = join(emptyFolder(), 'beside')
    service.git('worktree', 'add', '-q', '--detach', beside, 'change')
    return checked({ cwd: beside })
  },
  'with every file touched': (service) => {
    for (const file of service.git('ls-files').split('\n').filter(Boolean))
      utimesSync(join(service.folder, file), new Date(0), new Date(0))
    return checked({ cwd: service.folder })
  },
  'a day later': ({ folder }) => checked({ cwd: folder, today: TOMORROW }),
  'with everything packed': (service) => {
    service.git('gc', '-q')
    return checked({ cwd: service.folder })
  },
  'with another author, day and message': (service) => {
    service.git('commit', '-q', '--amend', '-m', 'Same thing', '--author', 'Ö <o@example.org>', '--date', '2020-01-01')
    return checked({ cwd: service.folder })
  },
  'beside the commits of other teams': (service) => {
    service.write('other/team/README.md', 'Other.\n')
    commitAll(service.folder, 'Other', '2026-12-24')
    return checked({ cwd: service.folder })
  },
  'beside files that nobody committed': (service) => {
    write(service.folder, { '.git/info/exclude': 'ignored\n', ignored: 'x', 'services/scratch.md': 'x' })
    return checked({ cwd: service.folder })
  },
  'with lists in another order': ({ folder }) => checked({ cwd: folder, through: backwards }),
  'under another configuration of git': (service) => {
    const config =
      '[core]\n\tquotePath = true\n\tignoreCase = true\n[status]\n\tshowUntrackedFiles = no\n[diff]\n\trenames = copies\n\tnoprefix = true\n[log]\n\tdate = relative\n\tshowSignature = true\n'
    appendFileSync(join(service.folder, '.git/config'), config)
    return checked({ cwd: service.folder })
  },
}

interface Report {
  readonly findings: readonly { readonly id: string; readonly location: unknown }[]
}

/** What was found where, without the line. */
const unplaced = ({ code, out }: Ran): unknown => {
  const report = JSON.parse(out) as Report
  const findings = report.findings.map((each) => ({ ...each, location: undefined }))
  return { code, ...report, findings: findings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const upsideDown = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, upsideDown(inner)]),
      )
    : value

/** Writes the models in another way that says the same. */
const SAME_BUT_FOR_LINES: Readonly<Record<string, (text: string) => string>> = {
  'with comments': (text) => text.replaceAll(/^( +)answers:$/gm, '$1# What we say.\n$1answers: # and mean'),
  'with blank lines': (text) => text.replaceAll(/^( +)answers:$/gm, '\n\n$1answers:'),
  'with keys in another order': (text) => stringify(upsideDown(parse(text))),
  'with other quotes': (text) => stringify(parse(text), { defaultStringType: 'QUOTE_DOUBLE' }),
  'with a mark before it and no line end behind it': (text) => `\uFEFF${text.trimEnd()}`,
}

here(`three services and a change${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  let usual: Ran
  beforeAll(async () => {
    usual = await checked({ cwd: busy().folder })
  }, 60_000)

  it('have something of every kind to say', () => {
    const { findings } = JSON.parse(usual.out) as { findings: { rule: string }[] }
    const rules = new Set(findings.map(({ rule }) => rule))
    for (const rule of ['evidence-missing', 'evidence-changed', 'page-stale', 'policy-weakened', 'answer-raised'])
      expect(rules).toContain(rule)
    expect([usual.code, usual.err]).toEqual([1, ''])
  })

  it.each(Object.entries(SAME))('come to the same, %s', async (_, elsewhere) => {
    expect(await elsewhere(busy())).toEqual(usual)
  })

  it.each(Object.entries(SAME_BUT_FOR_LINES))('come to the same but for the lines, %s', async (_, rewritten) => {
    const service = busy()
    for (const model of MODELS) service.write(model, rewritten(service.read(model)))
    expect(unplaced(await checked({ cwd: service.folder }))).toEqual(unplaced(usual))
  })

  it('come to the same from another folder, but for how that folder sees the files', async () => {
    const { folder } = busy()
    const from = join(folder, 'services', NAMES[0]!)
    const { code, out } = await checked({ cwd: from, models: MODELS.map((model) => join('../..', model)) })
    const shown = out.replaceAll(`"../`, '"services/').replaceAll(`"file": "${MODEL}"`, `"file": "${MODELS[0]!}"`)
    expect([code, shown]).toEqual([usual.code, usual.out])
  })
})

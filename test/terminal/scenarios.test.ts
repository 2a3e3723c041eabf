/** What people do at a real terminal, one line each: what they press, how the tool ends, and what then stands in the file. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { FACTS } from '../support/interview.ts'
import {
  CTRL_C,
  CTRL_D,
  CTRL_Z,
  DOWN,
  ENTER,
  ESC,
  hasPty,
  paste,
  TAB,
  type Terminal,
  terminal,
} from '../support/pty.ts'
import { emptyFolder, repository, write } from '../support/repository.ts'

const all = catalogue()
const answersTo = (id: string) => all.question(`change-management.${id}`)!.answers
const literally = (text: string): string => text.replaceAll(/[()?.]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)
const textOf = (id: string) => literally(all.question(`change-management.${id}`)!.text.slice(0, 30))

/** Three questions of one practice, in the order in which they are asked. */
const [FIRST, SECOND, THIRD] = ['approval-fits-risk', 'second-pair-of-eyes', 'what-changed'] as const
const THREE = ['assess', ...[FIRST, SECOND, THIRD].map((key) => `change-management.${key}`)]
const ONE = ['assess', `change-management.${THIRD}`]
const LEVEL = { absent: 0, informal: 1, 'in-place': 2, proven: 3, unknown: 4 } as const

/** The list of one question, drawn and ready. */
const at = (run: Terminal, key: string) => run.read(new RegExp(`\\? ${textOf(key)}[^✓]*?Esc menu`))
const pick = (run: Terminal, level: keyof typeof LEVEL) => run.send(DOWN.repeat(LEVEL[level]) + ENTER)
/** Waits for a question and answers it from a list without an old answer. */
const answer = async (run: Terminal, key: string, level: keyof typeof LEVEL) => {
  await at(run, key)
  pick(run, level)
}
/** Waits for plain lines to ask. */
const line = (run: Terminal) => run.read(/\n> /)

interface Scenario {
  readonly model?: string | undefined
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
  readonly inShell?: true
  /** Files of a repository around the model. */
  readonly files?: Readonly<Record<string, string>>
  /** Does what is done; screens that it returns are looked at for lines that are too wide. */
  readonly play: (run: Terminal, cwd: string) => Promise<readonly string[] | void>
  readonly widest?: number
  readonly code: number
  /** What stands in the model afterwards. */
  readonly has?: readonly (string | RegExp)[]
  readonly hasNot?: readonly string[]
  /** What was said on the way. */
  readonly said?: readonly (string | RegExp)[]
  readonly neverSaid?: readonly (string | RegExp)[]
}

const BACK: Readonly<Record<string, Scenario>> = {
  'from the first question of a new service': {
    model: undefined,
    args: ['assess'],
    play: async (run) => {
      await run.read(/called\?[^✓]*?Esc menu/)
      await run.menu('Back')
      await run.read(/This is the first one/)
      await run.read(/called\?[^✓]*?Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
    said: ['Nothing was written.'],
  },
  'from the first question of a later sitting': {
    args: ['assess'],
    play: async (run) => {
      await run.read(/Esc menu/)
      await run.menu('Back')
      await run.read(new RegExp(`❯ ${literally(all.fact('onCall')!.values!['best-effort']!.label.slice(0, 20))}`))
      run.send(CTRL_C)
    },
    code: 130,
    has: ['onCall: best-effort'],
  },
  'from a question in the middle, to change the one before': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'informal')
      await at(run, SECOND)
      await run.menu('Back')
      await run.read(new RegExp(`❯ ${answersTo(FIRST).informal.slice(0, 20)}`))
      run.send(DOWN.repeat(3) + ENTER)
      await answer(run, SECOND, 'absent')
      await at(run, THIRD)
      run.send(CTRL_C)
    },
    code: 130,
    has: [`${FIRST}: unknown`, `${SECOND}: absent`],
  },
  'from the last question, twice': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'informal')
      await answer(run, SECOND, 'informal')
      await at(run, THIRD)
      await run.menu('Back')
      await at(run, SECOND)
      await run.menu('Back')
      await run.read(new RegExp(`❯ ${answersTo(FIRST).informal.slice(0, 20)}`))
      run.send(CTRL_C)
    },
    code: 130,
    has: [`${FIRST}: informal`, `${SECOND}: informal`],
  },
  'across practices': {
    args: ['assess', 'change-management.what-changed', 'problem-management'],
    play: async (run) => {
      await answer(run, THIRD, 'absent')
      await run.read(/owns this here[^✓]*?Esc menu/)
      await run.menu('Back')
      await run.read(new RegExp(`❯ ${answersTo(THIRD).absent.slice(0, 20)}`))
      run.send(CTRL_C)
    },
    code: 130,
  },
  'from the check of the answers': {
    model: FACTS.replace('private-beta', 'alpha'),
    args: ['assess', 'demand-management'],
    play: async (run) => {
      const practice = all.practice('demand-management')!
      for (const kind of ['owns this here', 'do this here']) {
        await run.read(new RegExp(`${kind}[^✓]*?Esc menu`))
        run.send(ENTER)
      }
      await run.read(/in use here[^✓]*?Esc menu/)
      run.send(ENTER)
      for (const { text } of practice.questions) {
        await run.read(new RegExp(`\\? ${text.slice(0, 20)}[^✓]*?Esc menu`))
        run.send(ENTER)
      }
      await run.read(/Is this how it is\?[^✓]*?Esc menu/)
      await run.menu('Back')
      await run.read(new RegExp(`\\? ${practice.questions.at(-1)!.text.slice(0, 20)}[^✓]*?Esc menu`))
      run.send(CTRL_C)
    },
    code: 130,
    hasNot: ['reviewed'],
  },
}

const LEAVING: Readonly<Record<string, Scenario>> = {
  'Ctrl-C in a list': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'informal')
      await at(run, SECOND)
      run.send(CTRL_C)
    },
    code: 130,
    has: [`${FIRST}: informal`],
    hasNot: [SECOND],
    said: ['Saved. Resume with: opsready assess'],
  },
  'Ctrl-C in a half-typed field': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send('Hal')
      await run.read(/❯ Hal/)
      run.send(CTRL_C)
    },
    code: 130,
    hasNot: ['Hal'],
  },
  'Ctrl-C in the menu': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'unknown')
      await at(run, SECOND)
      run.send(ESC)
      await run.read(/like to do\?[^✓]*?Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
    has: [`${FIRST}: unknown`],
  },
  'Ctrl-C when evidence is asked for: the answer itself is saved': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'proven')
      await run.read(/see that\?[^✓]*?Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
    has: [`${FIRST}: proven`],
  },
  'Ctrl-C before anything was said writes nothing': {
    model: undefined,
    args: ['assess'],
    play: async (run, cwd) => {
      await run.read(/called\?[^✓]*?Esc menu/)
      run.send(CTRL_C)
      await run.closed
      expect(readdirSync(cwd)).toEqual([])
    },
    code: 130,
    said: ['Nothing was written.'],
  },
  'Ctrl-D in a list is Save and leave': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'informal')
      await at(run, SECOND)
      run.send(CTRL_D)
    },
    code: 0,
    has: [`${FIRST}: informal`],
    said: ['Wrote operating-model.yaml'],
  },
  'Ctrl-D in an empty field too': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send(CTRL_D)
    },
    code: 0,
  },
  'Ctrl-D in a field with text leaves nothing': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send('Team')
      await run.read(/❯ Team/)
      run.send(CTRL_D)
      run.send(` lead${ENTER}`)
      await run.read(/do this here[^✓]*?Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
    has: ['owner: Team lead'],
  },
  'Save and leave from the menu': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'informal')
      await at(run, SECOND)
      await run.menu('Save and leave')
    },
    code: 0,
    has: [`${FIRST}: informal`],
  },
  'SIGTERM in a field gives the terminal back': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.kill('SIGTERM')
    },
    code: 143,
  },
  'SIGTERM in the menu': {
    args: THREE,
    play: async (run) => {
      await at(run, FIRST)
      run.send(ESC)
      await run.read(/like to do\?[^✓]*?Esc menu/)
      run.kill('SIGTERM')
    },
    code: 143,
  },
  'SIGHUP after an answer': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'absent')
      await at(run, SECOND)
      run.kill('SIGHUP')
    },
    code: 129,
    has: [`${FIRST}: absent`],
  },
  'the window is closed: nothing is lost, and no process is left': {
    args: THREE,
    play: async (run) => {
      await answer(run, FIRST, 'informal')
      await at(run, SECOND)
      run.closeWindow()
      await run.closed
      await run.gone()
    },
    code: -1,
    has: [`${FIRST}: informal`],
  },
  'Ctrl-Z stops it, fg goes on where it was': {
    args: THREE,
    inShell: true,
    play: async (run) => {
      await at(run, FIRST)
      run.send(DOWN)
      await run.read(new RegExp(`❯ ${answersTo(FIRST).informal.slice(0, 20)}[^✓]*?Esc menu`))
      run.send(CTRL_Z)
      await run.read(/Stopped/)
      run.send('fg\r')
      await run.read(new RegExp(`❯ ${answersTo(FIRST).informal.slice(0, 20)}[^✓]*?Esc menu`))
      run.send(ENTER)
      await at(run, SECOND)
      run.send(CTRL_C)
      await run.read(/Saved/)
      run.send('exit 7\r')
    },
    code: 7,
    has: [`${FIRST}: informal`],
  },
  'Ctrl-Z keeps what stands in a field': {
    args: ['assess', 'problem-management'],
    inShell: true,
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send('Team')
      await run.read(/❯ Team/)
      run.send(CTRL_Z)
      await run.read(/Stopped/)
      run.send('fg\r')
      await run.read(/❯ Team/)
      run.send(` lead${ENTER}`)
      await run.read(/do this here[^✓]*?Esc menu/)
      run.send(CTRL_C)
      await run.read(/Saved/)
      run.send('exit 7\r')
    },
    code: 7,
    has: ['owner: Team lead'],
  },
}

const TYPING: Readonly<Record<string, Scenario>> = {
  'what was chosen stays on the screen in the words that it was chosen from': {
    model: FACTS.replace(/\n *continuesAfterLaunch:.*/, ''),
    args: ['assess', 'continuesAfterLaunch', 'change-management'],
    columns: 250,
    play: async (run) => {
      await run.read(/once it is live[^✓]*?Esc menu/)
      run.send(ENTER)
      await run.read(/✓ [^\n]*The same team, about the same size/)
      for (const kind of ['owns this here', 'do this here']) {
        await run.read(new RegExp(`${kind}[^✓]*?Esc menu`))
        run.send(ENTER)
      }
      await run.read(/in use here[^✓]*?Esc menu/)
      run.send(` ${DOWN} ${ENTER}`)
      await run.read(
        new RegExp(
          literally(
            all
              .practice('change-management')!
              .implementations.slice(0, 2)
              .map((each) => each.practice)
              .join('; '),
          ),
        ),
      )
      run.send(CTRL_C)
    },
    code: 130,
    has: ['continuesAfterLaunch: "yes"'],
  },
  'a paste of many lines fills one field': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send(paste('Team\r\nlead\nof web\r'))
      await run.read(/❯ Team lead of web/)
      run.send(ENTER)
      await run.read(/do this here[^✓]*?Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
    has: ['owner: Team lead of web\n'],
    hasNot: ['how:'],
  },
  'a paste over a list answers nothing': {
    args: THREE,
    play: async (run) => {
      await at(run, FIRST)
      run.send(paste('1\r2\r\r'))
      await new Promise((wake) => setTimeout(wake, 200))
      run.send(CTRL_C)
    },
    code: 130,
    hasNot: [FIRST],
  },
  'wide characters, emoji and right-to-left text are text': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send(paste('運用 👩‍💻 فريق'))
      await run.read(/فريق/)
      run.send(ENTER)
      await run.read(/do this here[^✓]*?Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
    has: [/owner: .*運用/],
  },
  'a character that turns the direction of writing is refused with a reason': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send(paste('a\u202Eb'))
      await run.read(/b/)
      run.send(ENTER)
      await run.read(/invisible character/)
      run.send(CTRL_C)
    },
    code: 130,
    hasNot: ['owner'],
  },
  'a note of 5,000 characters in the editor that EDITOR names; its file is gone afterwards': {
    args: ONE,
    files: {
      'edit.sh': 'printf "First.\\n\\n" > "$1"; head -c 5000 /dev/zero | tr "\\0" x >> "$1"; echo "$1" > edited',
    },
    env: { EDITOR: 'sh edit.sh' },
    play: async (run, cwd) => {
      await at(run, THIRD)
      await run.menu('Write a long note')
      await run.read(/Noted/)
      await at(run, THIRD)
      run.send(CTRL_C)
      const file = readFileSync(join(cwd, 'edited'), 'utf8').trim()
      expect(file.startsWith(tmpdir())).toBe(true)
      expect(existsSync(file)).toBe(false)
      expect(existsSync(join(file, '..'))).toBe(false)
    },
    code: 130,
    has: [/notes:\n {6}what-changed: \|-\n {8}First\.\n\n {8}x{5000}\n/],
  },
  'an editor that fails changes nothing': {
    args: ONE,
    env: { VISUAL: 'false', EDITOR: 'true' },
    play: async (run) => {
      await at(run, THIRD)
      await run.menu('Write a long note')
      await run.read(/reported an error/)
      await answer(run, THIRD, 'absent')
    },
    code: 0,
    hasNot: ['notes'],
  },
  'a note in the field': {
    args: ONE,
    play: async (run) => {
      await at(run, THIRD)
      await run.menu('Add a note')
      await run.read(/Your note[^✓]*?Esc menu/)
      run.send(`Ask the platform team.${ENTER}`)
      await run.read(/Noted/)
      await answer(run, THIRD, 'informal')
    },
    code: 0,
    has: ['notes:\n      what-changed: Ask the platform team.\n', `${THIRD}: informal`],
  },
  'Tab completes a path, and evidence is written': {
    args: ONE,
    files: { 'docs/runbooks/deploy.md': 'x', 'docs/plan.md': 'x' },
    play: async (run) => {
      await answer(run, THIRD, 'proven')
      await run.choose('A file or folder')
      await run.read(/Which file or folder[^✓]*?Tab complete/)
      run.send('docs/r')
      await run.read(/docs\/runbooks\//)
      run.send(TAB)
      await run.read(/none\) docs\/runbooks\/[^✓]*?Esc menu/)
      run.send(TAB)
      await run.read(/none\) docs\/runbooks\/deploy\.md/)
      run.send(ENTER)
    },
    code: 0,
    has: ['- path: docs/runbooks/deploy.md\n'],
  },
  'evidence in another repository, with the day of the last look': {
    args: ONE,
    play: async (run) => {
      await answer(run, THIRD, 'in-place')
      await run.choose('A file in another')
      for (const [asked, said] of [
        ['Which repository', 'org/docs'],
        ['Which file in it', 'change.md'],
      ] as const) {
        await run.read(new RegExp(`${asked}[^✓]*?Esc menu`))
        run.send(said + ENTER)
      }
      await run.read(/On which day[^✓]*?Esc menu/)
      run.send(ENTER)
    },
    code: 0,
    has: [/- repository: org\/docs\n {10}path: change\.md\n {10}checked: \d{4}-\d\d-\d\d\n/],
  },
  'what was being typed is there again after the menu': {
    args: ['assess', 'problem-management'],
    play: async (run) => {
      await run.read(/owns this here[^✓]*?Esc menu/)
      run.send('Team le')
      await run.read(/❯ Team le/)
      await run.menu('Why do we ask')
      await run.read(/The problem it was meant to solve/)
      await run.read(/❯ Team le/)
      run.send(`ad${ENTER}`)
      await run.read(/do this here[^✓]*?Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
    has: ['owner: Team lead\n'],
  },
  'Esc twice is back at the question': {
    args: ONE,
    play: async (run) => {
      await at(run, THIRD)
      run.send(ESC)
      await run.read(/like to do\?[^✓]*?Esc menu/)
      run.send(ESC)
      await answer(run, THIRD, 'informal')
    },
    code: 0,
    has: [`${THIRD}: informal`],
  },
  'Clear takes an answer back, and it comes again': {
    model: `${FACTS}processes:\n  change-management:\n    answers:\n      what-changed: proven\n      emergency-path: absent\n`,
    args: ONE,
    play: async (run) => {
      await at(run, THIRD)
      await run.menu('Clear')
      await run.read(/Cleared/)
      await at(run, THIRD)
      run.send(CTRL_D)
    },
    code: 0,
    has: ['emergency-path: absent'],
    hasNot: ['what-changed'],
  },
  'Skip leaves it open for the next start': {
    args: THREE,
    play: async (run) => {
      await at(run, FIRST)
      await run.menu('Skip')
      await answer(run, SECOND, 'informal')
      await answer(run, THIRD, 'informal')
    },
    code: 0,
    has: [`${SECOND}: informal`],
    hasNot: [FIRST],
  },
}

const wide = (text: string, columns: number): readonly string[] =>
  text.split(/\r?\n/).filter((each) => each.length > columns)

const WINDOWS: Readonly<Record<string, Scenario>> = {
  ...Object.fromEntries(
    (
      [
        [40, 24],
        [80, 24],
        [200, 60],
      ] as const
    ).map(([columns, rows]): [string, Scenario] => [
      `${columns} by ${rows}: no line is wider than the window, or than 100`,
      {
        args: THREE,
        columns,
        rows,
        widest: Math.min(columns, 100),
        play: async (run) => {
          const question = await run.read(/Esc menu/)
          run.send(ESC)
          const menu = await run.read(/like to do\?[^✓]*?Esc menu/)
          run.send(CTRL_C)
          return [question, menu]
        },
        code: 130,
      },
    ]),
  ),
  'a window made narrow: the next question fits it': {
    args: THREE,
    columns: 120,
    play: async (run) => {
      await at(run, FIRST)
      run.resize(50)
      await new Promise((wake) => setTimeout(wake, 100))
      run.send(ENTER)
      await run.read(/──/)
      const next = await run.read(/Esc menu/)
      run.send(CTRL_C)
      return [next]
    },
    widest: 50,
    code: 130,
    has: [`${FIRST}: absent`],
  },
  'a low window keeps the question in view above a page of its choices': {
    args: ONE,
    columns: 40,
    rows: 16,
    play: async (run) => {
      const screen = await at(run, THIRD)
      expect(screen.slice(screen.lastIndexOf('\n? ') + 1).split('\n').length).toBeLessThanOrEqual(16)
      run.send(CTRL_C)
    },
    code: 130,
  },
  'in a narrow window no key is parted from what it does': {
    model: `${FACTS}processes:\n  change-management:\n    owner: Architect\n    how: By hand.\n`,
    args: ['assess', 'change-management.implementations'],
    columns: 40,
    play: async (run) => {
      await run.read(/in use here[^✓]*?\n↑↓ move · space choose · ⏎ done\r?\nEsc menu/)
      run.send(CTRL_C)
    },
    code: 130,
  },
  'in a narrow window what is wrong with a text is broken between words': {
    args: ONE,
    columns: 40,
    play: async (run) => {
      await answer(run, THIRD, 'proven')
      await run.choose('A link')
      await run.read(/Which address[^✓]*?Esc menu/)
      run.send(`x${ENTER}`)
      await run.read(/\n✗ Write an address that begins with\r?\n {2}https:\/\/\s+⏎ done · Esc menu/)
      run.send(CTRL_C)
    },
    code: 130,
  },
  'in a narrow window each completion is one line, with the end of a long name': {
    args: ONE,
    columns: 40,
    files: {
      'docs/a-long-name-of-a-file-about-restoring-one.md': 'x',
      'docs/a-long-name-of-a-file-about-restoring-two.md': 'x',
    },
    play: async (run) => {
      await answer(run, THIRD, 'proven')
      await run.choose('A file or folder')
      await run.read(/Which file or folder[^✓]*?Tab complete/)
      run.send('docs/')
      await run.read(/\n {2}\.\.\.\S{27}-one\.md\r?\n {2}\.\.\.\S*-two\.md\r?\n/)
      run.send(CTRL_C)
    },
    code: 130,
  },
  'NO_COLOR: no colour': {
    args: ONE,
    env: { NO_COLOR: '1' },
    play: async (run) => {
      await at(run, THIRD)
      run.send(CTRL_C)
    },
    code: 130,
  },
}

const PLAIN: Readonly<Record<string, Scenario>> = {
  'answers by number and by word': {
    args: [...THREE, '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('2\n')
      await line(run)
      run.send('unknown\n')
      await line(run)
      run.send('nine\n')
      await run.read(/Type a number from 1 to 5/)
      run.send('1\n')
    },
    code: 0,
    has: [`${FIRST}: informal`, `${SECOND}: unknown`, `${THIRD}: absent`],
  },
  'the menu as a word, with every action in it': {
    args: [...ONE, '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('menu\n')
      const menu = await line(run)
      for (const action of ['Back', 'Skip', 'Clear', 'note', 'evidence', 'Accept', 'Why', 'Go to', 'Save'])
        expect(menu).toContain(action)
      run.send('1\n')
      await line(run)
      run.send('save\n')
    },
    code: 0,
  },
  'Ctrl-D leaves': {
    args: [...THREE, '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('2\n')
      await line(run)
      run.send(CTRL_D)
    },
    code: 0,
    has: [`${FIRST}: informal`],
  },
  'Ctrl-C leaves with 130': {
    args: [...THREE, '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('2\n')
      await line(run)
      run.send(CTRL_C)
    },
    code: 130,
    has: [`${FIRST}: informal`],
  },
  'back shows the old answer': {
    args: [...THREE, '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('2\n')
      await line(run)
      run.send('back\n')
      await run.read(/Enter keeps 2[\s\S]*?\n> /)
      run.send('\n')
      await line(run)
      run.send('save\n')
    },
    code: 0,
    has: [`${FIRST}: informal`],
  },
  'each prompt offers the words that work there, broken between words': {
    args: ['assess', 'change-management.owner', 'change-management.what-changed', '--accessible'],
    columns: 45,
    widest: 45,
    play: async (run) => {
      const opening = (await line(run)).replaceAll(/\s+/g, ' ')
      expect(opening).toContain(
        'These words work everywhere: back, skip, why, save, menu. At most questions these do, too:',
      )
      expect(opening).toMatch(/Text, or: back, skip, why, save, menu\. Enter leaves it open\. > $/)
      run.send('x'.repeat(2001) + '\n')
      const trouble = await run.read(/It is longer[\s\S]*?\n> /)
      run.send('skip\n')
      const question = await line(run)
      expect(question.replaceAll(/\s+/g, ' ')).toContain('A number, or: back, skip, why, note, save, menu.')
      run.send('note\n')
      await run.read(/Your note/)
      const note = await line(run)
      run.send('save\n')
      return [trouble.slice(trouble.indexOf('It is')), note, question.slice(question.indexOf('A number'))]
    },
    code: 0,
  },
  'a paste of many lines fills one field, and answers nothing else': {
    args: ['assess', 'problem-management', '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('Team lead\n\nof web\n')
      await run.read(/do you do this here[\s\S]*?\n> /)
      run.send('We have a rota.\nThe rota is in the wiki.\n4\n3\n')
      await run.read(/in use here[\s\S]*?\n> /)
      run.send('save\n')
    },
    code: 0,
    has: ['owner: Team lead of web\n', 'how: We have a rota. The rota is in the wiki. 4 3\n'],
    hasNot: ['implementations', 'answers'],
    neverSaid: ['Only the first line'],
  },
  'a paste whose last line has no end fills one field, and nothing of it waits for the next question': {
    args: ['assess', 'problem-management', '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('Team lead\nof web')
      await run.read(/do you do this here[\s\S]*?\n> /)
      run.send('We have a rota.\n')
      await run.read(/in use here[\s\S]*?\n> /)
      run.send('save\n')
    },
    code: 0,
    has: ['owner: Team lead of web\n', 'how: We have a rota.\n'],
    neverSaid: ['Only the first line'],
  },
  'of such a paste over a list nothing waits either': {
    args: [...THREE, '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('2\n4')
      await run.read(/4\r?\nOnly the first line was taken[\s\S]*?\n> /)
      run.send('1\n')
      await line(run)
      run.send('save\n')
    },
    code: 0,
    has: [`${FIRST}: informal`, `${SECOND}: absent`],
    neverSaid: ['Type a number'],
  },
  'of a paste over a list the first line is the answer, and it is said that the rest is none': {
    args: [...THREE, '--accessible'],
    play: async (run) => {
      await line(run)
      run.send('2\n4\nback\n')
      await run.read(/Only the first line was taken[\s\S]*?\n> /)
      run.send('save\n')
    },
    code: 0,
    has: [`${FIRST}: informal`],
    hasNot: [SECOND],
  },
  'a path that is not there is answered with near ones': {
    args: [...ONE, '--accessible'],
    files: { 'docs/change-policy.md': 'x' },
    play: async (run) => {
      await line(run)
      run.send('3\n')
      await run.read(/A file or folder[\s\S]*?\n> /)
      run.send('file\n')
      await line(run)
      run.send('policy\n')
      await run.read(/1\. docs\/change-policy\.md/)
      run.send('1\n')
    },
    code: 0,
    has: ['- path: docs/change-policy.md'],
  },
}

const play = async ({ model = FACTS, files, ...scenario }: Scenario, isNew: boolean) => {
  const cwd = files === undefined ? emptyFolder() : repository(files)
  if (!isNew) write(cwd, { 'operating-model.yaml': model })
  const { args, env = {}, columns = 80, rows = 40, inShell } = scenario
  const run = terminal({ cwd, args, env, columns, rows, ...(inShell && { inShell }) })
  const screens = (await scenario.play(run, cwd)) ?? []
  for (const screen of screens) expect(wide(screen, scenario.widest ?? columns)).toEqual([])
  expect(await run.closed).toBe(scenario.code)
  const file = join(cwd, 'operating-model.yaml')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  for (const part of scenario.has ?? []) expect(text).toMatch(part)
  for (const part of scenario.hasNot ?? []) expect(text).not.toContain(part)
  const shown = run.raw().replaceAll('\r', '')
  for (const part of scenario.said ?? []) expect(shown).toMatch(part)
  for (const part of scenario.neverSaid ?? []) expect(shown).not.toMatch(part)
  if (scenario.code !== -1 && !args.includes('--accessible'))
    expect(run.raw().lastIndexOf(`${ESC}[?2004l`)).toBeGreaterThan(run.raw().lastIndexOf(`${ESC}[?2004h`))
  if (env['NO_COLOR'] !== undefined) expect(run.raw()).not.toMatch(/\u001B\[[\d;]*m/)
  if (args.includes('--accessible')) expect(run.raw()).not.toMatch(/\u001B\[[\d;]*[A-HJK]/)
  expect(run.raw()).not.toContain('    at ')
}

describe.skipIf(!hasPty).each([
  ['Back', BACK],
  ['leaving', LEAVING],
  ['typing', TYPING],
  ['windows', WINDOWS],
  ['plain lines', PLAIN],
] as const)('%s', (_, scenarios) => {
  it.concurrent.each(Object.entries(scenarios))('%s', (name, scenario) =>
    play(scenario, 'model' in scenario && scenario.model === undefined),
  )
})

describe.skipIf(!hasPty)('chains of sittings', () => {
  it('each goes on where the one before was left, whichever way it was left and asked', async () => {
    const cwd = emptyFolder()
    write(cwd, { 'operating-model.yaml': FACTS })
    const asked: string[] = []
    const leave: readonly (readonly [readonly string[], (run: Terminal) => void, number])[] = [
      [[], (run) => run.send(CTRL_C), 130],
      [['--accessible'], (run) => run.send('save\n'), 0],
      [[], (run) => run.send(CTRL_D), 0],
      [['--accessible'], (run) => run.kill('SIGTERM'), 143],
      [[], (run) => run.kill('SIGKILL'), 137],
    ]
    for (const [flags, out, code] of leave) {
      const run = terminal({ cwd, args: ['assess', '--gates', ...flags] })
      const ready = flags.length === 0 ? /answered[^✓]*?Esc menu/ : /answered[^>]*?\n> /
      const first = await run.read(ready)
      run.send(flags.length === 0 ? ENTER : '1\n')
      const second = await run.read(ready)
      asked.push(/(\d+) of \d+ answered/.exec(first)![1]!, /(\d+) of \d+ answered/.exec(second)![1]!)
      out(run)
      expect(await run.closed).toBe(code)
    }
    expect(asked).toEqual(['0', '1', '1', '2', '2', '3', '3', '4', '4', '5'])
    expect(readFileSync(join(cwd, 'operating-model.yaml'), 'utf8').match(/: absent$/gm)).toHaveLength(5)
  })
})

/**
 * The pictures of the README, made from the real tool: `npm run pictures`. Needs tmux for the terminal, Chromium for the page.
 * The same tool and the same Chromium give the same pictures.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { terminalSvg } from './pictures/terminal.mjs'

const EXAMPLE = 'examples/licence-renewals'
const [COLUMNS, ROWS, SECONDS] = [96, 30, 6]
const SOCKET = 'opsready-pictures'
const DONE = Symbol('done')
const OUT = 'docs/pictures'

for (const tool of ['tmux', 'chromium'])
  if (spawnSync('which', [tool]).status !== 0) throw new Error(`${tool} is missing, and the pictures need it.`)

const tmux = (...args) => execFileSync('tmux', ['-L', SOCKET, ...args], { encoding: 'utf8' })
const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000))
const screen = () => tmux('capture-pane', '-e', '-p', '-t', 'main').split('\n').slice(0, ROWS)

/** The screen once it shows what is waited for and no longer changes. */
const settled = async (shows) => {
  let before = ''
  for (let turn = 0; turn < 120; turn += 1) {
    await wait(0.5)
    const now = screen().join('\n')
    const plain = now.replaceAll(/\u001B\[[\d;]*m/g, '').trimEnd()
    // A command is done when the shell asks for the next one.
    if (now === before && (shows === DONE ? plain.endsWith('\n$') : plain.includes(shows))) return now.split('\n')
    before = now
  }
  throw new Error(`The terminal never showed "${String(shows)}".`)
}

const type = async (line, shows) => {
  tmux('send-keys', '-t', 'main', 'clear', 'Enter')
  await wait(1)
  tmux('send-keys', '-t', 'main', line, 'Enter')
  return settled(shows)
}

const terminal = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-pictures-'))
  cpSync(EXAMPLE, folder, { recursive: true })
  execFileSync('git', ['init', '-q', folder])
  execFileSync('git', ['-C', folder, 'add', '-A'])
  execFileSync('git', [
    '-C',
    folder,
    '-c',
    'user.name=Team',
    '-c',
    'user.email=team@example.org',
    'commit',
    '-q',
    '-m',
    'A copy',
  ])
  writeFileSync(
    join(folder, '.git', 'rc'),
    `PS1='$ '\nopsready() { node ${resolve('bin/opsready.js')} "$@"; }\nunset NO_COLOR CI\n`,
  )
  tmux(
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    '-s',
    'main',
    '-x',
    String(COLUMNS),
    '-y',
    String(ROWS),
    '-c',
    folder,
    `bash --noprofile --rcfile ${join(folder, '.git', 'rc')} -i`,
  )
  try {
    await wait(1)
    const screens = [
      await type('opsready', DONE),
      await type('opsready assess event-management.alerts-actionable', 'We do not know'),
    ]
    tmux('send-keys', '-t', 'main', 'C-c')
    await wait(1)
    screens.push(
      await type('opsready check --today 2026-11-24', DONE),
      await type(`opsready gaps --color | head -${ROWS - 2}`, DONE),
    )
    return terminalSvg(screens, {
      columns: COLUMNS,
      rows: ROWS,
      seconds: SECONDS,
      title: 'opsready in a terminal: where a service stands, a question, a check, the gap analysis',
    })
  } finally {
    tmux('kill-server')
    rmSync(folder, { recursive: true })
  }
}

const page = async () => {
  const browser = await chromium.launch({
    executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const tab = await browser.newPage({ viewport: { width: 1180, height: 760 }, colorScheme: 'light', offline: true })
    await tab.setContent(readFileSync(join(EXAMPLE, 'report.html'), 'utf8'))
    const top = await tab.screenshot({ type: 'png' })
    await tab.locator('#picture').evaluate((section) => section.scrollIntoView())
    const map = await tab.screenshot({ type: 'png' })
    return { top, map }
  } finally {
    await browser.close()
  }
}

mkdirSync(OUT, { recursive: true })
writeFileSync(join(OUT, 'terminal.svg'), await terminal())
const { top, map } = await page()
writeFileSync(join(OUT, 'report.png'), top)
writeFileSync(join(OUT, 'report-picture.png'), map)

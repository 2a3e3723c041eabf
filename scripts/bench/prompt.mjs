// From the start of `assess` in a real terminal to its first question on the screen.

import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnv, timedPairs } from './pairs.mjs'
import { opsready } from './world.mjs'

const PAIRS = 15

const quote = (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`

/** Milliseconds until the text is on the screen, or until the end where there is none to wait for. */
const inTerminal = ({ command, args, cwd }, text) =>
  new Promise((done, fail) => {
    const from = performance.now()
    const line = ['exec', command, ...args].map((word, index) => (index === 0 ? word : quote(word))).join(' ')
    const child = spawn('script', ['-qfec', line, '/dev/null'], { cwd, env: cleanEnv() })
    let said = ''
    let took
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (took === undefined && text !== undefined && said.includes(text)) {
        took = performance.now() - from
        child.kill()
      }
    })
    child.on('error', fail)
    child.on('close', () => {
      if (text === undefined) done(performance.now() - from)
      else if (took === undefined) fail(new Error(`"${text}" never came on the screen:\n${said}`))
      else done(took)
    })
  })

/** @returns the median ratio of the first prompt to a bare start of Node, both in a pseudo-terminal of util-linux */
export const firstPrompt = async ({ folder }) => {
  const cwd = join(folder, 'empty')
  mkdirSync(cwd, { recursive: true })
  return timedPairs(
    () => inTerminal(opsready(cwd, ['assess']), 'What is the service called?'),
    () => inTerminal({ command: process.execPath, args: ['-e', '0'], cwd }, undefined),
    PAIRS,
  )
}

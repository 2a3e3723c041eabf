// The main job on a copy of an example: in a terminal the interview with a handful of answers left to give, without one the
// recorded answers. Both end with the gap analysis.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const opsready = join(root, 'bin', 'opsready.js')
const example = join(root, 'examples', 'licence-renewals')

/** What the demo leaves to be answered: a few questions of two practices. */
const OPEN = [
  'incident-management.who-acts',
  'incident-management.roles-and-severity',
  'incident-management.restore-first',
  'it-service-continuity-management.restore-proven',
  'it-service-continuity-management.rebuild-from-nothing',
]

const folder = join(mkdtempSync(join(tmpdir(), 'opsready-demo-')), 'licence-renewals')
cpSync(example, folder, { recursive: true })

/** Runs the tool in the copy; its exit code is a finding about the example, not about the demo. */
const run = (args, stdio) => spawnSync(process.execPath, [opsready, ...args], { cwd: folder, stdio })

// Ctrl-C in the interview is answered there; the demo stays to say how to go on.
process.on('SIGINT', () => undefined)

const isTerminal = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI

run(['assess', '--no-input', ...OPEN.flatMap((id) => ['--set', `${id}=`])], 'ignore')

console.log(`A copy of the example "Licence renewals" is in\n  ${folder}\n`)

/** Asks or takes the recorded answers; whether it came to its end. */
const answer = () => {
  if (!isTerminal) {
    console.log('There is no terminal here, so the recorded answers are taken.\n')
    const recorded = join(example, 'operating-model.yaml')
    run(['assess', '--no-input', '--answers', recorded], ['ignore', 'ignore', 'inherit'])
    return true
  }
  console.log(`${OPEN.length} questions were taken out. Answer them as you like; it takes two minutes.\n`)
  return run(['assess'], 'inherit').status === 0
}

if (answer()) {
  console.log('')
  run(['gaps'], ['ignore', 'inherit', 'inherit'])
  console.log(`\nThe whole page:\n  ${join(folder, 'gap-analysis.md')}`)
} else
  console.log(`
To go on with the demo:
  cd ${folder}
  node ${opsready} assess`)
console.log(`
To run it on your own service:
  cd path/to/your/service
  node ${opsready} assess
`)

/** `npm run demo` where nobody can answer: it comes to the same end as the recorded answers. */

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyFolder } from './support/repository.ts'

it('takes the recorded answers, shows the gap analysis, and says how to run it on one’s own service', () => {
  const folder = emptyFolder()
  const { status, stdout } = spawnSync(process.execPath, ['scripts/demo.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], TMPDIR: folder },
  })
  expect(status).toBe(0)
  for (const part of [
    'recorded answers are taken',
    'Not ready (phase: private beta)',
    'What to do first',
    'The picture',
  ])
    expect(stdout).toContain(part)
  expect(stdout).toMatch(/To run it on your own service:\n.*\n {2}node .*opsready\.js assess\n/)
  const copy = join(folder, readdirSync(folder)[0]!, 'licence-renewals')
  for (const file of ['operating-model.yaml', 'gap-analysis.md'])
    expect(readFileSync(join(copy, file), 'utf8')).toBe(readFileSync(`examples/licence-renewals/${file}`, 'utf8'))
})

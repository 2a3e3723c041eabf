/** A check leaves at once when all is written; what a slow reader has not taken yet is never cut. */

import { spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../support/repository.ts'

const BIN = resolve('bin/opsready.js')

/** Models enough for more output than any pipe holds, and few enough for the quick way. */
const many = (): { readonly folder: string; readonly args: readonly string[] } => {
  const folder = emptyFolder()
  const names = Array.from({ length: 40 }, (_, index) => `m${index}`)
  for (const name of names) {
    mkdirSync(join(folder, name))
    cpSync('examples/parking-permits/operating-model.yaml', join(folder, name, 'operating-model.yaml'))
  }
  return { folder, args: ['check', '--json', '--exit-zero', ...names.map((name) => `${name}/operating-model.yaml`)] }
}

/** Everything that comes, from somebody who has other things to do first. */
const readLate = async (from: Readable): Promise<string> => {
  from.pause()
  await setTimeout(3000)
  let text = ''
  from.setEncoding('utf8')
  for await (const chunk of from) text += chunk as string
  return text
}

const isWhole = (text: string): boolean => {
  const { models } = JSON.parse(text) as { models: readonly unknown[] }
  return text.length > 300_000 && models.length === 40
}

/** Its first process leaves a pipe that makes nobody wait: whoever writes more than fits is told to try again. */
const BESIDE_ANOTHER = `
"$0" -e 'process.stdout.write(""); setTimeout(() => {}, 60_000)' & other=$!
sleep 1
"$0" "$@"
kill $other
`

describe('output for a slow reader', () => {
  it.each<[string, string, readonly string[]]>([
    ['that makes the writer wait', process.execPath, []],
    ['that is full and makes nobody wait', 'sh', ['-c', BESIDE_ANOTHER, process.execPath]],
  ])('comes whole through a pipe %s', async (_, command, before) => {
    const { folder, args } = many()
    const child = spawn(command, [...before, BIN, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    expect(isWhole(await readLate(child.stdout))).toBe(true)
  })
})

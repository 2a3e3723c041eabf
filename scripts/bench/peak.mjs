// Peak memory of a run of Node: the child itself writes it down when it ends.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { middle, ran } from './pairs.mjs'

const PRELOAD = fileURLToPath(new URL('peak-preload.cjs', import.meta.url))
const KIB = 1024
const RUNS = 5

const once = (run, folder) => {
  const file = join(folder, 'peak')
  const args = ['--require', PRELOAD, ...run.args]
  ran({ ...run, args, env: { ...run.env, OPSREADY_BENCH_PEAK: file } })
  return Number(readFileSync(file, 'utf8')) / KIB
}

/** Median peak of several runs, in MiB. */
export const peakMiB = (run, runs = RUNS) => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-bench-'))
  try {
    return middle(Array.from({ length: runs }, () => once(run, folder)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

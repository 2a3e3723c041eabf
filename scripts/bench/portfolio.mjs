// Ten thousand models outside git, each in a folder of its own with its page, and lists of them.

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelText } from './models.mjs'
import { pairsAtOnce, ran } from './pairs.mjs'
import { ajvCli } from './peers.mjs'
import { peakMiB } from './peak.mjs'
import { check, opsready, root } from './world.mjs'

const MODEL = 'operating-model.yaml'
const PAGE = 'gap-analysis.md'
const MOST = 10_000
const FEW = 1000

/** Two threads and one do not slow down alike where the machine has something else to do, so one pair would be luck. */
const PAIRS = 3

/** What takes a second against twenty is far below its bar, whatever else the machine does. */
const UNCHANGED_PAIRS = 1

const PEAKS = 1

/** Evidence that somebody looked at: 60 files beside each of the models would measure the disk. */
const SHOWN = '- {note: Shown in the review of October to the service manager, checked: "2026-11-02"}'

let made

/** Makes them once a run. Their bytes differ in a comment, so that nobody can take one for another. */
const portfolio = ({ folder }) => {
  if (made !== undefined) return made
  const here = join(folder, 'portfolio')
  const text = modelText(root).replaceAll(/- path: docs\/.*$/gm, SHOWN)
  const names = Array.from({ length: MOST }, (_, index) => `s${String(index).padStart(5, '0')}`)
  for (const [index, name] of names.entries()) {
    mkdirSync(join(here, name), { recursive: true })
    writeFileSync(join(here, name, MODEL), `${text}# ${name}\n`)
    if (index === 0) ran(opsready(join(here, name), ['gaps', '-f', `markdown:${PAGE}`]))
    else copyFileSync(join(here, names[0], PAGE), join(here, name, PAGE))
  }
  const list = (count) =>
    names
      .slice(0, count)
      .map((name) => `${name}/${MODEL}\n`)
      .join('')
  made = { here, all: list(MOST), few: list(FEW) }
  return made
}

const checkAll = (cwd, list, args = [], more = {}) =>
  check(cwd, ['--files-from', '-', '--json', ...args], { input: list, ...more })

const byAjv = (here, schema) => () => ran(ajvCli(here, schema, `*/${MODEL}`))

/** All of them, against ajv-cli on the same files. */
export const manyModels = (world) => {
  const { here, all } = portfolio(world)
  return pairsAtOnce(() => ran(checkAll(here, all)), byAjv(here, world.schema), PAIRS)
}

/** The same a second time, with `--cache`. */
export const unchangedModels = (world) => {
  const { here, all } = portfolio(world)
  const cached = checkAll(here, all, ['--cache'], { env: { XDG_CACHE_HOME: join(world.folder, 'cache') } })
  ran(cached)
  return pairsAtOnce(() => ran(cached), byAjv(here, world.schema), UNCHANGED_PAIRS)
}

/** Peak memory with ten times as many models. */
export const memoryOfMany = (world) => {
  const { here, all, few } = portfolio(world)
  const [most, least] = [all, few].map((list) => peakMiB(checkAll(here, list), PEAKS))
  return { value: most / least }
}

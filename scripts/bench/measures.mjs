// What is measured, against what, and how good it must be: the bar, and what is aimed at.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { firstPrompt } from './prompt.mjs'
import { pairs, ran } from './pairs.mjs'
import { peakMiB } from './peak.mjs'
import { check, opsready } from './world.mjs'
import { ajvCli, sourcemeta } from './peers.mjs'
import { manyModels, memoryOfMany, unchangedModels } from './portfolio.mjs'
import { writing } from './writing.mjs'

const NODE = { command: process.execPath, args: ['-e', '0'] }

const PAIRS = { full: 41, quick: 15 }
const count = ({ quick }) => (quick ? PAIRS.quick : PAIRS.full)

/** A run of ours against a bare start of Node. */
const started = (of) => async (world, how) => {
  const run = of(world)
  return pairs(
    () => ran(run),
    () => ran({ ...NODE, cwd: run.cwd }),
    count(how),
  )
}

const revParse = (cwd, what) => ran({ command: 'git', args: ['rev-parse', what], cwd })

const gitYardstick = (cwd) => {
  ran({ ...NODE, cwd })
  revParse(cwd, '--show-toplevel')
  revParse(cwd, 'HEAD')
}

const insideGit = async ({ tracked }, how) =>
  pairs(
    () => ran(check(tracked)),
    () => gitYardstick(tracked),
    count(how),
  )

/** What is remembered of the repository is taken away before each run, as a commit takes it. */
const afterCommit = async ({ tracked, folder }, how) => {
  const cache = join(folder, 'cache')
  const run = { ...check(tracked), env: { XDG_CACHE_HOME: cache } }
  return pairs(
    () => {
      rmSync(join(cache, 'opsready', 'checks'), { recursive: true, force: true })
      ran(run)
    },
    () => gitYardstick(tracked),
    count(how),
  )
}

/** How a peer stands against a bare start of Node, to see ours beside it. */
const peer = (of) => async (world) =>
  pairs(
    () => ran(of(world)),
    () => ran({ ...NODE, cwd: world.folder }),
    PAIRS.quick,
  )

const MODEL = 'operating-model.yaml'

/** `inQuick`: 'gate' fails a quick run, 'report' is only shown in it; without it the measure takes too long for one. */
export const MEASURES = [
  {
    id: 'check',
    what: 'check of a healthy model of 26 KB, outside git',
    against: 'node -e 0',
    bar: 2.2,
    aim: 1.6,
    inQuick: 'gate',
    take: started(({ healthy }) => check(healthy)),
  },
  {
    id: 'check-colour',
    what: 'the same in colour, as in a terminal',
    against: 'node -e 0',
    take: started(({ healthy }) => check(healthy, ['--color'])),
  },
  {
    id: 'check-unchanged',
    what: 'the same with --cache, where nothing has changed',
    against: 'node -e 0',
    take: started(({ healthy }) => check(healthy, ['--cache'])),
  },
  {
    id: 'check-git',
    what: 'check inside git, 60 paths of evidence',
    against: 'node -e 0 and two git rev-parse',
    bar: 2.0,
    aim: 1.6,
    inQuick: 'gate',
    take: insideGit,
  },
  {
    id: 'check-git-first',
    what: 'the first of these after a commit',
    against: 'node -e 0 and two git rev-parse',
    take: afterCommit,
  },
  {
    id: 'check-findings',
    what: 'check with findings at line and column',
    against: 'node -e 0',
    bar: 5,
    aim: 3,
    inQuick: 'gate',
    take: started(({ findings }) => check(findings, [], { exits: 1 })),
  },
  {
    id: 'check-faults',
    what: 'check of a model that is not valid',
    against: 'node -e 0',
    bar: 5,
    aim: 3,
    inQuick: 'gate',
    take: started(({ notValid }) => check(notValid, [], { exits: 2 })),
  },
  {
    id: 'version',
    what: '--version',
    against: 'node -e 0',
    bar: 1.25,
    aim: 1.1,
    inQuick: 'gate',
    take: started(({ folder }) => opsready(folder, ['--version'])),
  },
  {
    id: 'help',
    what: '--help',
    against: 'node -e 0',
    bar: 1.8,
    aim: 1.6,
    inQuick: 'gate',
    take: started(({ folder }) => opsready(folder, ['--help'])),
  },
  {
    id: 'first-prompt',
    what: 'first prompt of assess on the screen',
    against: 'node -e 0 in the same terminal',
    bar: 6,
    aim: 5,
    take: firstPrompt,
  },
  {
    id: 'memory',
    what: 'peak memory of one check',
    against: '',
    unit: 'MiB',
    bar: 55,
    aim: 45,
    inQuick: 'gate',
    take: async ({ healthy }) => ({ value: peakMiB(check(healthy)) }),
  },
  {
    id: 'write',
    what: 'writing one answer into a model',
    against: 'yaml: parseDocument and toString',
    bar: 0.6,
    aim: 0.3,
    inQuick: 'gate',
    take: writing,
  },
  {
    id: 'many',
    what: '10,000 models in one check',
    against: 'ajv-cli on the same files',
    bar: 0.4,
    aim: 0.3,
    take: async (world) => manyModels(world),
  },
  {
    id: 'unchanged',
    what: 'the same again, unchanged, with --cache',
    against: 'ajv-cli on the same files',
    bar: 0.06,
    aim: 0.04,
    take: async (world) => unchangedModels(world),
  },
  {
    id: 'many-memory',
    what: 'memory with 10,000 models',
    against: 'itself with 1,000',
    bar: 1.25,
    aim: 1.1,
    take: async (world) => memoryOfMany(world),
  },
  {
    id: 'peer-ajv-cli',
    what: 'ajv-cli on one model, to compare',
    against: 'node -e 0',
    take: peer(({ healthy, schema }) => ajvCli(healthy, schema, MODEL)),
  },
  {
    id: 'peer-sourcemeta',
    what: '@sourcemeta/jsonschema on one model, to compare',
    against: 'node -e 0',
    take: peer(({ healthy, schema }) => sourcemeta(healthy, schema, MODEL)),
  },
]

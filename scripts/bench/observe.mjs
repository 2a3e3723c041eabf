// How long `opsready observe` takes on a large repository, beside git reading the same: 100,000 files, 50,000 commits.
// Runs alone: node scripts/bench/observe.mjs [files] [commits]. Prints a line; exits 1 above three times what git takes.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MOST = 3
const ROUNDS = 3
const FIRST = 1_700_000_000
const APART = 1200
const TODAY = new Date((FIRST + 50_000 * APART) * 1000).toISOString().slice(0, 10)

/** What a path holds: mostly code, with pages, pipelines, manifests, Terraform and Kubernetes among it. */
const content = (path, version) => {
  if (path.endsWith('.tf'))
    return `resource "aws_db_instance" "a${version}" {\n  backup_retention_period = ${1 + (version % 9)}\n}\n`
  if (path.endsWith('.md')) return `# Page ${version}\n\nWhat it is, and how to run it.\n`
  if (path.endsWith('.yaml')) return `apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: ${1 + (version % 3)}\n`
  if (path.endsWith('.json')) return `{"version": ${version}}\n`
  return `export const value${version} = () => ${version}\n`.repeat(1 + (version % 20))
}

const ENDINGS = ['ts', 'ts', 'ts', 'py', 'ts', 'md', 'ts', 'yaml', 'ts', 'json', 'ts', 'tf', 'ts', 'rb', 'ts', 'ts']

const pathOf = (index) =>
  `services/s${index % 40}/src/m${Math.floor(index / 40) % 50}/file${index}.${ENDINGS[index % ENDINGS.length]}`

/** The input of git fast-import: a first commit with all files, then commits that change three each. */
const stream = function* (files, commits) {
  const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const head = (index) =>
    `commit refs/heads/main\ncommitter P${index % 30} <p${index % 30}@example.org> ${FIRST + index * APART} +0000\n${data(`Change ${index} (#${index})`)}`
  const file = (path, version) => `M 644 inline ${path}\n${data(content(path, version))}`
  yield head(0)
  for (let index = 0; index < files; index += 1) yield file(pathOf(index), index)
  for (let index = 1; index < commits; index += 1) {
    yield head(index)
    for (let part = 0; part < 3; part += 1) {
      const which = (index * 7919 + part * 104_729) % files
      yield file(pathOf(which), index + part)
    }
    if (index % 50 === 0) yield `reset refs/tags/v1.${index / 50}.0\nfrom refs/heads/main\n\n`
  }
  yield 'done\n'
}

const run = (command, args, options = {}) => {
  const { status, stderr } = spawnSync(command, args, { maxBuffer: 1024 ** 3, ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr?.toString() ?? ''}`)
}

const seconds = (work) => {
  const began = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - began) / 1e9
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Makes the repository; its work tree stays empty, for only commits are read. */
const makeRepository = (folder, files, commits) => {
  run('git', ['init', '-q', '-b', 'main', folder])
  const input = [...stream(files, commits)].join('')
  run('git', ['fast-import', '--quiet', '--done'], { cwd: folder, input })
  run('git', ['read-tree', 'main'], { cwd: folder })
}

/** The medians in seconds, and their ratio. */
export const benchObserve = (files, commits) => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-bench-'))
  try {
    makeRepository(folder, files, commits)
    const opsready = fileURLToPath(new URL('../../bin/opsready.js', import.meta.url))
    const quiet = { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }
    const ours = []
    const git = []
    for (let round = 0; round < ROUNDS; round += 1) {
      git.push(
        seconds(() => {
          run('git', ['log', '--format=%H', '--name-only'], quiet)
          run('git', ['ls-files'], quiet)
        }),
      )
      ours.push(
        seconds(() => run(process.execPath, [opsready, 'observe', '--json', '--today', TODAY], { ...quiet, env })),
      )
    }
    return { ours: median(ours), git: median(git), ratio: median(ours) / median(git) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [files = 100_000, commits = 50_000] = process.argv.slice(2).map(Number)
  const { ours, git, ratio } = benchObserve(files, commits)
  process.stdout.write(
    `observe: ${ours.toFixed(2)} s; git log and ls-files: ${git.toFixed(2)} s; ratio ${ratio.toFixed(2)}, at most ${MOST}\n`,
  )
  if (ratio > MOST) process.exitCode = 1
}

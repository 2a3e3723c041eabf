// The folders that are measured in: one outside git, one inside, one with findings, one with a model that is not valid.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { evidencePaths, modelText } from './models.mjs'
import { ran } from './pairs.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const BIN = join(root, 'bin', 'opsready.js')
const TODAY = ['--today', '2026-11-24']

/** A run of the built tool, as a value. */
export const opsready = (cwd, args, more = {}) => ({ command: process.execPath, args: [BIN, ...args], cwd, ...more })

export const check = (cwd, args = [], more = {}) => opsready(cwd, ['check', ...TODAY, ...args], more)

const put = (folder, path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const git = (folder, ...args) =>
  ran({
    command: 'git',
    args: ['-c', 'user.name=Bench', '-c', 'user.email=bench@opsready.example', '-c', 'commit.gpgsign=false', ...args],
    cwd: folder,
  })

const service = (folder, text, paths) => {
  put(folder, 'operating-model.yaml', text)
  for (const path of paths) put(folder, path, 'What was decided, and by whom.\n')
  ran(opsready(folder, ['gaps', '-f', 'markdown:gap-analysis.md']))
  return folder
}

/** Everything that is measured, in a new folder of the machine's temporary place. */
export const makeWorld = () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-bench-'))
  const at = (name) => join(folder, name)
  const paths = evidencePaths(root)
  const healthy = modelText(root)

  const tracked = service(at('in-git'), healthy, paths)
  git(tracked, 'init', '-q')
  git(tracked, 'add', '-A')
  git(tracked, 'commit', '-q', '-m', 'The service as it is')

  put(at('not-valid'), 'operating-model.yaml', healthy.replace(/( {6}[a-z-]+): proven\n/, '$1: prooven\n'))
  ran(opsready(folder, ['schema', '--write', at('schema.json')]))
  return {
    folder,
    healthy: service(at('healthy'), healthy, paths),
    tracked,
    findings: service(
      at('findings'),
      healthy,
      paths.filter((_, index) => index % 10 !== 0),
    ),
    notValid: at('not-valid'),
    schema: at('schema.json'),
    model: healthy,
  }
}

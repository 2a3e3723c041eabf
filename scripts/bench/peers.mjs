// What people would use instead, installed once into a folder of its own: never into this project.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ran } from './pairs.mjs'

const PEERS = { 'ajv-cli': '5.0.0', 'ajv-formats': '2.1.1', '@sourcemeta/jsonschema': '16.11.0' }

const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'opsready-bench')

const isInstalled = () =>
  Object.entries(PEERS).every(([name, version]) => {
    const file = join(folder, 'node_modules', name, 'package.json')
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version
  })

const install = () => {
  if (isInstalled()) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  process.stderr.write(`Installing what is compared with into ${folder} …\n`)
  const packages = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`)
  ran({ command: 'npm', args: ['install', '--no-audit', '--no-fund', '--save-exact', ...packages], cwd: folder })
}

/** ajv-cli on models: their schema, every error, formats. */
export const ajvCli = (cwd, schema, models) => {
  install()
  const options = [
    '--spec=draft2020',
    '--strict=false',
    '--all-errors',
    '-c',
    join(folder, 'node_modules', 'ajv-formats'),
  ]
  return {
    command: process.execPath,
    args: [
      join(folder, 'node_modules', 'ajv-cli', 'dist', 'index.js'),
      'validate',
      ...options,
      '-s',
      schema,
      '-d',
      models,
    ],
    cwd,
  }
}

/** The native validator of Sourcemeta. */
export const sourcemeta = (cwd, schema, model) => {
  install()
  return { command: join(folder, 'node_modules', '.bin', 'jsonschema'), args: ['validate', schema, model], cwd }
}

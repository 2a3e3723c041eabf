// src/ → dist/, as rolldown.config.mjs says.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import config, { IN_PARTS } from '../rolldown.config.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}/`, import.meta.url))
const [GENERATED, QUICK, DATA] = ['src/generated', 'dist/quick', 'dist/data'].map(at)

/** Node reads, compiles and keeps a text of ASCII in half the room. What stands in text and patterns may be written so. */
const ascii = (text) =>
  text.replaceAll(/[\u0080-\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, ascii(text))
}

for (const each of config) await build(each)
for (const name of readdirSync(QUICK)) write(QUICK + name, readFileSync(QUICK + name, 'utf8'))

for (const name of readdirSync(GENERATED)) {
  if (!name.endsWith('.json')) continue
  const data = JSON.parse(readFileSync(GENERATED + name, 'utf8'))
  if (name !== IN_PARTS) write(DATA + name, JSON.stringify(data))
  else
    for (const [key, part] of Object.entries(data))
      write(`${DATA}${basename(name, '.json')}/${key}.json`, JSON.stringify(part))
}

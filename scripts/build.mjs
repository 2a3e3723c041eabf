// src/ → dist/, as rolldown.config.mjs says.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import config from '../rolldown.config.mjs'

const QUICK = fileURLToPath(new URL('../dist/quick/', import.meta.url))

/** Node reads, compiles and keeps a text of ASCII in half the room. What stands in text and patterns may be written so. */
const ascii = (text) =>
  text.replaceAll(/[\u0080-\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

for (const each of config) await build(each)
for (const name of readdirSync(QUICK)) writeFileSync(QUICK + name, ascii(readFileSync(QUICK + name, 'utf8')))

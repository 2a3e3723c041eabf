// Which sources a build was made from: what one build worked out is nothing to another.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'

const SOURCES = ['src/**', '!src/generated/**', 'schemas/**', 'templates/**', 'scripts/**', 'package-lock.json']

/** @param {string} root the folder of the project */
export const buildOf = (root) => {
  const hash = createHash('sha256')
  for (const path of globSync(SOURCES, { cwd: root, dot: true }).toSorted((a, b) => (a < b ? -1 : 1)))
    hash
      .update(`${path}\0`)
      .update(readFileSync(`${root}/${path}`))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

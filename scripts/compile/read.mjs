// Reads everything under schemas/: the documents as they were written, in the order of the guide.

import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { parse } from 'yaml'

const DATA = ['artefacts', 'signals', 'rules', 'terms', 'frameworks', 'sources', 'parties', 'runtimes']

const json = (path) => JSON.parse(readFileSync(path, 'utf8'))
const inOrder = (paths) => paths.toSorted((a, b) => (a < b ? -1 : 1))

/** @param {string} root the folder that holds schemas/ */
export const readSchemas = (root) => {
  const all = inOrder(globSync('schemas/**/*.schema.json', { cwd: root, absolute: true })).map(json)
  const practices = all.filter((document) => document['x-process'] !== undefined)
  return {
    all,
    practices: practices.toSorted((a, b) => a['x-process'].order - b['x-process'].order),
    byId: new Map(all.map((document) => [document.$id, document])),
    data: Object.fromEntries(
      DATA.map((name) => [name, parse(readFileSync(`${root}/schemas/data/${name}.yaml`, 'utf8'))]),
    ),
  }
}

/** Every template with its name from templates/, in the order of names. */
export const readTemplates = (root) =>
  inOrder(globSync('**/*', { cwd: `${root}/templates`, dot: true })).map((name) => ({
    name,
    text: readFileSync(`${root}/templates/${name}`, 'utf8'),
  }))

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

type Json = Record<string, unknown>
const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json
const files = (pattern: string | string[]) => globSync(pattern).toSorted()

const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  ownProperties: true,
})
addFormats.default(ajv, ['regex', 'date'])

const DIALECT = 'https://opsready.example/schemas/dialect.schema.json'
const dialect = ajv.compile(read('schemas/dialect.schema.json'))
const ours = files('schemas/**/*.schema.json')
  .map((path) => ({ path, document: read(path) }))
  .filter(({ document }) => document['$schema'] === DIALECT)

const problems = (document: Json) => {
  dialect(document)
  return dialect.errors ?? []
}

/** Every schema node in a document, with where it stands. */
const nodes = (node: unknown, at = ''): { at: string; node: Json }[] => {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return []
  const here = node as Json
  const inside = ['properties', 'patternProperties'].flatMap((key) =>
    Object.entries((here[key] ?? {}) as Json).flatMap(([name, child]) => nodes(child, `${at}/${key}/${name}`)),
  )
  return [{ at, node: here }, ...inside, ...nodes(here['items'], `${at}/items`)]
}

describe('the schemas', () => {
  it('are there: 30 practices and what they share', () => {
    expect(ours.filter(({ document }) => document['x-process'] !== undefined)).toHaveLength(30)
  })

  it.each(ours)('$path speaks the dialect', ({ document }) => {
    expect(problems(document)).toEqual([])
  })

  it.each(ours)('$path stands where its $id says', ({ path, document }) => {
    expect(document['$id']).toBe(`https://opsready.example/${path}`)
  })

  it.each(['x-proces', 'propertys', 'titel'])('refuses the keyword %s on a document and on a question', (typo) => {
    const change = read('schemas/processes/service-transition/change-management.schema.json')
    expect(problems({ ...change, [typo]: 'x' })).not.toEqual([])
    const properties = change['properties'] as Record<string, Json>
    const [first] = Object.keys(properties)
    const broken = { ...change, properties: { ...properties, [first!]: { ...properties[first!], [typo]: 'x' } } }
    expect(problems(broken)).not.toEqual([])
  })

  it.each(['answer', 'axes', 'gates'])('refuses the word %s inside x-question', (typo) => {
    const change = read('schemas/processes/service-transition/change-management.schema.json')
    const text = JSON.stringify(change).replace('"x-question":{', `"x-question":{"${typo}":"x",`)
    expect(problems(JSON.parse(text) as Json)).not.toEqual([])
  })

  it('describe every field of the model', () => {
    const model = ours.filter(({ path }) => /schemas\/(model|shared|facts)\//.test(path))
    const bare = model.flatMap(({ path, document }) =>
      nodes(document)
        .filter(({ at }) => at !== '' && !at.endsWith('/items') && !at.includes('patternProperties'))
        .filter(
          ({ node }) =>
            node['$ref'] === undefined &&
            (node['title'] === undefined || (node['description'] === undefined && node['x-fact'] === undefined)),
        )
        .map(({ at }) => `${path}#${at}`),
    )
    expect(bare).toEqual([])
  })
})

describe('the data', () => {
  it.each(['artefacts', 'signals', 'rules', 'terms', 'frameworks', 'sources', 'parties', 'runtimes'])(
    '%s.yaml is valid',
    (name) => {
      const validate = ajv.compile(read(`schemas/data/${name}.schema.json`))
      validate(parse(readFileSync(`schemas/data/${name}.yaml`, 'utf8')))
      expect(validate.errors ?? []).toEqual([])
    },
  )
})

// Compiles every schema with ajv, once, at build time; nothing is compiled when opsready runs.

import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { shareFunctions } from './share-functions.mjs'
import { fasterKeys } from './faster-keys.mjs'
import { pruneSchemas } from './prune-schemas.mjs'

const OURS = ['x-process', 'x-question', 'x-fact', 'x-facts', 'x-error', 'x-at']
const EDITOR = ['markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'errorMessage']

/** An ajv that refuses every keyword it does not know. */
export const strictAjv = (options = {}) => {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allErrors: true,
    ownProperties: true,
    verbose: false,
    ...options,
  })
  addFormats.default(ajv, ['date', 'uri'])
  for (const keyword of [...OURS, ...EDITOR]) ajv.addKeyword(keyword)
  return ajv
}

/** ES module text that exports one validator for each name. */
export const validatorModule = (documents, exports) => {
  const ajv = strictAjv({
    messages: false,
    inlineRefs: false,
    loopEnum: 1,
    code: { source: true, esm: true, lines: false },
  })
  for (const document of documents) ajv.addSchema(alikeTogether(withoutDialect(document)))
  return fasterKeys(shareFunctions(pruneSchemas(standalone.default(ajv, exports))))
}

const ANNOTATIONS = new Set(['$schema', 'title', 'description', 'examples', 'default', ...OURS, ...EDITOR])
const NAMES = new Set(['properties', 'patternProperties', 'dependentRequired'])

/** Only what decides validity: words would swell the compiled code, and test/schemas checks the dialect on its own. */
export const withoutDialect = (node) => {
  if (Array.isArray(node)) return node.map(withoutDialect)
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !ANNOTATIONS.has(key))
      .map(([key, value]) => [
        key,
        NAMES.has(key)
          ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, withoutDialect(schema)]))
          : withoutDialect(value),
      ]),
  )
}

const FEW = 2

/** Keys of an object whose values are of one schema, by that schema as text. */
const alike = (properties) => {
  const groups = new Map()
  for (const [key, schema] of Object.entries(properties)) {
    const text = JSON.stringify(schema)
    groups.set(text, [...(groups.get(text) ?? []), key])
  }
  return [...groups.values()].filter((keys) => keys.length >= FEW)
}

/**
 * Keys whose values are of one schema as one pattern: ajv writes a loop for a pattern, and the whole code anew for each key.
 * A practice says the schema of an answer, a note or a list of evidence once for each question.
 */
const alikeTogether = (node) => {
  if (Array.isArray(node)) return node.map(alikeTogether)
  if (node === null || typeof node !== 'object') return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, alikeTogether(value)]))
  if (inner.type !== 'object' || inner.properties === undefined) return inner
  const { properties, patternProperties = {}, ...rest } = inner
  const groups = alike(properties)
  const grouped = new Set(groups.flat())
  const patterns = groups.map((keys) => [`^(?:${keys.join('|')})$`, properties[keys[0]]])
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !grouped.has(key))),
    patternProperties: { ...Object.fromEntries(patterns), ...patternProperties },
  }
}

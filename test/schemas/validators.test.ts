/** The validators that are built, made smaller on the way, against ajv itself on the schema for editors. */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '#generated/operating-model.schema.json' with { type: 'json' }
import { validateModel } from '#generated/validators.js'
import { exampleModel } from '../support/examples.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true })
formats.default(ajv)
const byAjv = ajv.compile(schema)

type Json = Record<string, unknown> | unknown[]

/** Where and what, once, without the way through the schema: for editors, an answer has its values in two places. */
const said = (validate: ValidateFunction, model: unknown): readonly string[] => {
  if (validate(model)) return []
  const errors = (validate.errors ?? []).map(
    ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
  )
  return [...new Set(errors)].toSorted()
}

/** The places in a value, each as the keys that lead there. */
const places = (value: unknown, here: readonly string[] = []): readonly (readonly string[])[] =>
  value === null || typeof value !== 'object'
    ? [here]
    : [here, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...here, key]))]

type Change = (parent: Json, key: string) => void

const put =
  (value: unknown): Change =>
  (parent, key) => {
    ;(parent as Record<string, unknown>)[key] = value
  }

const CHANGES: readonly Change[] = [
  ...['proven', 'prooven', '', 'a'.repeat(5000), 0, -1, 150, null, true, [], ['a', 'a'], {}, '2026-02-30'].map(put),
  (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete parent[key]
  },
  (parent, key) => {
    if (!Array.isArray(parent)) parent[`${key}s`] = parent[key]
  },
  (parent, key) => {
    if (!Array.isArray(parent)) parent['x-mine'] = parent[key]
  },
  (parent) => {
    if (Array.isArray(parent)) parent.push(parent[0])
  },
]

const changed = (model: unknown, path: readonly string[], change: Change): unknown => {
  const copy = structuredClone(model)
  let parent = copy as Json
  for (const key of path.slice(0, -1)) parent = (parent as Record<string, Json>)[key]!
  if (path.length > 0) change(parent, path.at(-1)!)
  return copy
}

describe('the validators', () => {
  it.each(['examples/licence-renewals', 'examples/parking-permits', 'examples/trade-statistics'])(
    'say of %s, changed in up to three places, what ajv says',
    async (folder) => {
      const model = await exampleModel(folder)
      expect(said(validateModel, model)).toEqual([])
      const all = places(model)
      const one = fc.tuple(fc.constantFrom(...all), fc.constantFrom(...CHANGES))
      fc.assert(
        fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (changes) => {
          // A place may be gone with an earlier change; then there is nothing to change.
          const broken = changes.reduce<unknown>((now, [path, change]) => {
            try {
              return changed(now, path, change)
            } catch {
              return now
            }
          }, model)
          expect(said(validateModel, broken)).toEqual(said(byAjv, broken))
        }),
        { numRuns: 300 },
      )
    },
  )

  it('say of each place of a full model, with each kind of value in it, what ajv says', async () => {
    const model = await exampleModel('examples/licence-renewals')
    for (const path of places(model))
      for (const value of ['prooven', null, {}]) {
        const broken = changed(model, path, put(value))
        expect([path, said(validateModel, broken)]).toEqual([path, said(byAjv, broken)])
      }
  })

  it.each(['a', 'é', '😀'])('count characters of %s, not the units that hold them', async (char) => {
    const model = await exampleModel('examples/licence-renewals')
    const over = [200, 2000].flatMap((limit) => [limit - 1, limit, limit + 1])
    for (const path of [
      ['service', 'name'],
      ['service', 'outcome'],
      ['processes', 'change-management', 'how'],
    ])
      for (const count of [0, 1, ...over]) {
        const long = changed(model, path, put(char.repeat(count)))
        expect([path, count, said(validateModel, long)]).toEqual([path, count, said(byAjv, long)])
      }
    const tooLong = changed(model, ['service', 'name'], put(char.repeat(2001)))
    expect(said(validateModel, tooLong)).toEqual(['/service/name maxLength {"limit":2000}'])
  })
})

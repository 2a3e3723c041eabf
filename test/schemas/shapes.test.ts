/** The shape of a model against ajv: what is of the shape is valid, and what people write is of the shape. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { isOfModelShape } from '#generated/shapes.js'
import { validateModel } from '#generated/validators.js'
import { changed, changes, places, put } from '../support/changed.ts'
import { exampleModel } from '../support/examples.ts'
import { wideModel } from '../support/wide-model.ts'

const EXAMPLES = ['examples/licence-renewals', 'examples/parking-permits', 'examples/trade-statistics']

/** Of every type, and on both sides of what limits there are. */
const TEXTS = [
  'proven',
  '',
  'x',
  '😀',
  'a'.repeat(201),
  'é'.repeat(2000),
  'a'.repeat(20_001),
  '2026-02-28',
  '2026-02-30',
]
const OTHERS = [0, 1, -1, 0.5, 1.5, 99.9, 101, 367, 501, 1e9, Infinity, Number.NaN, true, null, undefined]
const LISTS = [[], ['a'], ['a', 'a'], [1], [{}], Object.assign([], { length: 1 })]
const DAYS = { from: '2026-01-01', until: '2026-02-01' }
const EVIDENCE = [{ path: 'a', repository: 'b' }, { repository: 'b' }, { note: 'a', repository: 'b' }]
const ACCEPTANCE = { reason: 'a', by: 'a', ...DAYS, question: 'a', rule: 'b' }
const RECORDS = [{}, { 'x-mine': 1 }, ...EVIDENCE, ACCEPTANCE]
const IDS = catalogue().practices.map(({ id }) => id)
const VALUES: readonly unknown[] = [...TEXTS, ...OTHERS, ...LISTS, ...RECORDS, ...IDS]

describe('the shape of a model', () => {
  it.each(EXAMPLES)('is that of %s', async (folder) => {
    expect(isOfModelShape(await exampleModel(folder))).toBe(true)
  })

  it.each(EXAMPLES)(
    'is not that of %s, changed in up to three places, unless ajv has nothing against it',
    async (folder) => {
      const model = await exampleModel(folder)
      let certain = 0
      fc.assert(
        fc.property(changes(model), (other) => {
          if (!isOfModelShape(other)) return
          certain += 1
          expect(validateModel(other)).toBe(true)
        }),
        { numRuns: 2000 },
      )
      // Some changes are none, or a team's own: else nothing would be shown here.
      expect(certain).toBeGreaterThan(20)
    },
  )

  it('is that of a model in which everything stands', () => {
    expect(isOfModelShape(wideModel())).toBe(true)
  })

  it('is not that of such a model with another value in any place, unless ajv has nothing against it', () => {
    const model = wideModel()
    for (const path of places(model))
      for (const value of VALUES) {
        const other = changed(model, path, put(value))
        if (isOfModelShape(other)) expect([path, value, validateModel(other)]).toEqual([path, value, true])
      }
  })

  it('stops the build at a keyword that nobody knows here', async () => {
    const builder = new URL('../../scripts/compile/shapes.mjs', import.meta.url).href
    const { shapeModule } = (await import(builder)) as {
      readonly shapeModule: (documents: readonly object[], of: Readonly<Record<string, unknown>>) => string
    }
    const build = (schema: object) => () =>
      shapeModule([{ $id: 'it', ...schema }], { id: 'it', name: 'isIt', ids: ['a', 'b'] })
    expect(build({ type: 'string', minLength: 1 })()).toContain('export const isIt = ')
    expect(build({ type: 'string', contentEncoding: 'base64' })).toThrow('contentEncoding is not known')
    expect(build({ type: 'string', format: 'uri' })).toThrow('its format is not known')
    expect(build({ type: 'string', minLength: 2 })).toThrow('characters are counted, not units')
    expect(build({ type: 'object', patternProperties: { '^y-': true }, additionalProperties: false })).toThrow(
      'keys by a pattern',
    )
    expect(build({ type: 'array', items: { type: 'number', minimum: 0, maximum: 1 }, uniqueItems: true })).toThrow(
      'only texts',
    )
    expect(build({ enum: ['a', 1] })).toThrow('of another type')
    expect(build({ type: 'integer', enum: [1.5] })).toThrow('of another type')
    expect(build({ type: 'integer', enum: ['a'] })).toThrow('of another type')
    expect(build({ type: 'string', enum: ['a', 'c'], const: 'a' })).toThrow('values and one value')
    expect(build({ $ref: 'elsewhere' })).toThrow('it is nowhere')
  })
})

/** The validators that are built, made smaller on the way, against ajv itself on the schema for editors. */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '#generated/operating-model.schema.json' with { type: 'json' }
import { validateModel } from '#generated/validators.js'
import { exampleModel } from '../support/examples.ts'
import { changed, changes, places, put } from '../support/changed.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true })
formats.default(ajv)
const byAjv = ajv.compile(schema)

/** Where and what, once, without the way through the schema: for editors, an answer has its values in two places. */
const said = (validate: ValidateFunction, model: unknown): readonly string[] => {
  if (validate(model)) return []
  const errors = (validate.errors ?? []).map(
    ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
  )
  return [...new Set(errors)].toSorted()
}

describe('the validators', () => {
  it.each(['examples/licence-renewals', 'examples/parking-permits', 'examples/trade-statistics'])(
    'say of %s, changed in up to three places, what ajv says',
    async (folder) => {
      const model = await exampleModel(folder)
      expect(said(validateModel, model)).toEqual([])
      fc.assert(
        fc.property(changes(model), (broken) => {
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

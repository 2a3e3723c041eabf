/** The one-file schema that an editor uses without a network. */

import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS } from '#core/catalogue/types.ts'
import schema from '#generated/operating-model.schema.json' with { type: 'json' }
import { exampleModel } from '../support/examples.ts'

const all = catalogue()
const text = JSON.stringify(schema)
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const validate = ajv.compile(schema)

describe('the schema for editors', () => {
  it('refers to nothing outside itself', () => {
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!)
    expect(refs.length).toBeGreaterThan(100)
    expect(refs.filter((ref) => !ref.startsWith('#/$defs/'))).toEqual([])
  })

  it.each(['.', 'examples/licence-renewals', 'examples/parking-permits', 'examples/trade-statistics'])(
    'takes the model of %s, and not with a wrong answer or a new key in it',
    async (folder) => {
      const model = await exampleModel(folder)
      expect([validate(model), validate.errors]).toEqual([true, null])
      const [id, said] = Object.entries(model.processes!)[0]!
      const broken = (practice: object) => ({ ...model, processes: { ...model.processes, [id]: practice } })
      expect(validate(broken({ ...said, answers: { 'purpose-shared': 'great' } }))).toBe(false)
      expect(validate(broken({ ...said, ownr: 'Me' }))).toBe(false)
      expect(validate(broken({ ...said, 'x-mine': 'Me' }))).toBe(true)
    },
  )

  it('shows each question with the words of its five answers', () => {
    interface Node {
      readonly title?: string
      readonly enum?: readonly string[]
      readonly enumDescriptions?: readonly string[]
      readonly properties?: Readonly<Record<string, Node>>
    }
    const documents = Object.values(schema.$defs) as readonly Node[]
    const questions = documents
      .flatMap(({ properties = {} }) => Object.values(properties))
      .filter((node) => node.enumDescriptions?.length === ANSWERS.length && node.enum?.includes('proven'))
    expect(questions.map(({ title }) => title).toSorted()).toEqual(all.questions.map((each) => each.text).toSorted())
    for (const question of all.questions) {
      const node = questions.find(({ title }) => title === question.text)!
      expect(node.enumDescriptions!.slice(0, 4)).toEqual(Object.values(question.answers))
    }
  })
})

/** The JSON Schema of what a template is given, made from its shape. */

import { type Field, type Shape, SHAPE } from './shape.ts'

const object = (shape: Shape) => ({
  additionalProperties: false,
  required: Object.keys(shape),
  properties: Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, schemaOf(field)])),
})

const schemaOf = (field: Field): object => {
  const { about: description } = field
  if (field.kind === 'text') return { type: 'string', description }
  if (field.kind === 'flag') return { type: 'boolean', description }
  if (field.kind === 'group') return { type: 'object', description, ...object(field.of) }
  const items =
    field.of === undefined
      ? { type: 'string', description: 'A text.' }
      : { type: 'object', description: 'An entry.', ...object(field.of) }
  return { type: 'array', description, items }
}

/** As it is published under schemas/report/. */
export const templateSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://opsready.example/schemas/report/template.schema.json',
      title: 'What a template is given',
      description:
        'The value behind `gaps --templates` and `handbook --templates`: texts as people read them, and flags for sections.',
      type: 'object',
      ...object(SHAPE),
    },
    null,
    2,
  )}\n`

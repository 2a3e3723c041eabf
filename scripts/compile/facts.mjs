// The documents of the facts → the facts as they are asked for, one shape for each. The schemas are the only source; nothing is added here.

const range = ({ minimum, maximum }) =>
  typeof minimum === 'number' && typeof maximum === 'number' ? { range: [minimum, maximum] } : {}

/** Of an object, or of each entry of a list. */
const fieldsOf = (schema, valuesOf) => {
  const { properties, required = [] } = schema.properties === undefined ? (schema.items ?? {}) : schema
  if (properties === undefined) return {}
  return {
    fields: Object.entries(properties).map(([id, field]) => {
      const said = field['x-fact'] ?? {}
      const values = said.values ?? (said.valuesOf && valuesOf(said.valuesOf))
      return {
        id,
        kind: said.kind ?? 'string',
        ask: field.title,
        asked: said.asked ?? 'everybody',
        required: required.includes(id),
        ...(field.description && { why: field.description }),
        ...(values && { values }),
        ...range(field),
      }
    }),
  }
}

const factOf = (at, id, schema, valuesOf) => {
  const { kind, group, asked, optional = false, when, help, values } = schema['x-fact']
  return {
    id,
    at,
    kind,
    group,
    asked,
    ask: schema.title,
    why: schema.description,
    optional,
    ...(when && { when }),
    ...(help && { help }),
    ...(values && { values }),
    ...range(schema),
    ...fieldsOf(schema, valuesOf),
  }
}

/** The facts of these documents, each under the name of what it is a fact of; group by group, as the interview asks. */
export const factsOf = (documents) => {
  const all = Object.values(documents)
  const valuesOf = (id) => all.find(({ properties }) => id in properties)?.properties[id]['x-fact'].values
  const facts = Object.entries(documents).flatMap(([at, { properties }]) =>
    Object.entries(properties).map(([id, schema]) => factOf(at, id, schema, valuesOf)),
  )
  const groups = all.flatMap(({ 'x-facts': said }) => said?.groups ?? [])
  // Within a group in the order of the schema.
  return groups.flatMap((group) => facts.filter((fact) => fact.group === group))
}

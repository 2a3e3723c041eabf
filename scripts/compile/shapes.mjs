// The shape of a model as code that puts it together: see src/core/shape.ts. What no shape is known for stops the build: left out, it
// would be a value that passes and is not valid.

import { withoutDialect } from './validators.mjs'

const stop = (schema, why) => {
  throw new Error(`No shape for ${JSON.stringify(schema).slice(0, 200)}: ${why}.`)
}

/** What src/core/shape.ts has. */
const SHAPES =
  'text like day number whole yesOrNo oneOf oneBut both list atLeast distinct under record closed each some single every needs'.split(
    ' ',
  )

/** Each text of code once, under a name; what it is made of stands before it. */
const collector = () => {
  const names = new Map()
  return {
    named: (code) => {
      if (/^\w+$/.test(code)) return code
      if (!names.has(code)) names.set(code, `s${names.size}`)
      return names.get(code)
    },
    text: () => [...names].map(([code, name]) => `const ${name} = ${code}\n`).join(''),
  }
}

const literal = (value) => (Number.isFinite(value) ? String(value) : value > 0 ? 'Infinity' : '-Infinity')

const stringOf = (schema) => {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema
  if (minLength > 1) stop(schema, 'characters are counted, not units')
  if (format !== undefined && format !== 'date') stop(schema, 'its format is not known')
  if (format === 'date' && (pattern ?? schema.minLength ?? schema.maxLength) !== undefined)
    stop(schema, 'a day is a day')
  if (format === 'date') return ['day']
  return [
    `text(${minLength}, ${literal(maxLength)})`,
    ...(pattern === undefined ? [] : [`like(new RegExp(${JSON.stringify(pattern)}, 'u'))`]),
  ]
}

const numberOf = ({ type, minimum = -Infinity, maximum = Infinity }) => {
  const range = `number(${literal(minimum)}, ${literal(maximum)})`
  // Neither JSON nor our YAML knows a number without an end, but a range without one would take it.
  if (type === 'number' && !(Number.isFinite(minimum) && Number.isFinite(maximum))) stop({ type }, 'it has no end')
  return type === 'integer' ? ['whole', range] : [range]
}

const isTeams = (patterns) => JSON.stringify(patterns) === '{"^x-":true}'

/** What is said of a schema by keywords that go together; every other keyword stops the build. */
const KNOWN = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
  array: ['items', 'minItems', 'uniqueItems'],
  object: [
    'properties',
    'patternProperties',
    'additionalProperties',
    'required',
    'anyOf',
    'oneOf',
    'dependentRequired',
  ],
}

/**
 * Code for the shape of the schema with this id, under this name; `documents` are all that it may refer to. `ids` is a list that many
 * values are one of, but for one of them: which practice covers another.
 */
export const shapeModule = (documents, { id, name, ids }) => {
  const byId = new Map(documents.map((document) => [document.$id, withoutDialect(document)]))
  const { named, text } = collector()

  const all = (shapes) => shapes.map(named).reduce((one, other) => named(`both(${one}, ${other})`))

  const arrayOf = (schema) => {
    const { items = {}, minItems, uniqueItems } = schema
    const { type, enum: values = [undefined] } = byId.get(items.$ref) ?? items
    const isOfTexts = type === 'string' || values.every((each) => typeof each === 'string')
    if (uniqueItems === true && !isOfTexts) stop(schema, 'only texts are looked at for what stands twice')
    return [
      `list(${of(items)})`,
      ...(minItems === undefined ? [] : [`atLeast(${minItems})`]),
      ...(uniqueItems === true ? ['distinct'] : []),
    ]
  }

  /** Keys with the same shape stand together. */
  const groupsOf = (properties) => {
    const groups = new Map()
    for (const [key, schema] of Object.entries(properties)) {
      if (key.startsWith('x-')) stop(schema, 'such keys are the team’s own')
      const shape = of(schema)
      groups.set(shape, [...(groups.get(shape) ?? []), key])
    }
    return [...groups].map(([shape, keys]) => named(`under(${named(JSON.stringify(keys))}, ${shape})`))
  }

  const recordOf = (schema) => {
    const { properties = {}, patternProperties = {}, additionalProperties = true } = schema
    if (additionalProperties !== false) {
      if (Object.keys({ ...properties, ...patternProperties }).length > 0) stop(schema, 'keys of two kinds')
      return `each(${of(additionalProperties)})`
    }
    const isOpen = isTeams(patternProperties)
    if (!isOpen && Object.keys(patternProperties).length > 0) stop(schema, 'keys by a pattern')
    return `${isOpen ? 'record' : 'closed'}(${groupsOf(properties).join(', ')})`
  }

  const objectOf = (schema) => [
    recordOf(schema),
    ...(schema.required === undefined ? [] : [`every(${JSON.stringify(schema.required)})`]),
    ...(schema.anyOf === undefined ? [] : [`some(${JSON.stringify(schema.anyOf.map(onlyRequired))})`]),
    ...(schema.oneOf === undefined ? [] : [`single(${JSON.stringify(schema.oneOf.map(onlyRequired))})`]),
    ...Object.entries(schema.dependentRequired ?? {}).map(
      ([key, others]) => `needs(${JSON.stringify(key)}, ${JSON.stringify(others)})`,
    ),
  ]

  const onlyRequired = (schema) => {
    const { required, ...rest } = schema
    if (required?.length !== 1 || Object.keys(rest).length > 0) stop(schema, 'more than one key')
    return required[0]
  }

  const valuesOf = (schema, values, rest) => {
    const isOf = { string: (each) => typeof each === 'string', integer: Number.isInteger }
    const { type, ...more } = rest
    if (Object.keys(more).length > 0) stop(schema, 'values and more')
    if (!values.every(isOf[type ?? 'string'] ?? (() => false))) stop(schema, 'of another type')
    const left = ids.filter((each) => !values.includes(each))
    if (left.length === 1 && values.length === ids.length - 1 && values.every((each) => ids.includes(each)))
      return [`oneBut(${named(JSON.stringify(ids))}, ${JSON.stringify(left[0])})`]
    return [`oneOf(${JSON.stringify(values)})`]
  }

  const shapes = (schema) => {
    const { $id: _id, $ref, ...rest } = schema
    if ($ref !== undefined) {
      const target = byId.get($ref) ?? stop(schema, 'it is nowhere')
      const { type, ...more } = rest
      if (Object.keys(more).length > 0 || (type !== undefined && type !== target.type))
        stop(schema, 'more than it refers to')
      return shapes(target)
    }
    const { enum: values, const: value, ...others } = rest
    if (values !== undefined && value !== undefined) stop(schema, 'values and one value')
    if (values !== undefined) return valuesOf(schema, values, others)
    if (value !== undefined) return valuesOf(schema, [value], others)
    const known = KNOWN[rest.type] ?? stop(schema, 'its type is not known')
    for (const key of Object.keys(rest)) if (key !== 'type' && !known.includes(key)) stop(schema, `${key} is not known`)
    const by = {
      string: stringOf,
      number: numberOf,
      integer: numberOf,
      boolean: () => ['yesOrNo'],
      array: arrayOf,
      object: objectOf,
    }
    return by[rest.type](rest)
  }

  const of = (schema) => all(shapes(schema))

  const model = of({ $ref: id })
  return `import { ${SHAPES.join(', ')} } from '#core/shape.ts'\n\n${text()}export const ${name} = ${model}\n`
}

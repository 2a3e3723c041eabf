// Puts the model's schema together: the envelope, and for each practice file the node that a model holds for it.
// A practice file says its questions once; answers, evidence, notes and voices are derived from them here.

export const BASE = 'https://opsready.example/schemas/'

const EXTENSIBLE = { patternProperties: { '^x-': true }, additionalProperties: false }

const perQuestion = (practice, schemaOf) =>
  Object.fromEntries(Object.entries(practice.properties).map(([key, question]) => [key, schemaOf(question)]))

/** The schema of what a model says of one practice. */
const practiceNode = (template, practice, everyId) => {
  const { id, implementations } = practice['x-process']
  const understood = Object.entries(practice.properties).filter(([, q]) => q['x-question'].axis === 'understood')
  const { properties } = template
  return {
    ...template,
    $id: `${BASE}model/practices/${id}.schema.json`,
    title: practice.title,
    description: practice.description,
    properties: {
      ...properties,
      implementations: {
        ...properties.implementations,
        items: { enum: implementations.map((implementation) => implementation.id) },
        examples: [[implementations[0].id]],
      },
      answers: { ...properties.answers, $ref: practice.$id },
      evidence: {
        ...properties.evidence,
        properties: perQuestion(practice, ({ title }) => ({
          type: 'array',
          title,
          description: 'Where somebody can see that the answer is true.',
          items: { $ref: `${BASE}shared/evidence.schema.json` },
        })),
        ...EXTENSIBLE,
      },
      notes: {
        ...properties.notes,
        properties: perQuestion(practice, ({ title }) => ({ $ref: `${BASE}shared/prose.schema.json`, title })),
        ...EXTENSIBLE,
      },
      voices: {
        ...properties.voices,
        additionalProperties: {
          type: 'object',
          properties: Object.fromEntries(
            understood.map(([key, { title }]) => [key, { $ref: `${BASE}shared/answer.schema.json`, title }]),
          ),
          ...EXTENSIBLE,
        },
      },
      coveredBy: { ...properties.coveredBy, enum: everyId.filter((other) => other !== id) },
    },
  }
}

/** @returns the envelope and every practice node, as documents that refer to each other by `$id` */
export const composeModelSchema = ({ practices, byId }) => {
  const envelope = byId.get(`${BASE}model/operating-model.schema.json`)
  const template = byId.get(`${BASE}model/practice.schema.json`)
  const everyId = practices.map((practice) => practice['x-process'].id)
  const nodes = practices.map((practice) => practiceNode(template, practice, everyId))
  const of = (kind) =>
    Object.fromEntries(
      practices
        .filter((practice) => practice['x-process'].kind === kind)
        .map((practice) => [
          practice['x-process'].id,
          { $ref: `${BASE}model/practices/${practice['x-process'].id}.schema.json` },
        ]),
    )
  const { processes, functions } = envelope.properties
  return {
    envelope: {
      ...envelope,
      properties: {
        ...envelope.properties,
        processes: { ...processes, properties: of('process') },
        functions: { ...functions, properties: of('function') },
      },
    },
    nodes,
  }
}

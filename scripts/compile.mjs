// schemas/ and templates/ → src/generated/: the catalogue's documents, the templates, the compiled validators, the shape of a model and
// the schema for editors.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildOf } from './compile/build-of.mjs'
import { documents } from './compile/documents.mjs'
import { editorSchema } from './compile/editor-schema.mjs'
import { BASE, composeModelSchema } from './compile/model-schema.mjs'
import { readSchemas, readTemplates } from './compile/read.mjs'
import { shapeModule } from './compile/shapes.mjs'
import { validatorModule } from './compile/validators.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}src/generated`

const schemas = readSchemas(root)
const model = composeModelSchema(schemas)

/** Shapes of what opsready writes; nothing that it reads is of these shapes. */
const isReport = ({ $id }) => $id.startsWith(`${BASE}report/`)

const parts = schemas.all.filter(
  (schema) =>
    !isReport(schema) && !schema.$id.startsWith(`${BASE}model/`) && !schema.$id.endsWith('dialect.schema.json'),
)
const models = schemas.all.filter(
  ({ $id }) =>
    $id.startsWith(`${BASE}model/`) && $id !== model.envelope.$id && !$id.endsWith('model/practice.schema.json'),
)

mkdirSync(out, { recursive: true })
const write = (name, text) => writeFileSync(`${out}/${name}`, text)

write('documents.json', JSON.stringify(documents({ ...schemas, base: BASE })))
write('operating-model.schema.json', `${JSON.stringify(editorSchema({ ...model, byId: schemas.byId }), null, 2)}\n`)
write('templates.json', JSON.stringify(Object.fromEntries(readTemplates(root).map(({ name, text }) => [name, text]))))
const forModels = [...parts, ...models, ...model.nodes, model.envelope]
write('validators.js', validatorModule(forModels, { validateModel: model.envelope.$id }))
write(
  'validators.d.ts',
  `import type { ValidateFunction } from 'ajv'\n\nexport const validateModel: ValidateFunction\n`,
)
const ids = schemas.practices.map((practice) => practice['x-process'].id)
write('shapes.js', shapeModule(forModels, { id: model.envelope.$id, name: 'isOfModelShape', ids }))
write('shapes.d.ts', `import type { Shape } from '#core/shape.ts'\n\nexport const isOfModelShape: Shape\n`)
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
write('version.json', JSON.stringify({ version, build: buildOf(root) }))

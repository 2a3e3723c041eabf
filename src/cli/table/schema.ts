import { type Common, defineCommand } from './define.ts'

interface Given extends Common {
  readonly write?: string
}

export const schema = defineCommand<Given>({
  name: 'schema',
  about: 'the JSON Schema of the model, for editors',
  examples: ['schema > operating-model.schema.json', 'schema --write operating-model.schema.json'],
  flags: [{ flags: '--write <file>', values: 'file', about: 'write it to a file' }],
  run: async (_, { write }, host) => (await import('#commands/schema.ts')).schemaCommand({ write }, host),
})

/** What the schema says of a place in the model, for the sentences of faults: its title, its own advice, its values. */

type Json = Readonly<Record<string, unknown>>

export interface Words {
  /** The question or field, as people read it. */
  readonly title: string | undefined
  /** What to write here, where the schema says so. */
  readonly advice: string | undefined
  /** Keys that may stand here. */
  readonly keys: readonly string[]
  /** Keys that must stand here. */
  readonly required: readonly string[]
  readonly values: readonly string[]
  /** Of these keys, one has to be there. */
  readonly choices: readonly string[]
  /** It is a list of groups of keys, not of plain values. */
  readonly listsGroups: boolean
}

const record = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/** A node with what it refers to spread under it; its own words win. */
const resolved = (root: Json, node: Json): Json => {
  const ref = node['$ref']
  if (typeof ref !== 'string') return node
  const name = ref.replace('#/$defs/', '')
  const target = record(record(root['$defs'])?.[name])
  return target === undefined ? node : { ...resolved(root, target), ...node }
}

const step = (root: Json, node: Json, token: string): Json | undefined => {
  const properties = record(node['properties'])
  if (properties !== undefined && Object.hasOwn(properties, token)) return record(properties[token])
  if (/^\d+$/.test(token) && node['items'] !== undefined) return record(node['items'])
  return record(node['additionalProperties'])
}

/** Walks the schema for editors along a JSON pointer's tokens. */
export const wordsAt = (root: Json, path: readonly string[]): Words => {
  let node: Json | undefined = resolved(root, root)
  for (const token of path) {
    const next: Json | undefined = node === undefined ? undefined : step(root, node, token)
    node = next === undefined ? undefined : resolved(root, next)
  }
  const items = resolved(root, record(node?.['items']) ?? {})
  const text = (key: string): string | undefined => (typeof node?.[key] === 'string' ? node[key] : undefined)
  return {
    title: text('title'),
    advice: text('errorMessage'),
    keys: Object.keys(record(node?.['properties']) ?? {}),
    required: list(node?.['required']).map(String),
    values: list(node?.['enum']).map(String),
    choices: [...list(node?.['anyOf']), ...list(node?.['oneOf'])].flatMap((each) =>
      list(record(each)?.['required']).map(String),
    ),
    listsGroups: items['type'] === 'object',
  }
}

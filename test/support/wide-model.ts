/** A model in which everything stands that the schema knows, once; of thirty practices, one of each kind. */

import schema from '#generated/operating-model.schema.json' with { type: 'json' }

interface Node {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly items?: Node
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: Node | boolean
  readonly oneOf?: readonly { readonly required?: readonly string[] }[]
  readonly $defs?: Readonly<Record<string, Node>>
}

const root = schema as unknown as Node
const SECTIONS = new Set(['processes', 'functions'])
const TEXTS = ['x', 'itil-2011@1.0.0', '1.0.0', '6 months', 'https://a.example', 'change-management.what-changed']

const textOf = ({ pattern, format }: Node): string =>
  format === 'date' ? '2026-06-30' : TEXTS.find((text) => pattern === undefined || new RegExp(pattern, 'u').test(text))!

const recordOf = ({ properties = {}, additionalProperties, oneOf }: Node): Readonly<Record<string, unknown>> => {
  const names = Object.keys(properties)
  // Of keys that exclude each other the first.
  const others = new Set((oneOf ?? []).slice(1).flatMap(({ required = [] }) => required))
  const said = names.filter((name) => !others.has(name)).map((name) => [name, sample(properties[name]!, name)])
  return typeof additionalProperties === 'object'
    ? { somebody: sample(additionalProperties) }
    : Object.fromEntries(said)
}

const sample = (node: Node, name = ''): unknown => {
  if (node.$ref !== undefined) return sample(root.$defs![node.$ref.slice('#/$defs/'.length)]!)
  if (node.const !== undefined) return node.const
  if (node.enum !== undefined) return node.enum[0]
  if (node.type === 'boolean') return true
  if (node.type === 'integer' || node.type === 'number') return node.minimum ?? 1
  if (node.type === 'array') return [sample(node.items!)]
  if (node.type === 'string') return textOf(node)
  const all = recordOf(node)
  return SECTIONS.has(name) ? Object.fromEntries(Object.entries(all).slice(0, 1)) : all
}

export const wideModel = (): unknown => sample(root)

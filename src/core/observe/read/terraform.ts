/** Infrastructure as code of this repository, as blocks: resources, providers, modules, and the values set for environments. */

import type { Place, SourceFile } from '#core/observe/facts.ts'
import { folderOf } from '#core/observe/path.ts'
import { type Attribute, type Block, readHcl, within } from './hcl.ts'

export interface Resource extends Place {
  readonly line: number
  /** `aws_db_instance`; for a module the address of its source. */
  readonly type: string
  readonly name: string
  readonly block: Block
}

export interface Stack {
  readonly resources: readonly Resource[]
  readonly modules: readonly Resource[]
  readonly providers: readonly (Place & { readonly name: string; readonly block: Block })[]
  /** Local values and defaults of variables, by folder and address: `modules/db/ var.days`. */
  readonly named: ReadonlyMap<string, string>
  /** Attributes of `.tfvars` files. */
  readonly values: readonly (Place & { readonly name: string; readonly text: string })[]
  /** Files that are not HCL as we read it. */
  readonly refused: readonly string[]
}

const bare = (attribute: Attribute | undefined): string => (attribute?.text ?? '').replaceAll(/^"|"$/g, '')

/** The provider that the first resource of each prefix needs, whether or not it is named: `aws_` needs aws. */
const implied = (resources: readonly Resource[]): Stack['providers'] => {
  const first = new Map<string, Resource>()
  for (const resource of resources) {
    const name = resource.type.slice(0, resource.type.indexOf('_'))
    if (!first.has(name)) first.set(name, resource)
  }
  return [...first].map(([name, { path, line, block }]) => ({ path, line, name, block }))
}

/** Reads every file; one that cannot be read is named, and the others stand. */
export const readStack = (files: readonly SourceFile[]): Stack => {
  const resources: Resource[] = []
  const modules: Resource[] = []
  const providers: (Place & { name: string; block: Block })[] = []
  const values: (Place & { name: string; text: string })[] = []
  const refused: string[] = []
  const named = new Map<string, string>()
  for (const { path, text } of files) {
    const read = readHcl(text)
    if (read === undefined) {
      refused.push(path)
      continue
    }
    if (path.endsWith('.tfvars'))
      for (const [name, attribute] of read.attributes)
        values.push({ path, line: attribute.line, name, text: attribute.text })
    for (const block of read.blocks) {
      const [first = '', second = ''] = block.labels
      const { line } = block
      // As many as none: it is switched off.
      if (block.attributes.get('count')?.text === '0') continue
      if (block.type === 'resource') resources.push({ path, line, type: first, name: second, block })
      const byDefault = block.type === 'variable' ? block.attributes.get('default') : undefined
      if (byDefault !== undefined) named.set(`${folderOf(path)} var.${first}`, byDefault.text)
      if (block.type === 'locals')
        for (const [name, { text: value }] of block.attributes) named.set(`${folderOf(path)} local.${name}`, value)
      if (block.type === 'module')
        modules.push({ path, line, type: bare(block.attributes.get('source')), name: first, block })
      if (block.type === 'provider') providers.push({ path, line, name: first, block })
      if (block.type === 'terraform')
        for (const inner of block.blocks.filter(({ type }) => type === 'required_providers'))
          for (const [name, attribute] of inner.attributes)
            providers.push({ path, line: attribute.line, name: sourceOf(attribute.text) ?? name, block: inner })
    }
  }
  return { resources, modules, providers: [...providers, ...implied(resources)], named, values, refused }
}

/** `hashicorp/aws` is the provider aws. */
const sourceOf = (text: string): string | undefined => /source\s*=\s*"(?:[^"]*\/)?([\w-]+)"/.exec(text)?.[1]

/** An attribute of the block or of any block inside it, as written. */
export const attributesNamed = function* (block: Block, name: string): Generator<Attribute> {
  const own = block.attributes.get(name)
  if (own !== undefined) yield own
  for (const inner of within(block)) {
    const attribute = inner.attributes.get(name)
    if (attribute !== undefined) yield attribute
  }
}

/** A number as it is written; an expression has none. */
export const numberOf = (attribute: Attribute | undefined): number | undefined => {
  const text = bare(attribute)
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

export const isTrue = (attribute: Attribute | undefined): boolean => bare(attribute) === 'true'
export const isFalse = (attribute: Attribute | undefined): boolean => bare(attribute) === 'false'

/** What an attribute is set to: a local value, or a variable with a default, of the same folder stands for its value. */
export const valueOf = ({ named }: Pick<Stack, 'named'>, path: string, attribute: Attribute): Attribute => {
  const text = named.get(`${folderOf(path)} ${attribute.text}`)
  return text === undefined ? attribute : { ...attribute, text }
}

/** A resource of one of these types with an attribute that passes a test: the place of the attribute. */
export const withAttribute = (
  stack: Pick<Stack, 'resources' | 'named'>,
  types: RegExp,
  name: string,
  passes: (attribute: Attribute) => boolean,
): readonly Place[] =>
  stack.resources
    .filter(({ type }) => types.test(type))
    .flatMap(({ path, block }) =>
      [...attributesNamed(block, name)]
        .filter((attribute) => passes(valueOf(stack, path, attribute)))
        .map(({ line }) => ({ path, line })),
    )

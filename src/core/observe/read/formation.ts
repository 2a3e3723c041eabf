/**
 * Resources of CloudFormation templates, in YAML or JSON, by their lines: templates are full of tags and placeholders, and one that
 * no reader takes as a whole still says what it makes.
 */

import type { Place, SourceFile } from '#core/observe/facts.ts'
import { onceFor } from '#core/once-for.ts'
import { codeLines } from './lines.ts'

export interface FormationResource extends Place {
  readonly line: number
  /** `CloudWatch::Alarm`. */
  readonly type: string
  /** How the template calls it: `CustomerDatabase`. */
  readonly name: string
  /** Its lines, from the first that is about it to the last. */
  readonly text: string
  /** The number of the first of them. */
  readonly from: number
  /** What the parameters of the template are by default. */
  readonly defaults: ReadonlyMap<string, string>
}

/** Something that a resource is set to, as written. */
export interface Setting extends Place {
  readonly line: number
  readonly text: string
}

const TYPE = /["']?Type["']?\s*:\s*["']?AWS::([\w:]+)/
const NAME = /^\s*["']?(\w+)["']?\s*:/

const indentOf = (line: string): number => line.search(/\S|$/)
const bare = (text: string): string =>
  text
    .trimEnd()
    .replace(/,$/, '')
    .replaceAll(/^["']|["']$/g, '')

/** A line belongs to what begins above it as long as it stands as far in. */
const reach = (lines: readonly string[], from: number, step: 1 | -1, end: number): number => {
  const indent = indentOf(lines[from]!)
  let at = from
  for (let next = from + step; next !== end; next += step) {
    if (lines[next]!.trim() === '') continue
    if (indentOf(lines[next]!) < indent) break
    at = next
  }
  return at
}

/** Parameters that have a default, by their names. */
const defaultsIn = (lines: readonly string[]): ReadonlyMap<string, string> => {
  const defaults = new Map<string, string>()
  const above: { readonly indent: number; readonly name: string }[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const indent = indentOf(line)
    while (above.length > 0 && above.at(-1)!.indent >= indent) above.pop()
    const value = /^\s*["']?Default["']?\s*:\s*(\S.*)$/.exec(line)?.[1]
    const [parent] = above.slice(-1)
    if (value !== undefined && parent !== undefined) defaults.set(parent.name, bare(value))
    const name = NAME.exec(line)?.[1]
    if (name !== undefined) above.push({ indent, name })
  }
  return defaults
}

const resourcesOf = onceFor((file: SourceFile): readonly FormationResource[] => {
  if (!TYPE.test(file.text)) return []
  const lines = codeLines(file)
  const starts = lines.flatMap((line, index) => {
    const type = TYPE.exec(line)?.[1]
    return type === undefined ? [] : [{ index, type }]
  })
  const defaults = defaultsIn(lines)
  return starts.map(({ index, type }, nth) => {
    const first = reach(lines, index, -1, starts[nth - 1]?.index ?? -1)
    const last = reach(lines, index, 1, starts[nth + 1]?.index ?? lines.length)
    return {
      path: file.path,
      line: index + 1,
      type,
      name: NAME.exec(lines[first - 1] ?? '')?.[1] ?? '',
      text: lines.slice(first, last + 1).join('\n'),
      from: first + 1,
      defaults,
    }
  })
})

/** The resources of all templates among these files. */
export const readFormation = (files: readonly SourceFile[]): readonly FormationResource[] => files.flatMap(resourcesOf)

/** A parameter stands for its default. */
const REF = /^(?:!Ref\s+|\{?\s*["']?Ref["']?\s*:\s*)["']?(\w+)/

/** Each of its lines, with its number. */
export const linesOf = ({ path, text, from }: FormationResource): readonly Setting[] =>
  text.split('\n').map((line, index) => ({ path, line: from + index, text: line }))

/** What a resource is set to under this name, however deep. */
export const settingsOf = (resource: FormationResource, name: string): readonly Setting[] => {
  const written = new RegExp(String.raw`^[\s-]*["']?(?:${name})["']?\s*:\s*(.*)$`)
  const lines = linesOf(resource)
  return lines.flatMap((line, index): readonly Setting[] => {
    const said = written.exec(line.text)?.[1]
    if (said === undefined) return []
    // In JSON what is referred to stands on the next line.
    const value = said === '{' ? (lines[index + 1]?.text.trim() ?? '') : said
    const parameter = REF.exec(value)?.[1]
    return [{ ...line, text: (parameter && resource.defaults.get(parameter)) ?? bare(value) }]
  })
}

/** Whether a template names only what there is, and writes it only where it stays text. */

import { nearest } from '#core/nearest.ts'
import { HtmlSpot } from './html-spot.ts'
import type { Node, Place, Problem } from './parse.ts'
import { type Field, type Shape, SHAPE } from './shape.ts'

/** The fields that a name can reach, innermost first; `undefined` is a list of texts, where only `.` has a meaning. */
type Scope = readonly (Shape | undefined)[]

const own = (shape: Shape | undefined, name: string): Field | undefined =>
  shape !== undefined && Object.hasOwn(shape, name) ? shape[name] : undefined

const fieldOf = (scope: Scope, name: string): Field | undefined => {
  const [first, ...rest] = name.split('.') as [string, ...string[]]
  let field = scope.map((shape) => own(shape, first)).find((found) => found !== undefined)
  for (const part of rest) field = field?.kind === 'group' ? own(field.of, part) : undefined
  return field
}

const known = (scope: Scope): readonly string[] => [...new Set(scope.flatMap((shape) => Object.keys(shape ?? {})))]

const unknownName = (scope: Scope, name: string, at: Place): Problem => {
  const [near] = nearest(name, known(scope))
  return {
    at,
    says: `Nothing here is called "${name}".`,
    fix: near === undefined ? `Here there are: ${known(scope).join(', ')}.` : `Did you mean ${near}?`,
  }
}

const FLAG_OR_LIST = 'Write it as a section: {{#name}} … {{/name}}.'

/** Every problem of a template, in the order of the text. `isHtml` also looks at where its texts stand. */
export const checkTemplate = (nodes: readonly Node[], isHtml: boolean): readonly Problem[] => {
  const problems: Problem[] = []
  const spot = new HtmlSpot()
  const value = (scope: Scope, name: string, at: Place): void => {
    const misplaced = isHtml ? spot.outOfPlace() : undefined
    if (misplaced !== undefined)
      problems.push({
        at,
        says: `A text may not go ${misplaced}: it could act as code there.`,
        fix: 'Put it into the content.',
      })
    spot.read('x')
    if (name === '.') {
      if (scope[0] !== undefined)
        problems.push({
          at,
          says: '{{.}} has a meaning only in a list of texts.',
          fix: `Here there are: ${known(scope).join(', ')}.`,
        })
      return
    }
    const field = fieldOf(scope, name)
    if (field === undefined) problems.push(unknownName(scope, name, at))
    else if (field.kind !== 'text')
      problems.push({
        at,
        says: `"${name}" is not a text.`,
        fix: field.kind === 'group' ? `Write ${name}.${Object.keys(field.of)[0]}.` : FLAG_OR_LIST,
      })
  }
  /** What a section holds may be left out or stand there many times: what follows must stand where it stood before. */
  const section = ({ at }: { readonly at: Place }, repeats: boolean, inside: () => void): void => {
    const before = spot.mark()
    inside()
    if (!spot.returned(before, repeats) && isHtml)
      problems.push({
        at,
        says: 'This section ends in a different place in the HTML from where it begins, such as inside a tag or its quotes.',
        fix: 'Put whole tags in it, or whole attributes with a space between them.',
      })
  }
  const walk = (all: readonly Node[], scope: Scope, depth: number): void => {
    for (const node of all) {
      if (node.kind === 'literal') spot.read(node.text)
      else if (node.kind === 'value') value(scope, node.name, node.at)
      else {
        const field = fieldOf(scope, node.name)
        if (field === undefined) problems.push(unknownName(scope, node.name, node.at))
        // A list of the page inside another list would multiply itself; an entry's own lists are small.
        else if (field.kind === 'list' && depth > 0 && own(scope[0], node.name) === undefined && !node.inverted)
          problems.push({
            at: node.at,
            says: `"${node.name}" is a list of the whole page, but is used inside another list.`,
            fix: 'Write it outside that one.',
          })
        else if (node.inverted || field.kind === 'text' || field.kind === 'flag')
          section(node, false, () => walk(node.inside, scope, depth))
        else
          section(node, field.kind === 'list', () =>
            walk(node.inside, [field.of, ...scope], field.kind === 'list' ? depth + 1 : depth),
          )
      }
    }
  }
  walk(nodes, [SHAPE], 0)
  return problems
}

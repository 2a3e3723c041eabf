// One document for editors without a network: every part inline under $defs, with the words that editors show on hover and completion.

const ORDER = ['absent', 'informal', 'in-place', 'proven']
const PLAIN = { unknown: 'We do not know. An honest answer; it counts as absent.' }

const nameOf = (id) =>
  id
    .replace(/^.*\/schemas\//, '')
    .replace(/\.schema\.json$/, '')
    .replaceAll('/', '-')

/** What a keyword of ours means to an editor. */
const annotate = (node) => {
  const question = node['x-question']
  const fact = node['x-fact']
  const extra = {}
  if (question) {
    const words = [...ORDER.map((level) => question.answers[level]), PLAIN.unknown]
    extra.enum = [...ORDER, 'unknown']
    extra.enumDescriptions = words
    extra.markdownEnumDescriptions = words
    extra.markdownDescription = [
      node.title,
      '',
      ...[...ORDER, 'unknown'].map((w, i) => `- \`${w}\`: ${words[i]}`),
    ].join('\n')
    extra.description = node.title
  }
  if (fact?.values && node.enum) {
    extra.enumDescriptions = node.enum.map((value) => fact.values[value].label)
    extra.markdownEnumDescriptions = extra.enumDescriptions
  }
  if (node['x-error']) extra.errorMessage = node['x-error']
  return extra
}

const inline = (node) => {
  if (Array.isArray(node)) return node.map(inline)
  if (node === null || typeof node !== 'object') return node
  const kept = Object.entries(node).filter(([key]) => key !== '$id' && key !== '$schema' && !key.startsWith('x-'))
  const copied = Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === '$ref') return [key, `#/$defs/${nameOf(value)}`]
      if (key === 'properties' || key === 'patternProperties' || key === '$defs')
        return [key, Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, inline(schema)]))]
      return [key, inline(value)]
    }),
  )
  return { ...copied, ...annotate(node) }
}

const refsOf = (node, found = new Set()) => {
  if (node !== null && typeof node === 'object') {
    if (typeof node.$ref === 'string') found.add(node.$ref)
    for (const value of Object.values(node)) refsOf(value, found)
  }
  return found
}

/** @param {{envelope: object, nodes: object[], byId: Map<string, object>}} parts */
export const editorSchema = ({ envelope, nodes, byId }) => {
  const documents = new Map([...byId, ...nodes.map((node) => [node.$id, node])])
  const defs = new Map()
  const visit = (document) => {
    for (const ref of [...refsOf(document)].toSorted()) {
      if (defs.has(ref)) continue
      const target = documents.get(ref)
      defs.set(ref, target)
      visit(target)
    }
  }
  visit(envelope)
  const sorted = [...defs].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: envelope.$id.replace('/model/', '/'),
    ...inline(envelope),
    $defs: Object.fromEntries(sorted.map(([id, document]) => [nameOf(id), inline(document)])),
  }
}

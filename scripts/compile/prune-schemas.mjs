// Cuts the schemas that ajv writes beside its validators down to what these read: a list of values here, the known keys there.

const DECLARED = /const (schema\d+) = (\{.*?\});(?=const |function |validate|export |$)/gs
const READ = /\b(schema\d+)((?:\.\w+)*)/g

/** The part of a value that paths lead to, each the keys from the top. */
const part = (value, paths) => {
  if (paths.some((path) => path.length === 0)) return value
  const [here, keys] = [{}, new Set(paths.map(([key]) => key))]
  for (const key of keys)
    here[key] = part(
      value[key],
      paths.filter((path) => path[0] === key).map((path) => path.slice(1)),
    )
  return here
}

/** The same module, its schemas cut down to what is read of them. */
export const pruneSchemas = (text) => {
  const code = text.replaceAll(DECLARED, '')
  const read = new Map()
  for (const [, name, path] of code.matchAll(READ))
    read.set(name, [...(read.get(name) ?? []), path.split('.').slice(1)])
  return text.replaceAll(DECLARED, (_, name, schema) => {
    const paths = read.get(name)
    return paths === undefined ? '' : `const ${name} = ${JSON.stringify(part(JSON.parse(schema), paths))};`
  })
}

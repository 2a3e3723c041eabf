/**
 * Looks each name up once: fifty rules, and the questions of thirty practices, ask for the same facts. Where names come by the
 * thousand, all are forgotten when there are `most`, so that memory does not grow with them.
 */
export const remembered = <Name extends string, Found>(
  look: (name: Name) => Found,
  most = Infinity,
): ((name: Name) => Found) => {
  const known = new Map<Name, Found>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined || known.has(name)) return before as Found
    const found = look(name)
    if (known.size >= most) known.clear()
    known.set(name, found)
    return found
  }
}

/** Looks each name up once: fifty rules, and the questions of thirty practices, ask for the same facts. */
export const remembered = <Name extends string, Found>(look: (name: Name) => Found): ((name: Name) => Found) => {
  const known = new Map<Name, Found>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined || known.has(name)) return before as Found
    const found = look(name)
    known.set(name, found)
    return found
  }
}

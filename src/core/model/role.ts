/** Roles and names, as people write them: capitals and spaces make no other role. The one place that compares them. */

/** The same for every spelling of a role. */
export const roleKey = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether two names are the same role, however they are written. */
export const isSameRole = (a: string, b: string | undefined): boolean =>
  b !== undefined && (a === b || roleKey(a) === roleKey(b))

/** Whether two lists name the same roles in the same order. */
export const areSameRoles = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => isSameRole(name, b[index]))

/** Each role once, as it was written first, in their order. */
export const eachRole = (names: readonly string[]): readonly string[] => {
  const first = new Map<string, string>()
  // A model says the same few names again and again, and a set is quicker than a key.
  for (const name of new Set(names)) {
    const key = roleKey(name)
    if (!first.has(key)) first.set(key, name)
  }
  return [...first.values()]
}

/** Roles and names, as people write them: capitals and spaces make no other role. The one place that compares them. */

/** The same for every spelling of a role. */
export const roleKey = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether two names are the same role, however they are written. */
export const isSameRole = (a: string, b: string | undefined): boolean => b !== undefined && roleKey(a) === roleKey(b)

/** Each role once, as it was written first, in their order. */
export const eachRole = (names: readonly string[]): readonly string[] => {
  const first = new Map<string, string>()
  for (const name of names) if (!first.has(roleKey(name))) first.set(roleKey(name), name)
  return [...first.values()]
}

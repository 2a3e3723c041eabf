/** Versions of the catalogue, such as `1.10.0`, and of what others make, such as `3.10`. */

/** Whether a version comes after another: `1.10.0` after `1.9.0`. Most that are compared are the same. */
export const isLater = (version: string, than: string): boolean => {
  if (version === than) return false
  const [a, b] = [version, than].map((each) => each.split('.').map(Number)) as [number[], number[]]
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0))
  return at !== -1 && a[at]! > (b[at] ?? 0)
}

/** Whether a version comes behind another: `1.10.0` after `1.9.0`. */
export const isLater = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]]
  const index = left.findIndex((part, place) => part !== (right[place] ?? 0))
  return index !== -1 && left[index]! > (right[index] ?? 0)
}

/** What tells one finding from another over time: it holds no line, so that moving text makes nothing new. */

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** FNV-1a, 64 bits, as 16 hexadecimal digits: for telling apart, not for secrets. */
const hash = (text: string): string => {
  let sum = OFFSET
  for (const byte of new TextEncoder().encode(text)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * PRIME)
  return sum.toString(16).padStart(16, '0')
}

/** Tells the same text apart when it comes again: `a`, `a (2)`, `a (3)`. */
export const numbered = (): ((text: string) => string) => {
  const times = new Map<string, number>()
  return (text) => {
    const now = (times.get(text) ?? 0) + 1
    times.set(text, now)
    return now === 1 ? text : `${text} (${now})`
  }
}

/** `name` is unique within a report. The suffix is the form that GitHub knows. */
export const fingerprint = (name: string): string => `${hash(name)}:1`

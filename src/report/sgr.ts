/** Codes for colour and weight in a text for a terminal, as chalk writes them: one code, and one that takes it back. */

export const SGR = /\u001B\[(\d+)m/g

/** What takes a code back; `undefined` where that cannot be said of it alone, as of the beginning of a colour with numbers. */
const takenBackBy = (code: number): number | undefined => {
  if (code === 1 || code === 2) return 22
  if ([3, 4, 7, 8, 9].includes(code)) return code + 20
  if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) return 39
  if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107)) return 49
  return undefined
}

const TAKE_BACK = new Set([22, 23, 24, 27, 28, 29, 39, 49])

/** Codes that are on, each by the one that takes it back. */
export type On = ReadonlyMap<number, number>

export const NONE: On = new Map()

/** What is on after a text, where `before` was on before it; `undefined` where it cannot be said, as of one in another. */
export const onBehind = (text: string, before: On): On | undefined => {
  const on = new Map(before)
  for (const [, digits] of text.matchAll(SGR)) {
    const code = Number(digits)
    const back = takenBackBy(code)
    if (back === undefined ? !TAKE_BACK.has(code) : on.has(back)) return undefined
    if (back !== undefined) on.set(back, code)
    else on.delete(code)
  }
  return on
}

/**
 * The end of a row after which no more than one code is on: it is taken back, and given again in the `next` row. What that row begins
 * with may take it back itself, and then the library does not give it again: `undefined`, as of more than one.
 */
export const rowEnd = (on: On, next: string): string | undefined => {
  const [only] = on
  if (only === undefined) return '\n'
  return on.size > 1 || next.startsWith('\u001B') ? undefined : `\u001B[${only[0]}m\n\u001B[${only[1]}m`
}

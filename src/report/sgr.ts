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

/** What is still on behind a text, by the codes that take it back, where `on` was on before it; `undefined` where it cannot be said. */
export const onBehind = (text: string, on: ReadonlySet<number>): ReadonlySet<number> | undefined => {
  const now = new Set(on)
  for (const [, digits] of text.matchAll(SGR)) {
    const code = Number(digits)
    const back = takenBackBy(code)
    if (back !== undefined) now.add(back)
    else if (!TAKE_BACK.has(code)) return undefined
    else now.delete(code)
  }
  return now
}

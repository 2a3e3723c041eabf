/** What a character may be in our part of YAML: a look at a table, where a regular expression would take ten times as long. */

const OTHERS = 0x80

/** A table of the characters of ASCII. */
const table = (characters: string): Uint8Array => {
  const all = new Uint8Array(OTHERS)
  for (const each of characters) all[each.charCodeAt(0)] = 1
  return all
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_'
const STARTS_KEY = table(LETTERS)
const IN_KEY = table(`${LETTERS} ./@()-`)
const INDICATORS = table(`-?:,[]{}#&*!|>'"%@\``)
const ENDS_IN_FLOW = table(',[]{}')
/** At these a plain word may end, or be none. */
const STOPS = table(' #:,[]{}')

// Of what is not ASCII only what is plain gets here, and all of that may stand in a key and in a word.
export const startsKey = (code: number): boolean => code >= OTHERS || STARTS_KEY[code] === 1
export const isInKey = (code: number): boolean => code >= OTHERS || IN_KEY[code] === 1

/** What begins something other than a plain word. */
export const isIndicator = (code: number): boolean => code < OTHERS && INDICATORS[code] === 1
export const endsInFlow = (code: number): boolean => code < OTHERS && ENDS_IN_FLOW[code] === 1
export const mayStop = (code: number): boolean => code < OTHERS && STOPS[code] === 1

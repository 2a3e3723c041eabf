/** What a character may be in our part of YAML: a look at a table, where a regular expression would take ten times as long. */

import { BEYOND } from './codes.ts'

/** A table of the codes of characters. Of what is not ASCII only what is plain gets here: it may stand in a key and in a word. */
const table = (characters: string, beyond: 0 | 1 = 0): Uint8Array => {
  const all = new Uint8Array(BEYOND + 1)
  for (const each of characters) all[each.charCodeAt(0)] = 1
  all[BEYOND] = beyond
  return all
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_'
const STARTS_KEY = table(LETTERS, 1)
const IN_KEY = table(`${LETTERS} ./@()-`, 1)
const INDICATORS = table(`-?:,[]{}#&*!|>'"%@\``)
const ENDS_IN_FLOW = table(',[]{}')
export const startsKey = (code: number): boolean => STARTS_KEY[code] === 1
export const isInKey = (code: number): boolean => IN_KEY[code] === 1

/** What begins something other than a plain word. */
export const isIndicator = (code: number): boolean => INDICATORS[code] === 1
export const endsInFlow = (code: number): boolean => ENDS_IN_FLOW[code] === 1

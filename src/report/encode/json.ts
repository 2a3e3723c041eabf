/** JSON of which no character acts where it is printed: on a terminal, in the log of a build. The value stays the same. */

/** JSON.stringify leaves these as they are, and a terminal or a reader obeys them. */
const ACTING = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g
/** Outside of strings there is no `#` in JSON. */
const COMMAND = /#(?=#(?:vso)?\[)/gi

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Indented by two, with one newline at the end. */
export const json = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll(ACTING, escaped).replaceAll(COMMAND, escaped)}\n`

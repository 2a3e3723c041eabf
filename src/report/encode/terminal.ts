/** Text for a terminal or a log: nothing in it can move the cursor, colour the screen, turn the direction of writing, or command a build. */

const ACTING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g
/** Azure Pipelines and the older form of GitHub Actions obey these anywhere in a line. */
const ANYWHERE = /#(?=#(?:vso)?\[)/gi
/** GitHub Actions obeys this at the start of a line, blanks or not. */
const AT_START = /^(\s*):(?=:[a-z])/gim

const shown = (char: string): string => `\\u{${char.codePointAt(0)!.toString(16)}}`

/** A line that begins with a command of GitHub Actions no longer does; also for lines that wrapping made. */
export const inert = (line: string): string =>
  line.replaceAll(AT_START, (_, blanks: string) => `${blanks}${shown(':')}`)

/** Shows control characters, bidirectional controls, line separators and commands of a build log as `\u{…}`; LF and TAB stay. */
export const terminal = (text: string): string => inert(text.replaceAll(ACTING, shown).replaceAll(ANYWHERE, shown))

/** The same for what stands in one line, such as the name of a file: a line end in it would make a line that nobody said. */
export const oneLine = (text: string): string => terminal(text.replaceAll(/[\n\t]/g, shown))

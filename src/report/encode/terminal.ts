/** Text for a terminal: nothing in it can move the cursor, colour the screen or turn the direction of writing. */

const ACTING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g

/** Shows control characters, bidirectional controls and line separators as `\u{…}`; LF and TAB stay. */
export const terminal = (text: string): string =>
  text.replaceAll(ACTING, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)

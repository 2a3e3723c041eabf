/** What people type. */

/** Characters that must not stand in typed text: they cannot be seen, or they turn the direction of writing. */
export const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

/** `a, b` as its parts, without blanks around them and without empty ones. */
export const commaList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

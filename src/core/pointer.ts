/** JSON pointers (RFC 6901): the one way to name a place in a model. */

/** Escapes one reference token and joins it to a pointer. */
export const join = (pointer: string, ...tokens: readonly (string | number)[]): string =>
  pointer + tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The reference tokens of a pointer, unescaped; `[]` for the whole document. */
export const tokens = (pointer: string): readonly string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The pointer one level up; the document's own for the document. */
export const parent = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))

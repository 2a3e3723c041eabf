/** JSON pointers (RFC 6901): the one way to name a place in a model. */

/** Hardly a token holds anything to escape, and a check of one model joins thousands. */
const escaped = (token: string | number): string | number =>
  typeof token === 'string' && (token.includes('~') || token.includes('/'))
    ? token.replaceAll('~', '~0').replaceAll('/', '~1')
    : token

/** Escapes reference tokens and joins them to a pointer. */
export const join = (pointer: string, ...tokens: readonly (string | number)[]): string =>
  tokens.reduce<string>((longer, token) => `${longer}/${escaped(token)}`, pointer)

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

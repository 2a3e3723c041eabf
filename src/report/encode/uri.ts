/** A path as a relative URI reference (RFC 3986): every character that is not plain is percent-encoded. */

const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const segment = (text: string): string =>
  encodeURIComponent(text.replaceAll(lone, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Never absolute, never empty, and its first segment is never taken for a scheme. */
export const relativeUri = (path: string): string => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 ? '.' : parts.map(segment).join('/')
}

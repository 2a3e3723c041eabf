/** Prose without what is not read as words. */

/** A line of Markdown without badges, pictures, links and HTML. */
export const withoutMarkup = (line: string): string =>
  line
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[(?:!\[[^\]]*\]\([^)]*\)|\s*)\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/^\s*\[[^\]]+\]:\s.*$/, '')
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/<[^>]+>/g, '')

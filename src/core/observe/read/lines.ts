/** Lines that act: what a comment says is no configuration. */

import type { Place, SourceFile } from '#core/observe/facts.ts'

type Comments = 'hash' | 'slash' | 'both' | 'none'

const SLASH =
  /\.(?:js|mjs|cjs|ts|tsx|jsx|go|java|kt|kts|cs|php|rs|scala|swift|groovy|json5|jsonnet|libsonnet|bicep|gradle)$/i
const BOTH = /\.(?:tf|tofu|tfvars)$/i
const NONE = /\.(?:md|mdx|markdown|html|njk|json|txt)$/i

const commentsOf = (path: string): Comments =>
  SLASH.test(path) || /Jenkinsfile/.test(path)
    ? 'slash'
    : BOTH.test(path)
      ? 'both'
      : NONE.test(path) && !/requirements[\w.-]*\.txt$/.test(path)
        ? 'none'
        : 'hash'

const HASH_LINE = /^\s*#.*$|(?<=\s)#\s.*$/
const SLASH_LINE = /^\s*\/\/.*$|(?<=[\s;])\/\/\s.*$|^\s*(?:\/\*|\*).*$/

/** Lines without comments that go over several. Only one that begins a line is taken for one: globs have such signs too. */
const withoutBlocks = (lines: readonly string[]): readonly string[] => {
  let open = false
  return lines.map((line) => {
    const begins = !open && /^\s*\/\*/.test(line)
    if (!open && !begins) return line
    const close = line.indexOf('*/', begins ? line.indexOf('/*') + 2 : 0)
    open = close === -1
    return open ? '' : line.slice(close + 2)
  })
}

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['{#', '#}'],
  ['{{!--', '--}}'],
  ['<%#', '%>'],
  ['{/*', '*/}'],
])
const IN_TEMPLATE = /<!--|\{\{!--|\{#|<%#|\{\/\*/g
const IN_XML = /<!--/g

/**
 * In one pass, for a pattern would look for the end again from each beginning; the numbers of the lines stay. `unended` is what is
 * kept of a comment that never ends, and of all that follows it.
 */
const withoutComments = (text: string, opens: RegExp, unended: (rest: string) => string): string => {
  let kept = ''
  let from = 0
  opens.lastIndex = 0
  for (let open = opens.exec(text); open !== null; open = opens.exec(text)) {
    const [mark] = open
    const close = CLOSES.get(mark)!
    const end = text.indexOf(close, open.index + mark.length)
    if (end === -1) return kept + text.slice(from, open.index) + unended(text.slice(open.index))
    kept += text.slice(from, open.index) + text.slice(open.index, end).replaceAll(/[^\n]/g, '')
    from = end + close.length
    opens.lastIndex = from
  }
  return kept + text.slice(from)
}

/** What is never closed may be no comment at all: a template is any text. */
export const uncommentedTemplate = (text: string): string => withoutComments(text, IN_TEMPLATE, (rest) => rest)

export const uncommentedXml = (text: string): string => withoutComments(text, IN_XML, () => '')

/** The lines of a file, comments blanked; the numbers stay. */
export const codeLines = ({ path, text }: SourceFile): readonly string[] => {
  const comments = commentsOf(path)
  const lines = text.split('\n')
  if (comments === 'none') return lines
  if (comments === 'hash') return lines.map((line) => line.replace(HASH_LINE, ''))
  return (text.includes('/*') ? withoutBlocks(lines) : lines).map((line) =>
    (comments === 'both' ? line.replace(HASH_LINE, '') : line).replace(SLASH_LINE, ''),
  )
}

/** The same pattern for a text of many lines: where no line matches, neither does the text. */
const acrossLines = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags.replaceAll(/[gm]/g, '')}m`)

/** The first line of each file that matches; `most` places are enough to show. */
export const placesOf = (
  files: readonly SourceFile[],
  pattern: RegExp,
  most = Number.POSITIVE_INFINITY,
): readonly Place[] => {
  const places: Place[] = []
  const whole = acrossLines(pattern)
  for (const file of files) {
    if (places.length >= most) break
    // The whole text first: most files have none of it.
    if (!whole.test(file.text)) continue
    const line = codeLines(file).findIndex((each) => pattern.test(each))
    if (line !== -1) places.push({ path: file.path, line: line + 1 })
  }
  return places
}

/** Every line that matches, in every file. */
export const allPlacesOf = (files: readonly SourceFile[], pattern: RegExp): readonly Place[] => {
  const whole = acrossLines(pattern)
  return files.flatMap((file) =>
    whole.test(file.text)
      ? codeLines(file).flatMap((line, index) => (pattern.test(line) ? [{ path: file.path, line: index + 1 }] : []))
      : [],
  )
}

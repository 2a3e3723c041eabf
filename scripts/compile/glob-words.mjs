// The words of a glob: texts of which one stands in every name that it matches. They tell at once that most names do not match,
// and no expression need be made for those. The notation is explained at the top of schemas/data/artefacts.yaml.

/** More texts than this are not worth looking for. */
const MOST = 64
/** Shorter texts stand in too many names. */
const SHORTEST = 3

/** What says nothing about the text: stars, one of several characters. */
const ANYTHING = null

const ENDS = { '{': ['}', ','], '(': [')', '|'] }

const plus = (starts, ends) => starts.flatMap((start) => ends.map((end) => start + end))

/**
 * The parts of a glob from `at` to the end of the group that it stands in: each the texts that it stands for, or anything.
 * Throws at a notation that is not read here.
 */
const parts = (glob, at, [close, or]) => {
  const alternatives = [[]]
  for (let index = at; index < glob.length;) {
    const char = glob[index]
    if (char === close) return { alternatives, end: index + 1 }
    if (char === or) {
      alternatives.push([])
      index += 1
      continue
    }
    const isGroup = char === '{' || ('@?'.includes(char) && glob[index + 1] === '(')
    if (!isGroup && '!+()\\'.includes(char)) throw new Error(`"${glob}": ${char} is not read.`)
    if (isGroup) {
      const open = char === '{' ? 0 : 1
      const group = parts(glob, index + open + 1, ENDS[glob[index + open]])
      alternatives.at(-1).push(textsOf(group.alternatives, char === '?'))
      index = group.end
    } else if (char === '[') {
      alternatives.at(-1).push(ANYTHING)
      index = glob.indexOf(']', index) + 1
    } else {
      alternatives.at(-1).push('*?'.includes(char) ? ANYTHING : [char.toLowerCase()])
      index += 1
    }
  }
  if (close !== undefined) throw new Error(`"${glob}": ${close} is missing.`)
  return { alternatives, end: glob.length }
}

/** All texts of a group, where they can be told. */
const textsOf = (alternatives, isOptional) => {
  if (alternatives.flat().includes(ANYTHING)) return ANYTHING
  const texts = alternatives.flatMap((sequence) => sequence.reduce(plus, ['']))
  return isOptional ? [...texts, ''] : texts
}

/** Parts that stand side by side, as texts. */
const runs = (sequence) => {
  const [done, last] = sequence.reduce(
    ([all, now], part) => {
      if (part === ANYTHING) return [[...all, now], ['']]
      const longer = plus(now, part)
      return longer.length > MOST ? [[...all, now], part] : [all, longer]
    },
    [[], ['']],
  )
  return [...done, last].map(withoutLonger)
}

/** What contains another text of the run need not be looked for. */
const withoutLonger = (texts) =>
  [...new Set(texts)].filter((text, _, all) => !all.some((other) => other !== text && text.includes(other)))

const isLong = (texts) => texts.every((text) => text.length >= SHORTEST)
const isEnding = (texts) => texts.every((text) => text.startsWith('.'))

/**
 * The words of a glob, in small letters; a slash is the beginning or the end of a folder's or a file's name. What stands
 * nearest to the end tells most, but for the ending of a file.
 */
export const wordsOf = (glob) => {
  // A leading docs/ stands for other folders too.
  const framed = `/${glob.replace(/^docs\//, '**/')}/`
  const { alternatives } = parts(framed, 0, [])
  const telling = runs(alternatives[0]).filter(isLong)
  const words = telling.findLast((texts) => !isEnding(texts)) ?? telling.at(-1)
  if (words === undefined) throw new Error(`"${glob}": no word stands in every name that it matches.`)
  return words
}

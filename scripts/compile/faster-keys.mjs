// The same module with quicker ways to look at keys: a portfolio has ten million of them, and a regular expression takes ten
// times as long as a look into a list of a few. And a validator is given the path alone: ajv hands over more in an object, which
// is made for each value, and nothing in our schemas reads it. And what is done with an error is said once: ajv says it at each of
// two hundred places, all of which a start reads. What ajv writes is replaced where it says exactly this; anything else stays as
// it is.

const PATTERN = /new RegExp\("((?:[^"\\]|\\.)*)", ?"u"\)/g
/** Keys by their names, as `validators.mjs` puts them together, and keys that begin with a word. */
const NAMES = /^\^\(\?:([\w|-]+)\)\$$/
const BEGINS = /^\^([\w-]+)$/

const quickTest = (pattern, source) => {
  const names = NAMES.exec(source)?.[1].split('|')
  if (names !== undefined) return `keysOf(${JSON.stringify(names)})`
  const start = BEGINS.exec(source)?.[1]
  return start === undefined ? pattern : `keysFrom(${JSON.stringify(start)})`
}

/**
 * How ajv counts characters, one by one: what has no more UTF-16 units than a limit has no more characters, and what has one
 * unit has one character.
 */
const TOO_LONG = /(func\d+)\((\w+)\) > (\d+)/g
const EMPTY = /func\d+\((\w+)\) < 1\b/g

/** How ajv writes a key into a pointer. */
const ESCAPED = /(\w+)\.replace\(\/~\/g, ?"~0"\)\.replace\(\/\\\/\/g, ?"~1"\)/g

/** What a validator may be given, and what another gives it: the path, and what only `$data` and `$dynamicRef` read. */
const GIVEN = /\{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}/g
const GIVES = /\{instancePath:([^{}]+?),parentData:\w+,parentDataProperty:[^{}]+?,rootData,dynamicAnchors\}/g

/** Only `unevaluated…` below `$dynamicRef` needs this. */
const DYNAMIC =
  /const (\w+) = \w+\.evaluated;if\(\1\.dynamicProps\)\{\1\.props = undefined;\}if\(\1\.dynamicItems\)\{\1\.items = undefined;\}/g

/** Nothing is left that would read what is no longer handed over. */
const pathsOnly = (text) => {
  const body = text.replaceAll(GIVEN, 'instancePath=""').replaceAll(GIVES, '$1').replaceAll(DYNAMIC, '')
  return /rootData|parentData|dynamicAnchors/.test(body) ? text : body
}

/** How an error comes to the others, and the errors of another validator. */
const FAILS =
  /const (err\d+) = (\{instancePath.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g
const JOINS = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g

const HELPERS = [
  'const keysOf = (names) => ({ test: (key) => names.includes(key) });',
  'const keysFrom = (start) => ({ test: (key) => key.startsWith(start) });',
  'const token = (key) => key.includes("~") || key.includes("/") ? key.replace(/~/g, "~0").replace(/\\//g, "~1") : key;',
  'const failed = (errors, error) => { if (errors === null) return [error]; errors.push(error); return errors };',
  'const joined = (errors, more) => errors === null ? more : errors.concat(more);',
].join('')

export const fasterKeys = (text) => {
  const body = pathsOnly(text)
    .replaceAll(PATTERN, quickTest)
    .replaceAll(ESCAPED, 'token($1)')
    .replaceAll(TOO_LONG, '$2.length > $3 && $1($2) > $3')
    .replaceAll(EMPTY, '$1.length < 1')
    .replaceAll(FAILS, 'vErrors = failed(vErrors, $2);')
    .replaceAll(JOINS, 'vErrors = joined(vErrors, $1.errors);')
  const first = /^(?:"use strict";)?/.exec(body)[0]
  return first + HELPERS + body.slice(first.length)
}

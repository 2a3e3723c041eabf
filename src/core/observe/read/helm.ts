/** Templates of Helm that nothing here switches on: `helm create` writes a rule of scaling into each chart, and leaves it off. */

import { once } from '#core/once-for.ts'
import type { SourceFile } from '#core/observe/facts.ts'
import { parseForeign } from '#core/yaml.ts'
import { at } from './value.ts'

/** A template that is there or not as a whole, by a value of its chart. */
const GUARD = /^\s*\{\{-?\s*if\s+\.Values\.(?<keyPath>\w+(?:\.\w+)*)\s*-?\}\}/
const TEMPLATE = /^(?<chart>(?:.*\/)?)templates\/[^\n]+\.ya?ml$/
const KEY = /^[ \t]*([\w-]+):/gm

/** In how many files beside templates each key is set. */
const settings = (files: readonly SourceFile[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { path, text } of files)
    if (!TEMPLATE.test(path))
      for (const key of new Set(Array.from(text.matchAll(KEY), ([, name]) => name!)))
        counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Whether a file is a template that its chart leaves out by default, and that no other file here could bring in. */
export const leftOut = (files: readonly SourceFile[]): ((file: SourceFile) => boolean) => {
  const counts = once(() => settings(files))
  const byPath = new Map(files.map((file) => [file.path, file]))
  return ({ path, text }) => {
    const chart = TEMPLATE.exec(path)?.groups?.['chart']
    const keyPath = chart === undefined ? undefined : GUARD.exec(text)?.groups?.['keyPath']?.split('.')
    const own = byPath.get(`${chart}values.yaml`) ?? byPath.get(`${chart}values.yml`)
    if (keyPath === undefined || own === undefined) return false
    // Whoever sets it elsewhere names it in a file of values, perhaps below the name of the chart.
    return at(parseForeign(own.text)?.[0]?.value, ...keyPath) === false && counts().get(keyPath[0]!) === 1
  }
}

/** A key that is known, and stands in the wrong place: where it belongs. */

import { wordsAt } from './schema-words.ts'

type Json = Readonly<Record<string, unknown>>

const SECTIONS = ['processes', 'functions'] as const
const has = (schema: Json, path: readonly string[], key: string): boolean => wordsAt(schema, path).keys.includes(key)

/** Of a question's key under a practice: whose question it is. */
const practicesAsking = (schema: Json, key: string): readonly string[] =>
  SECTIONS.flatMap((section) =>
    wordsAt(schema, [section]).keys.filter((practice) => has(schema, [section, practice, 'answers'], key)),
  )

const underPractice = (schema: Json, path: readonly string[], key: string): string | undefined => {
  const [section = '', practice = '', part] = path
  if (part === 'voices' && has(schema, [section, practice, 'answers'], key))
    return `It is not a question of understanding, so people's own answers to it are not kept. Ask one of these: ${wordsAt(schema, path).keys.join(', ')}.`
  const asking = practicesAsking(schema, key)
  return asking.length === 0 ? undefined : `It is a question of ${asking.join(' and of ')}: move it there.`
}

/** Where a key belongs that does not belong at `path`, as advice; `undefined` where nobody knows it. */
export const whereItBelongs = (schema: Json, path: readonly string[], key: string): string | undefined => {
  const [first, practice] = path
  const section = SECTIONS.find((each) => path.length <= 1 && each !== first && has(schema, [each], key))
  if (section !== undefined) return `Move it under \`${section}\`.`
  const [below, ...more] = wordsAt(schema, path).keys.filter((each) => has(schema, [...path, each], key))
  if (below !== undefined && (more.length === 0 || path.length > 1)) return `Move it under \`${below}\`.`
  const beside = wordsAt(schema, path.slice(0, -1)).keys.find((each) => has(schema, [...path.slice(0, -1), each], key))
  if (path.length === 1 && beside !== undefined) return `Move it under \`${beside}\`.`
  if (path.length > 0 && has(schema, path.slice(0, -1), key)) return `Move it beside \`${path.at(-1)!}\`.`
  const isOfPractice = practice !== undefined && SECTIONS.some((each) => each === first)
  return isOfPractice ? underPractice(schema, path, key) : undefined
}

/** Answers under ids of an older catalogue, carried over in memory: what was said keeps counting, and check tells. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Question, RetiredQuestion } from '#core/catalogue/types.ts'
import { onceFor } from '#core/once-for.ts'
import { join } from '#core/pointer.ts'
import { sectionOf } from './practice.ts'
import type { Carried, Renamed, Retired } from './types.ts'
import { at, isRecord, withChange } from './value.ts'
import type { Writable } from './change.ts'

/** A place in a model where a question is named, by its key or, where it is accepted, by its whole id. */
interface Place {
  readonly at: string
  readonly practice: string
  readonly key: string
}

const keys = (holder: unknown): readonly string[] => (isRecord(holder) ? Object.keys(holder) : [])

/** Every place under the practices where a key names a question; answers first. */
const placesIn = function* (model: unknown): Generator<Place> {
  for (const section of ['processes', 'functions'])
    for (const practice of keys(at(model, join('', section))))
      for (const part of ['answers', 'evidence', 'notes', 'voices']) {
        const pointer = join('', section, practice, part)
        const holder = at(model, pointer)
        const holders = part === 'voices' ? keys(holder).map((name) => join(pointer, name)) : [pointer]
        for (const each of holders)
          for (const key of keys(at(model, each))) yield { at: join(each, key), practice, key }
      }
}

/** Accepted questions. */
const acceptedIn = function* (model: unknown): Generator<{ readonly at: string; readonly id: string }> {
  const list = at(model, '/accepted')
  if (!Array.isArray(list)) return
  for (const [index, entry] of (list as readonly unknown[]).entries())
    if (isRecord(entry) && typeof entry['question'] === 'string')
      yield { at: join('/accepted', index, 'question'), id: entry['question'] }
}

const former = onceFor(
  ({ questions }: Catalogue): ReadonlyMap<string, Question> =>
    new Map(questions.flatMap((question) => question.formerly.map((id) => [id, question] as const))),
)

const retired = onceFor(
  ({ practices }: Catalogue): ReadonlyMap<string, RetiredQuestion> =>
    new Map(practices.flatMap(({ id, retired: gone }) => gone.map((each) => [`${id}.${each.key}`, each] as const))),
)

/** Whether any question ever had another id, or was taken out. */
export const hasOlderIds = onceFor(
  ({ questions, practices }: Catalogue): boolean =>
    questions.some(({ formerly }) => formerly.length > 0) || practices.some(({ retired: gone }) => gone.length > 0),
)

/** The same place under another practice and key. */
const moved = ({ at: pointer, practice, key }: Place, to: Question, section: string): string => {
  const [, , , ...rest] = pointer.split('/')
  const inner = rest.slice(0, -1).join('/')
  return to.practice === practice
    ? `${pointer.slice(0, -join('', key).length)}${join('', to.key)}`
    : `${join('', section, to.practice)}/${inner}${join('', to.key)}`
}

/** Something that stands under an old id and belongs elsewhere: a key that is renamed, or the id in an acceptance. */
export type Move = { readonly from: string; readonly to: string } | { readonly at: string; readonly id: string }

export interface CarriedOver {
  readonly value: unknown
  readonly carried: Carried
  readonly moves: readonly Move[]
}

const NOTHING: Carried = { renamed: [], retired: [] }

/** One entry for each id, at the first place where it stands. */
const firstOfEach = <T extends { readonly was: string }>(all: readonly T[]): readonly T[] =>
  all.filter((each, index) => all.findIndex(({ was }) => was === each.was) === index)

/** The value of a model with every id of an older catalogue under its new name, and without those that are retired. */
export const carry = (model: unknown, catalogue: Catalogue): CarriedOver => {
  if (!hasOlderIds(catalogue)) return { value: model, carried: NOTHING, moves: [] }
  const [renames, gone] = [former(catalogue), retired(catalogue)]
  const [renamedHere, retiredHere]: [Renamed[], Retired[]] = [[], []]
  const moves: Move[] = []
  let value = model
  for (const place of placesIn(model)) {
    const was = `${place.practice}.${place.key}`
    const [now, out] = [renames.get(was), gone.get(was)]
    if (catalogue.question(was) !== undefined || (now === undefined && out === undefined)) continue
    const said = at(value, place.at) as Writable | undefined
    value = withChange(value, { pointer: place.at, value: undefined })
    if (now === undefined) retiredHere.push({ at: place.at, was, since: out!.since, why: out!.why })
    else {
      const to = moved(place, now, sectionOf(catalogue.practice(now.practice)!))
      const taken = at(model, to) !== undefined
      renamedHere.push({ at: place.at, was, now: now.id, taken })
      if (taken) continue
      value = withChange(value, { pointer: to, value: said })
      moves.push({ from: place.at, to })
    }
  }
  for (const { at: pointer, id } of acceptedIn(model)) {
    const now = renames.get(id)
    if (now === undefined || catalogue.question(id) !== undefined) continue
    renamedHere.push({ at: pointer, was: id, now: now.id, taken: false })
    value = withChange(value, { pointer, value: now.id })
    moves.push({ at: pointer, id: now.id })
  }
  return { value, carried: { renamed: firstOfEach(renamedHere), retired: firstOfEach(retiredHere) }, moves }
}

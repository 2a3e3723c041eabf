/** A history in memory: commits as objects, oldest first, each with all of its files. */

import type { History, Told, ToldTag, Touch } from '#commands/host.ts'

export interface MemoryCommit {
  readonly on: string
  readonly files: Readonly<Record<string, string>>
  readonly subject?: string
  readonly by?: string
}

export interface MemoryHistoryOf {
  /** On one line, oldest first; the ids are `c0`, `c1` and so on, `HEAD` is the last. */
  readonly commits: readonly MemoryCommit[]
  /** Names of commits, by their place. */
  readonly refs?: Readonly<Record<string, number>>
  readonly shallow?: boolean
  readonly tags?: readonly ToldTag[]
}

const told = <Value>(value: Value): Told<Value> => ({ known: true, value })
const NO_REF = { known: false, reason: 'no-such-ref' } as const

/** A content is its own id here. */
const idOf = (text: string): string => `blob:${text}`

export const memoryHistory = ({ commits, refs = {}, shallow = false, tags = [] }: MemoryHistoryOf): History => {
  const at = (id: string): MemoryCommit => commits[Number(id.slice(1))]!
  const placeOf = (ref: string): number | undefined => (ref === 'HEAD' ? commits.length - 1 : refs[ref])
  const content = (id: string): Told<Uint8Array> => told(new TextEncoder().encode(id.slice('blob:'.length)))
  return {
    resolve: async (ref) => {
      const place = placeOf(ref)
      return place === undefined || place < 0 ? NO_REF : told(`c${place}`)
    },
    mergeBase: async (base, head) => told(Number(base.slice(1)) < Number(head.slice(1)) ? base : head),
    shallow: async () => told(shallow),
    touches: async (commit, path) => {
      const touches: Touch[] = []
      for (const [index, { on, files }] of commits.slice(0, Number(commit.slice(1)) + 1).entries()) {
        const [now, before] = [files[path], commits[index - 1]?.files[path]]
        if (now !== before)
          touches.unshift({ commit: `c${index}`, on, blob: now === undefined ? undefined : idOf(now) })
      }
      return told(touches)
    },
    entries: async (commit, paths) => {
      const { files } = at(commit)
      const names = Object.keys(files).filter((path) => paths?.includes(path) ?? true)
      return told(new Map(names.map((path) => [path, { kind: 'file', id: idOf(files[path]!) }])))
    },
    blobs: async function* (ids) {
      for (const id of ids) yield content(id)
    },
    commits: async function* (from) {
      for (let index = Number(from.slice(1)); index >= 0; index -= 1) {
        const { on, subject = '', by = 'A Person' } = commits[index]!
        yield {
          hash: `c${index}`,
          parents: index === 0 ? [] : [`c${index - 1}`],
          time: Date.parse(`${on}T12:00:00Z`) / 1000,
          name: by,
          email: `${by.toLowerCase().replaceAll(' ', '.')}@example.org`,
          subject,
          coAuthors: [],
        }
      }
      return told(undefined)
    },
    changed: async function* (ids) {
      for (const id of ids) {
        const index = Number(id.slice(1))
        const [now, before] = [commits[index]!.files, commits[index - 1]?.files ?? {}]
        const paths = [...new Set([...Object.keys(now), ...Object.keys(before)])]
        yield { commit: id, paths: paths.filter((path) => now[path] !== before[path]) }
      }
      return told(undefined)
    },
    tags: async () => told(tags),
    file: async (commit, path) => {
      const text = at(commit).files[path]
      return text === undefined ? told(undefined) : content(idOf(text))
    },
  }
}

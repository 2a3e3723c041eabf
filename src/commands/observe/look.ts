/** Looks at the repository around a model: one pass over its tree, one over its history. */

import { catalogue } from '#core/catalogue/index.ts'
import type { OperatingModel } from '#core/model/types.ts'
import {
  type Collected,
  LARGEST,
  type Named,
  TOTAL_READ,
  treeCollector,
  type TreeCollector,
} from '#core/observe/collect.ts'
import { historyCollector } from '#core/observe/history/collect.ts'
import type { HistoryFacts } from '#core/observe/history/facts.ts'
import { FOLLOWED_ARTEFACTS } from '#core/observe/index.ts'
import { type Declared, declaredBy } from '#core/observe/declared.ts'
import { observe } from '#core/observe/observe.ts'
import { type Scope, scopeFor } from '#core/observe/scope.ts'
import { type Observed, observedIn, type Shown } from '#core/observe/shown.ts'
import { withModel } from '#core/observe/with-model.ts'
import { onceFor } from '#core/once-for.ts'
import type { Entry, GitTrouble, History, Host } from '#commands/host.ts'

const TROUBLE: Readonly<Record<GitTrouble, string>> = {
  'no-git': 'Git is not installed.',
  refused: 'Git could not read the history.',
  'too-slow': 'Reading the history took longer than a minute.',
  'too-large': 'A record of the history is too large to be read.',
  'no-such-ref': 'There is no commit yet.',
  shallow: 'This is a shallow clone. Fetch the whole history with its tags (actions/checkout: fetch-depth: 0).',
  unrelated: 'The history has no common beginning.',
  'missing-object': 'A part of the history is missing here.',
}

const readTree = async (history: History, collector: TreeCollector): Promise<Collected> => {
  const { wanted } = collector
  let index = 0
  let size = 0
  for await (const content of history.blobs(
    wanted.map(({ blob }) => blob),
    LARGEST,
  )) {
    const bytes = content.known ? content.value : undefined
    collector.see(wanted[index]!.path, bytes)
    index += 1
    size += bytes?.length ?? 0
    if (size > TOTAL_READ) break
  }
  return collector.finish()
}

const readHistory = async (
  history: History,
  head: string,
  today: string,
  named: Named,
  scope: Scope,
): Promise<HistoryFacts> => {
  const unknown = (reason: GitTrouble): HistoryFacts => ({ known: false, reason: TROUBLE[reason], unread: true })
  const shallow = await history.shallow()
  if (!shallow.known) return unknown(shallow.reason)
  if (shallow.value) return unknown('shallow')
  const tagging = history.tags()
  const paths = new Set(named.allPaths)
  const top = (path: string): string | undefined => (path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined)
  const collector = historyCollector({
    today,
    watched: new Set(FOLLOWED_ARTEFACTS.flatMap((id) => named.artefact(id))),
    folderOf: (path) =>
      !paths.has(path)
        ? undefined
        : scope.folders.length === 0
          ? top(path)
          : scope.folders.find((folder) => path.startsWith(`${folder}/`)),
  })
  const commits = history.commits(head)
  for (;;) {
    const next = await commits.next()
    if (next.done === true) {
      if (!next.value.known) return unknown(next.value.reason)
      break
    }
    collector.commit(next.value)
  }
  const changed = history.changed(collector.listed())
  for (;;) {
    const next = await changed.next()
    if (next.done === true) {
      if (!next.value.known) return unknown(next.value.reason)
      break
    }
    if (!collector.files(next.value.commit, next.value.paths)) break
  }
  await changed.return({ known: true, value: undefined })
  const tags = await tagging
  return tags.known ? collector.finish(tags.value) : unknown(tags.reason)
}

/** The files of a tree, which the models of a repository share. */
const filesIn = onceFor((entries: ReadonlyMap<string, Entry>) => {
  const files = [...entries].flatMap(([path, { kind, id }]) => (kind === 'file' ? [{ path, blob: id }] : []))
  return { files, paths: files.map(({ path }) => path) }
})

/** What a repository shows to a model in `folder`, from the root; `undefined` where there is no commit yet. */
export const shownIn = async (
  history: History,
  folder: string,
  declared: Declared | undefined,
  today: string,
): Promise<Shown | undefined> => {
  const head = await history.resolve('HEAD')
  if (!head.known) return undefined
  const entries = await history.entries(head.value)
  if (!entries.known) return undefined
  const { files, paths } = filesIn(entries.value)
  const scope = scopeFor(declared, folder, paths)
  const collector = treeCollector(files, scope, catalogue())
  // Git reads the one while we make sense of the other.
  const [collected, facts] = await Promise.all([
    readTree(history, collector),
    readHistory(history, head.value, today, collector.named, scope),
  ])
  return observe(collected, { history: facts, declared, catalogue: catalogue(), today })
}

/** What the repository around a folder shows, with what the model shows by its words; `undefined` where there is none, or no commit yet. */
export const lookAround = async (
  host: Host,
  folder: string,
  model: OperatingModel | undefined,
): Promise<Observed | undefined> => {
  const place = host.git.place(folder)
  if (place === undefined) return undefined
  const declared = model && declaredBy(model)
  const shown = await shownIn(host.git.history(place.root), place.folder, declared, host.clock.today())
  return shown && observedIn(withModel(shown, model, catalogue()), catalogue())
}

/** What one signal makes of files in memory. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Sighting } from '#core/observe/define.ts'
import { treeCollector } from '#core/observe/collect.ts'
import type { HistoryFacts } from '#core/observe/history/facts.ts'
import { declaredBy } from '#core/observe/declared.ts'
import { observe } from '#core/observe/observe.ts'
import { WHOLE } from '#core/observe/scope.ts'
import { withModel } from '#core/observe/with-model.ts'
import type { OperatingModel } from '#core/model/types.ts'

interface Around {
  readonly history?: HistoryFacts
  readonly model?: OperatingModel
}

export const sightingOf = (
  id: string,
  files: Readonly<Record<string, string>>,
  { history = { known: false, reason: 'No history.' }, model }: Around = {},
): Sighting => {
  const all = catalogue()
  const collector = treeCollector(
    Object.keys(files).map((path) => ({ path, blob: path })),
    WHOLE,
    all,
  )
  for (const { path } of collector.wanted) collector.see(path, new TextEncoder().encode(files[path]))
  const declared = model && declaredBy(model)
  const shown = observe(collector.finish(), { history, declared, catalogue: all, today: '2026-11-24' })
  return withModel(shown, model, all).sightings[id]!
}

/** Its sentence, or why there is none. */
export const saidOf = (...given: Parameters<typeof sightingOf>): string => {
  const sighting = sightingOf(...given)
  return sighting.kind === 'unknown' ? sighting.reason : sighting.says
}

export const CI = '.github/workflows/ci.yml'

/** A workflow of GitHub with one step. */
export const job = (step: string, on = '[push]'): string => `on: ${on}\njobs:\n  a:\n    steps:\n      - ${step}\n`

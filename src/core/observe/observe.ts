/** From what was collected to what each signal makes of it. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Signal } from '#core/catalogue/signal-types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Collected } from './collect.ts'
import type { Sighting } from './define.ts'
import type { Looked, RepositoryFacts } from './facts.ts'
import type { HistoryFacts } from './history/facts.ts'
import { SIGNALS } from './index.ts'
import { readManifest } from './read/manifest.ts'
import { readPage } from './read/page.ts'
import { readPipeline } from './read/pipeline.ts'
import { withCallers } from './read/steps.ts'
import { readStack } from './read/terraform.ts'

export interface Observation {
  readonly signal: Signal
  readonly sighting: Sighting
}

export interface Observed {
  /** In the order of the index. */
  readonly observations: readonly Observation[]
  readonly looked: Looked
  /** Why git could not read the history here, in a sentence; `undefined` where it could. */
  readonly noHistory: string | undefined
}

/** What is around the collected files. */
export interface Around {
  readonly history: HistoryFacts
  readonly model: OperatingModel | undefined
  readonly catalogue: Catalogue
  readonly today: string
}

/** Judges every signal. The same files and history on the same day give the same value. */
export const observe = (collected: Collected, { history, model, catalogue, today }: Around): Observed => {
  const stack = readStack(collected.files('terraform'))
  const pipelineFiles = collected.allFiles('pipeline')
  const pipelines = pipelineFiles.map((file) => ({ path: file.path, read: readPipeline(file) }))
  const facts: RepositoryFacts = {
    ...collected,
    stack,
    pipelines: withCallers(pipelines.flatMap(({ read }) => read ?? [])),
    dependencies: collected.files('manifest').flatMap(readManifest),
    pages: collected.files('page').map(readPage),
    history,
    model,
    catalogue,
    today,
  }
  const signals = new Map(catalogue.signals.map((signal) => [signal.id, signal]))
  const refused = [...stack.refused, ...pipelines.filter(({ read }) => read === undefined).map(({ path }) => path)]
  return {
    observations: SIGNALS.map((reader) => ({ signal: signals.get(reader.id)!, sighting: reader.judge(facts) })),
    looked: { ...collected.looked, refused: refused.toSorted() },
    noHistory: history.known || history.unread !== true ? undefined : history.reason,
  }
}

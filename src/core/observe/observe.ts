/** From what was collected to what each signal of the repository makes of it. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Collected } from './collect.ts'
import type { Declared } from './declared.ts'
import type { RepositoryFacts } from './facts.ts'
import type { HistoryFacts } from './history/facts.ts'
import { SIGNALS } from './index.ts'
import { readManifest } from './read/manifest.ts'
import { readPage } from './read/page.ts'
import { readPipeline } from './read/pipeline.ts'
import { withCallers } from './read/steps.ts'
import { readStack } from './read/terraform.ts'
import type { Shown } from './shown.ts'

/** What is around the collected files. */
export interface Around {
  readonly history: HistoryFacts
  readonly declared: Declared | undefined
  readonly catalogue: Catalogue
  readonly today: string
}

/** Judges every signal of a repository. The same files and history on the same day give the same value. */
export const observe = (collected: Collected, { history, declared, catalogue, today }: Around): Shown => {
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
    declared,
    catalogue,
    today,
  }
  const refused = [...stack.refused, ...pipelines.filter(({ read }) => read === undefined).map(({ path }) => path)]
  return {
    sightings: Object.fromEntries(SIGNALS.map(({ id, judge }) => [id, judge(facts)])),
    looked: { ...collected.looked, refused: refused.toSorted() },
    noHistory: history.known || history.unread !== true ? undefined : history.reason,
  }
}

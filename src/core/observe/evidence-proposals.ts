/**
 * Files of this repository that may show an answer: offered to a person, three at most, and never taken by themselves.
 * The notation is explained at the top of schemas/data/artefacts.yaml.
 */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Artefact, Question } from '#core/catalogue/types.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import { byCodeUnit } from '#core/order.ts'
import { anyOf } from './glob.ts'
import type { PathTest } from './path.ts'
import { testOrExample } from './tests-and-examples.ts'

const DOCS = /^docs\//
const MOST = 3

const extensionOf = (path: string): string | undefined => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()

/** A glob with a leading docs/ also stands for the other folders, and for documents only. */
const docsTest = (globs: readonly string[], { pictures, id }: Artefact, catalogue: Catalogue): PathTest => {
  const common = catalogue.artefactCommon
  const matches = anyOf(catalogue.globs(globs))
  const extensions = new Set([...common.docsExtensions, ...(pictures ? common.picturesExtensions : [])])
  const records = anyOf(
    catalogue.globs([
      ...(id === 'adr' ? [] : common.decisionRecords),
      ...(id === 'postmortems' ? [] : common.incidentRecords),
    ]),
  )
  const folders = new Set(common.docsFolders)
  return (path) => {
    const end = Math.max(0, path.indexOf('/'))
    if (!folders.has(path.slice(0, end).toLowerCase())) return false
    const extension = extensionOf(path)
    return (extension === undefined || extensions.has(extension)) && !records(path) && matches(`docs${path.slice(end)}`)
  }
}

/** Whether a file may be this artefact; `isTest` tells what is there for tests and examples. */
export const artefactTest = (artefact: Artefact, catalogue: Catalogue, isTest: PathTest): PathTest => {
  const inDocs = docsTest(
    artefact.globs.filter((glob) => DOCS.test(glob)),
    artefact,
    catalogue,
  )
  const elsewhere = anyOf(catalogue.globs(artefact.globs.filter((glob) => !DOCS.test(glob))))
  const not = anyOf(catalogue.globs([...artefact.not, ...catalogue.artefactCommon.otherPeoplesCode]))
  return (path) =>
    (inDocs(path) || elsewhere(path)) && !not(path) && !(!artefact.inTests && isTest(path)) && !isOwnFile(path)
}

/** Paths from the root that may show an answer to a question: what a name alone says enough about first. */
export const evidenceProposals = (
  question: Question,
  catalogue: Catalogue,
  paths: readonly string[],
): readonly string[] => {
  const artefacts = question.artefacts
    .map((id) => catalogue.artefacts.find((each) => each.id === id))
    .filter((artefact) => artefact !== undefined)
  const sorted = [
    ...artefacts.filter(({ weak }) => weak === undefined),
    ...artefacts.filter(({ weak }) => weak !== undefined),
  ]
  const ordered = paths.toSorted(byCodeUnit)
  const isTest = testOrExample(catalogue, paths)
  const found = new Set<string>()
  for (const artefact of sorted) {
    const isOne = artefactTest(artefact, catalogue, isTest)
    for (const path of ordered) {
      if (found.size === MOST) return [...found]
      if (isOne(path)) found.add(path)
    }
  }
  return [...found]
}

/** What was worked out when opsready was built says the same of every name as picomatch does. */

import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Artefact } from '#core/catalogue/types.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import { treeCollector } from '#core/observe/collect.ts'
import { anyOf } from '#core/observe/glob.ts'
import { WHOLE } from '#core/observe/scope.ts'
import { testOrExample } from '#core/observe/tests-and-examples.ts'
import { anyPath, GLOBS, REAL_PATHS } from '../../support/paths.ts'

type Test = (path: string) => boolean

const all = catalogue()
const common = all.artefactCommon

const read = new Map<string, RegExp>()
const picomatched = (patterns: readonly string[]): Test => {
  const tests = patterns.map((pattern) => {
    const test = read.get(pattern) ?? picomatch.makeRe(pattern, { nocase: true, dot: true })
    read.set(pattern, test)
    return test
  })
  return (path) => tests.some((test) => test.test(path))
}

const TESTS = GLOBS.map((glob) => ({ glob, ours: anyOf(all.globs([glob])), theirs: picomatched([glob]) }))
const PATHS = [...new Set([...REAL_PATHS, ...fc.sample(anyPath, 2000)])]

describe('a glob of the catalogue', () => {
  it('matches of real names what picomatch says', () => {
    for (const { glob, ours, theirs } of TESTS)
      expect([glob, REAL_PATHS.filter(ours)]).toEqual([glob, REAL_PATHS.filter(theirs)])
  })

  it('matches of any name what picomatch says', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        expect(TESTS.filter(({ ours }) => ours(path)).map(({ glob }) => glob)).toEqual(
          TESTS.filter(({ theirs }) => theirs(path)).map(({ glob }) => glob),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('has words of three characters at least, in small letters', () => {
    for (const { words } of all.globs(GLOBS)) {
      expect(words.length).toBeGreaterThan(0)
      for (const word of words) expect([word, word.length >= 3, word]).toEqual([word, true, word.toLowerCase()])
    }
  })

  it('matches some of the names, so that all of this says something', () => {
    const matched = TESTS.filter(({ theirs }) => PATHS.some(theirs))
    expect(matched.length).toBeGreaterThan(GLOBS.length * 0.8)
  })
})

/** As the notation at the top of schemas/data/artefacts.yaml says it, glob by glob. */
const asWritten = (artefact: Artefact): Test => {
  const docs = artefact.globs.filter((glob) => glob.startsWith('docs/'))
  const inDocs = picomatched(docs.flatMap((glob) => common.docsFolders.map((folder) => glob.replace(/^docs/, folder))))
  const records = picomatched([
    ...(artefact.id === 'adr' ? [] : common.decisionRecords),
    ...(artefact.id === 'postmortems' ? [] : common.incidentRecords),
  ])
  const elsewhere = picomatched(artefact.globs.filter((glob) => !docs.includes(glob)))
  const not = picomatched([...artefact.not, ...common.otherPeoplesCode])
  const extensions = [...common.docsExtensions, ...(artefact.pictures ? common.picturesExtensions : [])]
  const isDocument: Test = (path) => {
    const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
    return extension === undefined || extensions.includes(extension)
  }
  return (path) => ((isDocument(path) && !records(path) && inDocs(path)) || elsewhere(path)) && !not(path)
}

describe('the files that may be an artefact', () => {
  it('are those that its globs name, in any tree', () => {
    const tree = PATHS.map((path) => ({ path, blob: '' }))
    const { named } = treeCollector(tree, WHOLE, all)
    const isTestOrExample = testOrExample(all, named.allPaths)
    for (const artefact of all.artefacts) {
      const is = asWritten(artefact)
      const expected = named.allPaths.filter(
        (path) => is(path) && !isOwnFile(path) && (artefact.inTests || !isTestOrExample(path)),
      )
      expect([artefact.id, named.artefact(artefact.id)]).toEqual([artefact.id, expected])
    }
  })
})

/**
 * Reads a tree, file by file, and keeps only what the signals need: texts of the kinds worth keeping, within a total, and
 * the places of secrets. The bytes themselves are forgotten at once.
 */

import { once } from '#core/once-for.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { byCodeUnit } from '#core/order.ts'
import { type Allows, allowsIn } from './allow-lists.ts'
import { anyOf } from './glob.ts'
import { partElsewhere } from './elsewhere.ts'
import { mayMatch } from './glob-words.ts'
import { artefactTest } from './evidence-proposals.ts'
import type { Looked, Secret, SourceFile, TreeFile } from './facts.ts'
import { type FileKind, isBinaryName, isWorth, kindsOf } from './kinds.ts'
import { secretsIn } from './secrets.ts'
import { ownLines } from './read/own-lines.ts'
import { type Scope, scopeTest } from './scope.ts'
import { testOrExample } from './tests-and-examples.ts'

/** The largest file that is read, in bytes. */
export const LARGEST = 1024 * 1024
/** Bytes of all files that are read. */
export const TOTAL_READ = 512 * 1024 * 1024
/** Characters of all texts that are kept. */
const TOTAL_KEPT = 48 * 1024 * 1024

/** What the names alone say. */
export interface Named {
  readonly paths: readonly string[]
  readonly allPaths: readonly string[]
  readonly artefact: (id: string) => readonly string[]
}

export interface Collected extends Named {
  readonly files: (kind: FileKind) => readonly SourceFile[]
  readonly allFiles: (kind: FileKind) => readonly SourceFile[]
  readonly secrets: readonly Secret[]
  readonly looked: Looked
  /** A folder outside of those that were looked in where something else is made; `undefined` where there is none. */
  readonly elsewhere: string | undefined
}

export interface TreeCollector {
  /** Known before any content is. */
  readonly named: Named
  /** The files whose contents are wanted, the most telling first, so that a total leaves out the least. */
  readonly wanted: readonly TreeFile[]
  /** The bytes of one of them; `undefined` where it was too large. */
  see(path: string, bytes: Uint8Array | undefined): void
  finish(): Collected
}

/** Outputs and copies, left out besides other people's code. */
const BUILT = /(?:^|\/)(?:build|out|\.yarn|\.terraform)(?:\/|$)/i
const NAMED_TEST = /(?:[_.](?:test|spec)\.[^/]*|(?:^|\/)(?:conftest_[^/]*\.py|test_[^/]*\.[^/]*))$/i

/** What git calls a file that holds nothing, by either of its sums: it says nothing, whatever it is called. */
const EMPTY: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
])

const decoder = new TextDecoder('utf-8', { fatal: true })

/** `undefined` for what is no text. The ends of its lines are those of every system: a pattern's `$` and `.` know one alone. */
const textOf = (bytes: Uint8Array): string | undefined => {
  if (bytes.subarray(0, 8000).includes(0)) return undefined
  try {
    const text = decoder.decode(bytes)
    return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  } catch {
    return undefined
  }
}

/** Begins to read a tree. */
export const treeCollector = (tree: readonly TreeFile[], scope: Scope, catalogue: Catalogue): TreeCollector => {
  const inScope = scopeTest(scope)
  const foreign = anyOf(catalogue.globs(catalogue.artefactCommon.otherPeoplesCode))
  const isOwn = ({ path, blob }: TreeFile): boolean => !EMPTY.has(blob) && !BUILT.test(path) && !foreign(path)
  const files = tree.filter((file) => inScope(file.path) && isOwn(file)).toSorted((a, b) => byCodeUnit(a.path, b.path))
  // The prefix of the folder that is looked in does not make a service an example.
  const inners = files.map(({ path }) => scope.inner(path))
  const isTestOrExample = testOrExample(catalogue, inners)
  const isTest = (path: string): boolean => NAMED_TEST.test(path) || isTestOrExample(path)
  const kinds = new Map(files.map(({ path }) => [path, kindsOf(path)]))
  const tests = new Set(files.flatMap(({ path }, index) => (isTest(inners[index]!) ? [path] : [])))
  const allPaths = files.map(({ path }) => path)
  const artefacts = new Map<string, readonly string[]>()
  const candidates = once(() => mayMatch(catalogue.globs(catalogue.artefacts.flatMap(({ globs }) => globs)), inners))
  const named: Named = {
    allPaths,
    paths: allPaths.filter((path) => !tests.has(path)),
    artefact: (id) => {
      const known = artefacts.get(id)
      if (known !== undefined) return known
      const said = catalogue.artefacts.find((each) => each.id === id)
      const isOne = said === undefined ? () => false : artefactTest(said, catalogue, isTestOrExample)
      const matching = candidates()(catalogue.globs(said?.globs ?? []))
        .filter((index) => isOne(inners[index]!))
        .map((index) => allPaths[index]!)
      artefacts.set(id, matching)
      return matching
    },
  }
  const wanted = files
    .filter(({ path }) => !isBinaryName(path))
    .sort((a, b) => Number(kinds.get(a.path)!.length === 0) - Number(kinds.get(b.path)!.length === 0))
  const kept = new Map<FileKind, SourceFile[]>()
  const secrets: Secret[] = []
  const allows: Allows[] = []
  let [read, binary, tooLarge, size] = [0, 0, 0, 0]

  const seeText = (path: string, text: string): void => {
    allows.push(...allowsIn(path, text))
    if (!tests.has(path)) secrets.push(...secretsIn(path, text))
    let own: string | undefined
    for (const kind of kinds.get(path)!) {
      if (!isWorth(kind, text) || (own === undefined && size + text.length > TOTAL_KEPT)) continue
      if (own === undefined) size += text.length
      // JSON is often one line, and is read as a whole.
      own ??= ownLines(text, path.endsWith('.json') ? text.length : undefined)
      const group = kept.get(kind)
      if (group === undefined) kept.set(kind, [{ path, text: own }])
      else group.push({ path, text: own })
    }
  }

  /** Most repositories of many parts show one in their first files: a hundred thousand others are not looked at. */
  const elsewhere = (): string | undefined => {
    const outside = tree.filter(({ path }) => !inScope(path))
    const isTestThere = testOrExample(
      catalogue,
      outside.map(({ path }) => path),
    )
    return partElsewhere(outside, (file) => isOwn(file) && !NAMED_TEST.test(file.path) && !isTestThere(file.path))
  }

  return {
    named,
    wanted,
    see(path, bytes) {
      if (bytes === undefined) {
        tooLarge += 1
        return
      }
      read += 1
      const text = textOf(bytes)
      if (text === undefined) binary += 1
      else seeText(path, text)
    },
    finish() {
      const inOrder = new Map(
        [...kept].map(([kind, group]) => [kind, group.sort((a, b) => byCodeUnit(a.path, b.path))]),
      )
      const service = new Map([...inOrder].map(([kind, group]) => [kind, group.filter(({ path }) => !tests.has(path))]))
      return {
        ...named,
        allFiles: (kind) => inOrder.get(kind) ?? [],
        files: (kind) => service.get(kind) ?? [],
        secrets: secrets.filter(({ path }) => !allows.some((isAllowed) => isAllowed(path))),
        looked: {
          folders: scope.folders,
          files: files.length,
          read,
          binary,
          tooLarge,
          beyondTotal: wanted.length - read - tooLarge,
          refused: [],
        },
        elsewhere: elsewhere(),
      }
    },
  }
}

/** Names as they are in real repositories, names that globs ask for, and both changed a little. */

import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { catalogue } from '#core/catalogue/index.ts'

const PACKAGES = ['fast-check', 'html-validate', 'playwright-core', 'picomatch', 'rolldown', 'yaml']

const filesOf = (cwd: string): readonly string[] =>
  globSync('**', { cwd, dot: true, ignore: ['**/node_modules/**', '.git/**', 'dist/**'], followSymbolicLinks: false })

/** As seen from the root of each tree. */
export const REAL_PATHS: readonly string[] = [
  ...new Set(['.', ...PACKAGES.map((name) => `node_modules/${name}`)].flatMap(filesOf)),
].toSorted()

const { artefacts, artefactCommon } = catalogue()

/** Every glob of the catalogue, as it is written. */
export const GLOBS: readonly string[] = [
  ...new Set([
    ...artefacts.flatMap(({ globs, not }) => [...globs, ...not]),
    ...artefactCommon.decisionRecords,
    ...artefactCommon.incidentRecords,
    ...artefactCommon.otherPeoplesCode,
    ...artefactCommon.testsAndExamples,
  ]),
]

const GROUP = /([@?]?)\(([^()]*)\)|\{([^{}]*)\}/

/** One of the names that a glob stands for; `draw` chooses among as many as it is given. */
const written = (glob: string, draw: (most: number) => number): string => {
  let left = glob
  for (let group = GROUP.exec(left); group !== null; group = GROUP.exec(left)) {
    const [all, mark, words, texts] = group
    const choices = [...(words ?? texts)!.split(words === undefined ? ',' : '|'), ...(mark === '?' ? [''] : [])]
    left = left.replace(all, () => choices[draw(choices.length)]!)
  }
  return left
    .replaceAll('**', () => ['a', 'src/b', 'x.y/c/d'][draw(3)]!)
    .replaceAll('*', () => ['', 'x', 'old', 'new', 'v1.2'][draw(5)]!)
    .replaceAll(/\[(.)[^\]]*\]/g, '$1')
}

const draws = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 })

/** A leading docs/ stands for other folders too. */
const folder = fc.oneof(fc.constant('docs'), fc.constantFrom(...artefactCommon.docsFolders))

const asked = fc.tuple(fc.constantFrom(...GLOBS), draws, folder).map(([glob, numbers, docs]) => {
  let next = 0
  return written(glob.replace(/^docs\//, `${docs}/`), (most) => numbers[next++ % numbers.length]! % most)
})

const someName = fc.constantFrom(
  '',
  'x',
  '-',
  '.',
  's',
  'old-',
  'docs',
  'wiki',
  'test',
  'vendor',
  '.md',
  '.tf',
  '/',
  'a/b',
)

/** One part taken away, put in, or put in its place. */
const changed = fc
  .tuple(fc.oneof(asked, fc.constantFrom(...REAL_PATHS)), someName, fc.nat(9), fc.nat(1))
  .map(([path, other, at, away]) => {
    const parts = path.split(/(?<=[-_./ ])|(?=[-_./ ])/)
    return parts.toSpliced(at % parts.length, away, other).join('')
  })

/** A path that some glob may match, as git could say it. */
export const anyPath: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(asked, changed), fc.constantFrom('as it is', 'as it is', 'upper', 'lower'))
  .map(([path, how]) => (how === 'upper' ? path.toUpperCase() : how === 'lower' ? path.toLowerCase() : path))
  .map((path) =>
    path
      .split('/')
      .filter((part) => !/^\.{0,2}$/.test(part))
      .join('/'),
  )
  .filter((path) => path !== '')

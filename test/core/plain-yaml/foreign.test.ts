/** The contract of the quick reader for files of other tools: exactly what the library returns, values and lines alike, or nothing. */

import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { readForeign } from '#core/plain-yaml/foreign.ts'
import { foreignByLibrary } from '#core/yaml.ts'
import { mutationOf, piecesOf, SUITE } from '../../support/yaml-texts.ts'

type Way = readonly (string | number)[]

/** Every way into a value, and ways that end early. */
const waysIn = function* (value: unknown, way: Way = []): Generator<Way> {
  yield* [way, [...way, 'none'], [...way, 99]]
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* waysIn(inner, [...way, Array.isArray(value) ? Number(key) : key])
}

const read = (source: string): 'gave way' | 'equal' | 'wrong' => {
  const plain = readForeign(source)
  if (plain === undefined) return 'gave way'
  const all = foreignByLibrary(source)
  const isEqual = plain.every(
    ({ value, lineOf }, index) =>
      isDeepStrictEqual(value, all?.[index]?.value) &&
      [...waysIn(value)].every((way) => lineOf(way) === all?.[index]?.lineOf(way)),
  )
  return isEqual && plain.length === all?.length ? 'equal' : 'wrong'
}

const WORKFLOW = `# What runs on each change.
name: CI
on:
  push:
    branches: [main]
  pull_request:
  schedule:
    - cron: "0 3 * * 1"
env:
  NODE: 22
  EMPTY:
jobs:
  test:
    runs-on: ubuntu-latest
    if: github.actor != 'bot' && \${{ github.event_name }}
    strategy:
      matrix:
        node: [20, "22", '24']
        include:
        - os: linux
          extra:
        - os: windows
    steps:
      - uses: actions/checkout@v4 # the code

      - name: Test
        run: |
          npm ci
          if true; then
            echo "nested: yes" # no comment

          fi
        env: {CI: true, NAME: "a b"}

      - run: >-
          npm run
          build

          --all
  deploy:
    needs:
      - test
    steps:
      - run: |-
          echo "- a"
    # the end
`
const RESOURCES = `---
apiVersion: v1
kind: ConfigMap
data:
  a.conf: |
    [server]
    port = 80
---
# A worker.
apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: a
          args:
            - |
              run
              it
          command: ["sh"]
          resources: {}
`
const LIST = '- hosts: all\n  tasks:\n  - name: a\n    when:\n  - b\n- c\n'

const DATA = globSync(['schemas/data/*.yaml', 'examples/*/operating-model.yaml', 'templates/ci/**/*.{yml,yaml}'])
  .toSorted()
  .map((path) => readFileSync(path, 'utf8'))

describe('whole texts', () => {
  it.each([
    ['a workflow', WORKFLOW],
    ['resources of a cluster', RESOURCES],
    ['a list', LIST],
  ])('%s is read, exactly', (_, text) => {
    expect(read(text)).toBe('equal')
  })

  it('is never wrong about a file of ours, or a case of the YAML test suite', () => {
    expect([...DATA, ...SUITE].filter((text) => read(text) === 'wrong')).toEqual([])
  })
})

describe('what it leaves to the library', () => {
  it.each([
    ['a key that is a number', '1.0: a\n'],
    ['a key that is nothing', 'null: a\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a merge key', '<<: {a: 1}\n'],
    ['an anchor', 'a: &x\n  b: 1\n'],
    ['a text with an indent that is said', 'a: |2\n    b\n'],
    ['a text that keeps its last lines', 'a: |+\n  b\n\n'],
    ['a text that begins with an empty line', 'a: |\n\n  b\n'],
    ['an empty line that may be text', 'a: |\n  b\n     \n  c\n'],
    ['a folded text with lines that are not', 'a: >\n  b\n    c\n  d\n'],
    ['a text without its last line end', 'a: |\n  b'],
    ['a text that is not indented', 'a:\n  b: |\n  c\n'],
    ['a document with nothing in it', 'a: 1\n---\n'],
    ['more behind the dashes', 'a: 1\n--- b\n'],
    ['a directive', '%YAML 1.1\n---\na: no\n'],
  ])('%s', (_, text) => {
    expect(readForeign(text)).toBeUndefined()
  })
})

const SEEDS = [
  ...[WORKFLOW, RESOURCES, LIST, LIST].flatMap((text) => [text, ...piecesOf(text), ...piecesOf(text)]),
  ...DATA.flatMap(piecesOf),
  ...SUITE,
].filter((text) => text.length < 1500)

/** A quarter of what the reader of models gets: it is the same reader, and these texts are longer. */
const RUNS = Number(process.env['OPSREADY_MUTATIONS'] ?? 20_000) / 4

describe('mutations', () => {
  it(`is never wrong about one of ${RUNS}`, { timeout: RUNS * 20 }, () => {
    let equal = 0
    fc.assert(
      fc.property(mutationOf(SEEDS), (text) => {
        const came = read(text)
        if (came === 'equal') equal += 1
        return came !== 'wrong'
      }),
      { numRuns: RUNS },
    )
    expect(equal / RUNS).toBeGreaterThan(0.1)
  })
})

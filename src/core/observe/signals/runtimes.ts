/** Runtimes and base images whose support has ended, by a dated table that ships with the catalogue. */

import type { Runtimes } from '#core/catalogue/signal-types.ts'
import { conflict, defineSignal, unknown, worded } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { DAY, endOf } from '#core/observe/history/facts.ts'
import { folderOf, nameOf } from '#core/observe/path.ts'
import { isLater } from '#core/version.ts'

interface Used extends Place {
  readonly line: number
  readonly product: string
  readonly version: string
}

const TOOL_NAMES: Readonly<Record<string, string>> = {
  nodejs: 'node',
  node: 'node',
  ruby: 'ruby',
  python: 'python',
  golang: 'go',
  php: 'php',
}
const VERSION_FILES: Readonly<Record<string, string>> = {
  '.nvmrc': 'node',
  '.node-version': 'node',
  '.ruby-version': 'ruby',
  '.python-version': 'python',
}

const inFile = ({ path, text }: { readonly path: string; readonly text: string }): readonly Used[] => {
  const name = nameOf(path)
  if (name === '.tool-versions')
    return text.split('\n').flatMap((line, index) => {
      const [tool = '', version = ''] = line.replace(/#.*$/, '').trim().split(/\s+/)
      const product = TOOL_NAMES[tool]
      return product === undefined || !/^\d/.test(version) ? [] : [{ path, line: index + 1, product, version }]
    })
  if (name === 'runtime.txt') {
    const version = /^python-(\d+\.\d+[\d.]*)/.exec(text.trim())?.[1]
    return version === undefined ? [] : [{ path, line: 1, product: 'python', version }]
  }
  const product = VERSION_FILES[name]
  const version = /^(?:v|ruby-|python-)?(\d+(?:\.\d+)*)\s*$/.exec(text.trim())?.[1]
  return product === undefined || version === undefined ? [] : [{ path, line: 1, product, version }]
}

const FROM =
  /^\s*FROM\s+(?:--platform=\S+\s+)?(?:[\w.-]+(?::\d+)?\/)*(?<image>[\w-]+):(?<tag>[\w.-]+)(?:\s+AS\s+(?<as>[\w.-]+))?\s*$/i
const BARE = /^\d+(?:\.\d+)*/

/** Base images of what is deployed: those of the last stage, and of stages that the last one is built on. */
const inContainer = ({ path, text }: { readonly path: string; readonly text: string }): readonly Used[] => {
  const froms = text.split('\n').flatMap((line, index) => {
    const match = FROM.exec(line)
    return match === null
      ? /^\s*FROM\s/i.test(line)
        ? [
            {
              index,
              image: '',
              tag: '',
              name: /\sAS\s+([\w.-]+)/i.exec(line)?.[1],
              on: /^\s*FROM\s+(?:--platform=\S+\s+)?(\S+)/i.exec(line)![1]!,
            },
          ]
        : []
      : [{ index, image: match.groups!['image']!, tag: match.groups!['tag']!, name: match.groups!['as'], on: '' }]
  })
  let stage = froms.at(-1)
  for (let round = 0; stage !== undefined && stage.image === '' && round < froms.length; round += 1) {
    const { on } = stage
    stage = froms.find(({ name }) => name === on)
  }
  if (stage === undefined || stage.image === '') return []
  const { image, tag, index } = stage
  const version = BARE.exec(tag)?.[0]
  const base = /-(bullseye|stretch|buster|jessie)\b/.exec(tag)?.[1]
  const alpine = /-?alpine(\d+\.\d+)/.exec(tag)?.[1]
  return [
    ...(version === undefined ? [] : [{ path, line: index + 1, product: image === 'golang' ? 'go' : image, version }]),
    ...(image === 'debian' && version === undefined
      ? [{ path, line: index + 1, product: 'debian', version: tag.replace(/-.*$/, '') }]
      : []),
    ...(base === undefined ? [] : [{ path, line: index + 1, product: 'debian', version: base }]),
    ...(alpine === undefined ? [] : [{ path, line: index + 1, product: 'alpine', version: alpine }]),
  ]
}

const NOT_DEPLOYED =
  /(?:^|\/)(?:\.devcontainer|local|dev|docker\/dev|ci|\.github|\.circleci|concourse|tools?)\/|(?:dev|local|test|ci)\.dockerfile$|dockerfile[._-](?:dev|local|test|ci)\b/i

/** The end of support of a version: of its line, as `18` for 18.20.1, or `3.8` for 3.8.2. */
const endFor = (
  { products }: Runtimes,
  { product, version }: Used,
): { readonly release: string; readonly ends: string } | undefined => {
  const lines = products[product]
  if (lines === undefined) return undefined
  const parts = version.split('.')
  const line = [parts.slice(0, 2).join('.'), parts[0]!].find((each) => Object.hasOwn(lines, each))
  return line === undefined ? undefined : { release: line, ends: lines[line]! }
}

/** Another version file of the same folder that names a later version of the same thing: one of them is a leftover. */
const besideOf = (each: Used, versions: readonly Used[]): Used | undefined =>
  versions.find(
    ({ path, product, version }) =>
      path !== each.path &&
      folderOf(path) === folderOf(each.path) &&
      product === each.product &&
      isLater(version, each.version),
  )

const OLDEST_TABLE = 365

export const runtimeEndOfLife = defineSignal({
  id: 'runtime-end-of-life',
  needs: ['files', 'catalogue', 'today'],
  judge: ({ files, catalogue: { runtimes }, today }: Pick<RepositoryFacts, 'files' | 'catalogue' | 'today'>) => {
    if ((endOf(today) - endOf(runtimes.asOf)) / DAY > OLDEST_TABLE)
      return unknown(
        `The table of support dates in this version of opsready is from ${runtimes.asOf}, which is too old to judge by.`,
      )
    const versions = files('version').flatMap(inFile)
    const used = [
      ...versions,
      ...files('container')
        .filter(({ path }) => !NOT_DEPLOYED.test(path))
        .flatMap(inContainer),
    ]
    const past = used.flatMap((each) => {
      const end = endFor(runtimes, each)
      return end !== undefined && end.ends < today ? [{ ...each, ...end, beside: besideOf(each, versions) }] : []
    })
    const ended = past.filter(({ beside }) => beside === undefined)
    const [{ path, product, version, beside } = {}] = past
    if (ended.length === 0 && beside !== undefined)
      return unknown(
        `${path} names ${product} ${version}, whose support has ended, and ${beside.path} beside it names ${beside.version}. Which of them is used cannot be seen.`,
      )
    const said = [...new Set(ended.map(({ product, release, ends }) => `${product} ${release} (until ${ends})`))]
    return worded(
      conflict(
        ended.map(({ path, line }) => ({ path, line })),
        `Support has ended, according to a table from ${runtimes.asOf}: ${said.slice(0, 3).join(', ')}.`,
        'runtime or base image whose support has ended',
      ),
      () => {
        const { product, release, ends } = ended[0]!
        return { runtime: product, version: release, date: ends, tableDate: runtimes.asOf }
      },
    )
  },
})

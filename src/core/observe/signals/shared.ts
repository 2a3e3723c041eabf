/** What several families of signals have in common. */

import { count } from '#core/sentence.ts'
import { defineSignal, found, type SignalReader } from '#core/observe/define.ts'
import { dateOf, daysSince, type HistoryFacts } from '#core/observe/history/facts.ts'
import type { Place, RepositoryFacts, SourceFile } from '#core/observe/facts.ts'
import { type FormationResource, readFormation, settingsOf } from '#core/observe/read/formation.ts'
import { allPlacesOf } from '#core/observe/read/lines.ts'

export const asPlaces = (paths: readonly string[]): readonly Place[] => paths.map((path) => ({ path }))

const PAGE = /\.(?:md|mdx|markdown|adoc|rst|txt|html|erb|pdf)$/i
const COVER = /(?:^|\/)(?:readme|index|template)[\w.-]*$/i

/** By its name: something to be read. */
export const isPage = (path: string): boolean => PAGE.test(path)

/** A page that says something itself, and does not only lead to others or show how to write one. */
export const isOwnPage = (path: string): boolean => isPage(path) && !COVER.test(path)

/** A signal that is met by a file of this kind being there. */
export const present = (
  id: string,
  artefact: string,
  what: string,
  passes: (path: string) => boolean = () => true,
): SignalReader<'artefact'> =>
  defineSignal({
    id,
    needs: ['artefact'],
    judge: ({ artefact: pathsOf }) => {
      const paths = pathsOf(artefact).filter(passes)
      return found(asPlaces(paths), `${count(paths.length, 'file')} that may be ${what}.`, `file that may be ${what}`)
    },
  })

/**
 * When a person last changed any of these files; `undefined` where nobody is known to have. Sentences name the day: a
 * number of days would be another one tomorrow.
 */
export const lastChange = (
  history: Extract<HistoryFacts, { known: true }>,
  paths: readonly string[],
): { readonly days: number; readonly on: string; readonly path: string } | undefined => {
  let last: { days: number; on: string; path: string } | undefined
  for (const path of paths) {
    const touch = history.touches.get(path)?.find(({ person }) => person)
    if (touch === undefined) continue
    const days = daysSince(touch.time, history.now)
    if (last === undefined || days < last.days) last = { days, on: dateOf(touch.time), path }
  }
  return last
}

/** Every resource of this type in CloudFormation. */
export const formation = ({ files }: Pick<RepositoryFacts, 'files'>, type: string): readonly FormationResource[] => {
  const isOne = new RegExp(`^(?:${type})$`)
  return readFormation([...files('yaml'), ...files('json')]).filter((each) => isOne.test(each.type))
}

/** Where they stand. */
export const cloudFormation = (facts: Pick<RepositoryFacts, 'files'>, type: string): readonly Place[] =>
  formation(facts, type).map(({ path, line }) => ({ path, line }))

/** Resources of these types in CloudFormation that are set so: the places of the settings. */
export const formationSet = (
  facts: Pick<RepositoryFacts, 'files'>,
  type: string,
  name: string,
  passes: (text: string) => boolean,
): readonly Place[] =>
  formation(facts, type)
    .flatMap((each) => settingsOf(each, name))
    .filter(({ text }) => passes(text))
    .map(({ path, line }) => ({ path, line }))

/** What settings say, as they are written. */
export const isSome = (text: string): boolean => Number(text) > 0
export const isOn = (text: string): boolean => text.toLowerCase() === 'true'

/** Every resource of this type in Bicep. */
export const bicep = (facts: Pick<RepositoryFacts, 'files'>, type: string): readonly Place[] =>
  allPlacesOf(facts.files('bicep'), new RegExp(String.raw`^\s*resource\s+\w+\s+'${type}@`, 'i'))

/** Every Terraform resource of these types. */
export const resources = ({ stack }: Pick<RepositoryFacts, 'stack'>, types: RegExp): readonly Place[] =>
  stack.resources.filter(({ type }) => types.test(type)).map(({ path, line }) => ({ path, line }))

/** YAML files that are deployed: no pipelines, no compose files for a laptop, no values of previews. */
export const deployed = ({ files }: Pick<RepositoryFacts, 'files'>): readonly SourceFile[] =>
  files('yaml').filter(
    ({ path }) =>
      !/(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$|[._-]preview[\w.-]*\.ya?ml|^\.(?:github|gitlab|circleci)\//.test(
        path,
      ),
  )

/** A path that says that it is about the live environment. */
export const LIVE = /(?:^|[^a-z])(?:prod|production|live|prd)(?:[^a-z]|$)/i

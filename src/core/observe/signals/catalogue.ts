/** Descriptors of the service: who owns it, in which phase it is, and which interface it offers. */

import { count } from '#core/sentence.ts'
import { conflict, defineSignal, found, type Sighting, unknown, worded } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { parseForeign } from '#core/yaml.ts'
import { at, listOf, textOf } from '#core/observe/read/value.ts'
import { EVERYTHING, folderIn, ownersIn } from './owners.ts'
import { asPlaces } from './shared.ts'

interface Entry extends Place {
  readonly owner: string | undefined
  readonly name: string | undefined
  readonly lifecycle: string | undefined
}

const first = (...values: readonly unknown[]): string | undefined =>
  values.map(textOf).find((text) => text !== undefined && text !== '')

/** Each kind of descriptor says the same things under other names. */
const entriesIn = ({ artefact, files }: Pick<RepositoryFacts, 'artefact' | 'files'>): readonly Entry[] => {
  const named = new Set(artefact('catalogue-entry'))
  return files('yaml')
    .filter(({ path }) => named.has(path))
    .flatMap(({ path, text }) =>
      (parseForeign(text) ?? []).flatMap(({ value, lineOf }): readonly Entry[] => {
        const kind = textOf(at(value, 'kind'))
        const api = textOf(at(value, 'apiVersion')) ?? ''
        const backstage = api.startsWith('backstage.io/')
        if (backstage && !['Component', 'System', 'API'].includes(kind ?? '')) return []
        const lifecycle = backstage ? ['spec', 'lifecycle'] : ['developmentStatus']
        return [
          {
            path,
            line: lineOf(at(value, ...lifecycle) === undefined ? [] : lifecycle),
            owner: first(
              at(value, 'spec', 'owner'),
              at(value, 'owner'),
              at(value, 'team'),
              at(value, 'service', 'owner'),
              at(value, 'metadata', 'owner'),
              at(listOf(at(value, 'maintenance', 'contacts'))[0], 'name'),
              at(listOf(at(value, 'info', 'x-cortex-owners'))[0], 'name'),
            ),
            name: first(
              at(value, 'metadata', 'title'),
              at(value, 'metadata', 'name'),
              at(value, 'name'),
              at(value, 'service', 'name'),
              at(value, 'info', 'title'),
              at(value, 'dd-service'),
            ),
            lifecycle: first(at(value, ...lifecycle), at(value, 'lifecycle'), at(value, 'service', 'lifecycle')),
          },
        ]
      }),
    )
}

export const catalogueEntry = defineSignal({
  id: 'catalogue-entry',
  needs: ['artefact', 'files'],
  judge: (facts) => {
    const owned = entriesIn(facts).filter(({ owner }) => owner !== undefined)
    return found(
      owned.map(({ path }) => ({ path })),
      `${count(owned.length, 'catalogue entry', 'catalogue entries')} with an owner.`,
      'catalogue entry with an owner',
      owned.length === 1 ? owned[0]!.name : undefined,
    )
  },
})

const EARLY = new Set(['experimental', 'concept', 'development'])
const ENDING = new Set(['deprecated', 'obsolete'])
const DONE = new Set(['production', 'stable'])

const cannotBe = (lifecycle: string, phase: string): boolean =>
  (EARLY.has(lifecycle) && phase === 'live') ||
  (ENDING.has(lifecycle) && phase !== 'retiring') ||
  (DONE.has(lifecycle) && ['discovery', 'alpha', 'retiring'].includes(phase))

export const lifecycleMismatch = defineSignal({
  id: 'catalogue-lifecycle-mismatch',
  needs: ['artefact', 'files', 'declared'],
  judge: (facts) => {
    const phase = facts.declared?.phase
    const entries = entriesIn(facts).filter(({ lifecycle }) => lifecycle !== undefined)
    if (entries.length === 0) return unknown('No catalogue entry with a life cycle was seen.')
    if (phase === undefined) return unknown('There is no declared phase to compare the catalogue entry with.')
    const wrong = entries.filter(({ lifecycle }) => cannotBe(lifecycle!.toLowerCase(), phase))
    return worded(
      conflict(
        wrong.map(({ path, line }) => ({ path, line })),
        `The catalogue entry says ${wrong[0]?.lifecycle ?? ''}, and the declared phase is ${phase}.`,
        'life cycle that cannot be the declared phase',
      ),
      () => ({ publishedPhase: wrong[0]!.lifecycle! }),
    )
  },
})

const topFolders = (paths: readonly string[]): readonly string[] => [
  ...new Set(
    paths.filter((path) => path.includes('/') && !path.startsWith('.')).map((path) => path.slice(0, path.indexOf('/'))),
  ),
]

export const codeownersPresent = defineSignal({
  id: 'codeowners-present',
  needs: ['files', 'paths'],
  judge: (facts) => {
    const owners = ownersIn(facts)
    if (owners === undefined) return unknown('No CODEOWNERS was seen. Owners may be set elsewhere.')
    const everything = owners.lines.find(({ pattern }) => EVERYTHING.has(pattern))
    const named = new Set(owners.lines.map(({ pattern }) => folderIn(pattern)))
    // Whatever is below a folder with an owner has one; else each file needs its own.
    const isOwned = (path: string): boolean => {
      for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
        if (named.has(path.slice(0, end))) return true
      return false
    }
    const without =
      everything === undefined
        ? topFolders(facts.paths.filter((path) => !isOwned(path)))
        : topFolders(facts.paths).filter((folder) => owners.disowned.includes(folder))
    return without.length > 0
      ? unknown(`${owners.path} names no owner for ${without.length} of the top-level folders, such as ${without[0]}/.`)
      : {
          kind: 'met',
          value: true,
          says: 'CODEOWNERS names an owner for every top-level folder.',
          places: [{ path: owners.path, line: everything?.line ?? 1 }],
        }
  },
})

const plainName = (owner: string): string =>
  owner
    .toLowerCase()
    .replace(/^(?:group|user|team):/, '')
    .replace(/^@/, '')
    .replace(/^.*\//, '')
    .replaceAll(/[\s_-]/g, '')

export const ownerResolves = defineSignal({
  id: 'catalogue-owner-resolves',
  needs: ['artefact', 'files'],
  judge: (facts): Sighting => {
    const owners = ownersIn(facts)
    const entries = entriesIn(facts).filter(
      ({ owner }) => owner !== undefined && !owner.includes('@') && !owner.startsWith('user:'),
    )
    if (owners === undefined || entries.length === 0)
      return unknown('There is no catalogue entry with a team and a CODEOWNERS to compare.')
    // A person has no slash in CODEOWNERS; only teams are compared.
    const teamNames = new Set(owners.lines.flatMap((line) => line.owners).filter((owner) => owner.includes('/')))
    const teams = new Set([...teamNames].map(plainName))
    if (teams.size === 0) return unknown('CODEOWNERS names no team.')
    const strange = entries.filter(({ owner }) => !teams.has(plainName(owner!)))
    const places = (strange.length > 0 ? strange : entries).map(({ path }) => ({ path }))
    return strange.length > 0
      ? {
          kind: 'contradicted',
          value: 'differs',
          says: 'The owner in the catalogue entry is not among the teams in CODEOWNERS.',
          places: [...places, { path: owners.path }],
          words: { catalogueOwner: strange[0]!.owner!, codeowners: [...teamNames].join(', ') },
        }
      : {
          kind: 'met',
          value: 'agrees',
          says: 'The owner in the catalogue entry is among the teams in CODEOWNERS.',
          places,
        }
  },
})

export const publiccode = defineSignal({
  id: 'publiccode',
  needs: ['files'],
  judge: ({ files }) => {
    const file = files('yaml').find(({ path }) => /^publiccode\.ya?ml$/.test(path))
    const [document] = file === undefined ? [] : (parseForeign(file.text) ?? [])
    const name = textOf(at(document?.value, 'name'))
    const whole =
      name !== undefined && ['publiccodeYmlVersion', 'url'].every((key) => at(document?.value, key) !== undefined)
    return found(
      whole ? [{ path: file!.path }] : [],
      'publiccode.yml describes the code for reuse.',
      'publiccode.yml with a version, a name and an address',
      name,
    )
  },
})

const CONTRACT =
  /(?:^|\/)(?:openapi|swagger|asyncapi)[\w.-]*\.(?:ya?ml|json)$|\.(?:proto|wsdl|avsc)$|(?:^|\/)schema\.(?:graphqls?|gql)$/i
/** Folders whose contracts belong to somebody else. */
const CALLED =
  /(?:^|\/)(?:clients?|vendor|external|third[_-]?party|generated|stubs?|mocks?|mock-[\w-]+|wiremock|prism|imposter)(?:\/|$)/i
/** Contracts that everybody copies to speak to everybody's tools. */
const COPIED =
  /(?:^|\/)(?:grpc\/(?:health|reflection|channelz|lb|binlog|lookup)|google\/(?:api|protobuf|rpc|type|longrunning|iam|logging|cloud)|(?:buf\/)?validate|envoy|xds|udpa|gogoproto|opentelemetry\/proto|protoc-gen-[\w-]+)\/[^.]*[\w.-]*\.proto$/

export const apiContract = defineSignal({
  id: 'api-contract',
  needs: ['artefact'],
  judge: ({ artefact }) => {
    const paths = artefact('api-contract').filter(
      (path) => CONTRACT.test(path) && !CALLED.test(path) && !COPIED.test(path),
    )
    return found(asPlaces(paths), `${count(paths.length, 'interface contract')}.`, 'interface contract', true)
  },
})

/** Outside parties that the code shows. */

import { count } from '#core/sentence.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { defineSignal, found, unknown, worded } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'

/** A party seen in the code. */
export interface SeenParty extends Place {
  readonly name: string
  readonly kind: string
}

const SELF_HOSTED = /minio|localstack|localhost/i

/** Parties by the packages and providers that call them, each once. */
export const partiesIn = (
  { dependencies, stack }: Pick<RepositoryFacts, 'dependencies' | 'stack'>,
  { parties }: Pick<Catalogue, 'parties'>,
): readonly SeenParty[] => {
  const seen = new Map<string, SeenParty>()
  for (const party of parties) {
    const { name, kind } = party
    const packages = party.packages.map((pattern) => new RegExp(`^(?:${pattern})$`, 'i'))
    const dependency = dependencies.find(
      ({ dev, name: used, version }) =>
        !dev && !SELF_HOSTED.test(version) && packages.some((pattern) => pattern.test(used)),
    )
    const provider = stack.providers.find(({ name: used }) => party.providers.includes(used))
    const place = provider ?? dependency
    if (place !== undefined && !seen.has(name)) seen.set(name, { name, kind, path: place.path, line: place.line })
  }
  return [...seen.values()]
}

export const thirdPartySdk = defineSignal({
  id: 'third-party-sdk',
  needs: ['dependencies', 'stack', 'catalogue'],
  judge: (facts) => {
    const parties = partiesIn(facts, facts.catalogue)
    return worded(
      found(
        parties.map(({ path, line }) => ({ path, line })),
        `The code calls at least ${parties.map(({ name }) => name).join(', ')}.`,
        'package or provider of an outside party',
        parties.map(({ name, kind }) => ({ name, kind })),
      ),
      () => ({ party: parties[0]!.name }),
    )
  },
})

export const supplierRegisterFile = defineSignal({
  id: 'supplier-register-file',
  needs: ['dependencies', 'stack', 'catalogue', 'artefact', 'pages'],
  judge: (facts) => {
    const named = new Set(facts.artefact('supplier-register'))
    const parties = partiesIn(facts, facts.catalogue)
    const registers = facts.pages.filter(({ path }) => named.has(path))
    if (registers.length === 0) return unknown('No list of suppliers was seen. It may live elsewhere.')
    const naming = registers.filter(({ lines }) =>
      parties.some(({ name }) => lines.join(' ').toLowerCase().includes(name.toLowerCase())),
    )
    return found(
      naming.map(({ path }) => ({ path })),
      `${count(naming.length, 'list')} of suppliers that ${naming.length === 1 ? 'names' : 'name'} a party of this code.`,
      'list of suppliers that names a party of this code',
    )
  },
})

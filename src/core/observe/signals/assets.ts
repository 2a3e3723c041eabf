/** What the service is made of: infrastructure, versions, and what makes a record of them exact. */

import { count } from '#core/sentence.ts'
import { defineSignal, found, unknown } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { folderOf, nameOf } from '#core/observe/path.ts'
import { codeLines, placesOf } from '#core/observe/read/lines.ts'
import { asPlaces, cloudFormation, deployed, present } from './shared.ts'

const CODE =
  /\.(?:tf|tofu|bicep)$|(?:^|\/)(?:cdk\.json|Pulumi\.ya?ml|serverless\.ya?ml|Chart\.ya?ml|kustomization\.ya?ml)$|(?:^|\/)ansible\/.*\.ya?ml$/
const CLOUDS: Readonly<Record<string, string>> = {
  aws: 'public-cloud',
  azurerm: 'public-cloud',
  google: 'public-cloud',
  cloudfoundry: 'shared-platform',
}

const PROGRAM = /\.(?:py|ts|js|go|cs|java)$/
/** What Pulumi runs, where its project is the whole repository. */
const MAIN = /^(?:__main__\.py|index\.[jt]s|main\.go|Program\.cs)$/

/** Programs beside a project of Pulumi are the description; its other settings are not. */
const programsIn = (paths: readonly string[]): ((path: string) => boolean) => {
  const folders = new Set(paths.filter((path) => /(?:^|\/)Pulumi\.ya?ml$/.test(path)).map(folderOf))
  return (path) => folders.has(folderOf(path)) && (folderOf(path) === '' ? MAIN : PROGRAM).test(nameOf(path))
}

/** A tree may hold thousands of manifests. */
const firstOfEachFile = (places: readonly Place[]): readonly Place[] => {
  const seen = new Set<string>()
  return places.filter(({ path }) => !seen.has(path) && seen.add(path))
}

export const iacPresent = defineSignal({
  id: 'iac-present',
  needs: ['paths', 'files', 'stack'],
  judge: (facts) => {
    const isProgram = programsIn(facts.paths)
    const named = facts.paths.filter((path) => CODE.test(path) || isProgram(path))
    const formation = cloudFormation(facts, String.raw`\w+::\w+`)
    const kubernetes = placesOf(deployed(facts), /^kind:\s*['"]?(?:Deployment|StatefulSet|DaemonSet|Service)\s*$/)
    const places = firstOfEachFile([...asPlaces(named), ...formation, ...kubernetes])
    const hostings = [...new Set(facts.stack.providers.flatMap(({ name }) => CLOUDS[name] ?? []))]
    return found(
      places,
      `Infrastructure is described in ${count(places.length, 'file')}.`,
      'description of infrastructure',
      hostings.length === 1 ? hostings[0] : undefined,
    )
  },
})

/** Manifests of applications, and the lock files that make them exact. */
const LOCKS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^package\.json$/,
    ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'],
  ],
  [/^Gemfile$/, ['Gemfile.lock']],
  [/^Pipfile$/, ['Pipfile.lock']],
  [/^pyproject\.toml$/, ['poetry.lock', 'uv.lock', 'pdm.lock', 'pylock.toml', 'requirements.txt']],
  [/^composer\.json$/, ['composer.lock']],
  [/^go\.mod$/, ['go.sum']],
  [/^Cargo\.toml$/, ['Cargo.lock']],
  [/^mix\.exs$/, ['mix.lock']],
]

/** A lock file lies beside its manifest, or at the top of a workspace above it. */
const lockOf = (manifest: string, locks: readonly string[], all: ReadonlySet<string>): string | undefined => {
  for (let folder = folderOf(manifest); ; folder = folderOf(folder.slice(0, -1))) {
    const lock = locks.map((name) => `${folder}${name}`).find((path) => all.has(path))
    if (lock !== undefined || folder === '') return lock
  }
}

interface Locked {
  readonly manifest: string
  readonly lock: string | undefined
}

/** Manifests that need a lock file, each with the one it has. */
export const manifestsIn = ({
  files,
  allPaths,
  dependencies,
}: Pick<RepositoryFacts, 'files' | 'allPaths' | 'dependencies'>): readonly Locked[] => {
  const all = new Set(allPaths)
  const needing = new Set(dependencies.map(({ path }) => path))
  return files('manifest').flatMap((file): readonly Locked[] => {
    const { path, text } = file
    const locks = LOCKS.find(([name]) => name.test(nameOf(path)))?.[1]
    if (/^requirements[\w.-]*\.txt$/.test(nameOf(path))) {
      const lines = codeLines(file)
        .map((line) => line.replace(/\\$/, '').trim())
        .filter((line) => line !== '' && !line.startsWith('-'))
      return lines.length === 0
        ? []
        : [
            {
              manifest: path,
              // A list that a tool writes from its lock file beside it is as exact as that file.
              lock: lines.every((line) => /==|@\s|===/.test(line))
                ? path
                : ['uv.lock', 'poetry.lock', 'pdm.lock']
                    .map((name) => `${folderOf(path)}${name}`)
                    .find((each) => all.has(each)),
            },
          ]
    }
    // A manifest without dependencies needs no lock; one that is published is a library, which may leave it out.
    if (
      locks === undefined ||
      !needing.has(path) ||
      (nameOf(path) === 'package.json' && /"(?:publishConfig|peerDependencies)"\s*:/.test(text))
    )
      return []
    return [{ manifest: path, lock: lockOf(path, locks, all) }]
  })
}

export const lockfilePresent = defineSignal({
  id: 'lockfile-present',
  needs: ['files', 'allPaths', 'dependencies', 'stack'],
  judge: (facts) => {
    const manifests = manifestsIn(facts)
    const without = manifests.filter(({ lock }) => lock === undefined)
    if (manifests.length === 0) return unknown('No application manifest was seen.')
    if (without.length > 0)
      return unknown(
        `${count(without.length, 'manifest')} of ${manifests.length} ${without.length === 1 ? 'has' : 'have'} no lock file, such as ${without[0]!.manifest}.`,
      )
    return found(
      asPlaces([...new Set(manifests.map(({ lock }) => lock!))]),
      facts.stack.providers.some(({ block }) => block.type === 'required_providers') &&
        !facts.allPaths.some((path) => nameOf(path) === '.terraform.lock.hcl')
        ? 'Every package manifest has exact versions beside it, but no lock file was seen for the Terraform providers.'
        : 'Every manifest has exact versions beside it.',
      '',
    )
  },
})

export const licenseFilePresent = present('license-file-present', 'license-file', 'a licence', (path) =>
  /^(?:LICEN[CS]E|COPYING)[\w.-]*$/i.test(path),
)

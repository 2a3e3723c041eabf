/** Versions that may be another one tomorrow. */

import { conflict, defineSignal } from '#core/observe/define.ts'
import type { Place, RepositoryFacts, SourceFile } from '#core/observe/facts.ts'
import { folderOf, nameOf } from '#core/observe/path.ts'
import { codeLines, placesOf } from '#core/observe/read/lines.ts'
import { manifestsIn } from './assets.ts'
import { deployed } from './shared.ts'

type Manifests = Pick<RepositoryFacts, 'files' | 'allPaths' | 'dependencies'>

/** `1.2.3`, `==1.2.3`; or an address, which says by itself how exact it is. */
const EXACT = /^(?:={1,3}\s*)?v?\d|[:/@]/

/** Says that a folder holds a library. */
const LIBRARY: Readonly<Record<string, RegExp>> = {
  Gemfile: /\.gemspec$/,
  'requirements.txt': /^(?:setup\.(?:py|cfg)|pyproject\.toml)$/,
}

/** Folders in which a file has such a name. */
const foldersWith = (name: RegExp, all: readonly string[]): ReadonlySet<string> =>
  new Set(all.filter((path) => name.test(nameOf(path))).map(folderOf))

/** Whether a manifest is that of an application: a library leaves exact versions to those who use it. */
const applications = (all: readonly string[]): ((manifest: SourceFile) => boolean) => {
  const libraries = new Map(Object.entries(LIBRARY).map(([name, by]) => [name, foldersWith(by, all)]))
  return ({ path, text }) => {
    const name = nameOf(path)
    if (name === 'package.json')
      return /"private"\s*:\s*true\b/.test(text) || !/"(?:main|module|exports|files|bin)"\s*:/.test(text)
    if (name === 'composer.json') return /"type"\s*:\s*"project"/.test(text)
    return name === 'Pipfile' || libraries.get(name)?.has(folderOf(path)) === false
  }
}

/** What builds pages is not what runs. */
const DOCS = /(?:^|\/)docs?\//

/** What an application runs with, in a range, where nothing says which version it came to. */
const unlocked = (facts: Manifests): readonly Place[] => {
  const open = new Set(manifestsIn(facts).flatMap(({ manifest, lock }) => (lock === undefined ? [manifest] : [])))
  const isApplication = applications(facts.allPaths)
  const ofApplications = new Set(
    facts
      .files('manifest')
      .filter((manifest) => open.has(manifest.path) && !DOCS.test(manifest.path) && isApplication(manifest))
      .map(({ path }) => path),
  )
  const seen = new Set<string>()
  return facts.dependencies
    .filter(({ path, dev, version }) => ofApplications.has(path) && !dev && !EXACT.test(version))
    .filter(({ path }) => !seen.has(path) && seen.add(path))
    .map(({ path, line }) => ({ path, line }))
}

const saidOf = (images: boolean, manifests: boolean): string =>
  [
    ...(images ? ['a deployed image is tagged latest, or has no tag'] : []),
    ...(manifests ? ['an application takes versions from a range, and no lock file says which'] : []),
  ]
    .join('; ')
    .replace(/^a/, 'A')

const IMAGE = /^\s*(?:-\s+)?(?:image|Image|"image"):\s*["']?([\w./-]+(?::[\w.-]+)?)["']?\s*(?:,)?$/
const LATEST = /^[\w./-]+(?::latest)?$/
/** Names that a pipeline or a template fills in. */
const FILLED = /\$|\{\{|<|PLACEHOLDER|REPLACE|^(?:image|app|web|api)$/i

export const floatingVersions = defineSignal({
  id: 'floating-versions',
  needs: ['files', 'allPaths', 'dependencies'],
  judge: (facts) => {
    const replaced = facts
      .files('yaml')
      .some(({ path, text }) => /kustomization\.ya?ml$/.test(path) && /^images:/m.test(text))
    const images = deployed(facts)
      .filter(
        ({ path, text }) =>
          /^kind:\s*['"]?(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|Rollout)\b/m.test(text) &&
          !/(?:^|\/)(?:templates|\.devcontainer|dev|local)\//.test(path),
      )
      .flatMap((file) =>
        codeLines(file).flatMap((line, index) => {
          const image = IMAGE.exec(line)?.[1]
          // A bare name may be filled in by a tool that builds it; only a registry or a known tag is the record itself.
          return image === undefined ||
            FILLED.test(image) ||
            !LATEST.test(image) ||
            (!image.endsWith(':latest') && (replaced || !image.includes('/')))
            ? []
            : [{ path: file.path, line: index + 1 }]
        }),
      )
    const terraform = placesOf(facts.files('terraform'), /^\s*"?image"?\s*[=:]\s*"[\w./-]+:latest"/)
    const deployedImages = [...images, ...terraform]
    const manifests = unlocked(facts)
    return conflict(
      [...deployedImages, ...manifests],
      `${saidOf(deployedImages.length > 0, manifests.length > 0)}, so the record does not say what runs.`,
      'deployed image without an exact tag, or application without exact versions,',
    )
  },
})

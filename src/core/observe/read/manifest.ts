/** What an application says it needs: packages, and whether they run with it or only build it. */

import type { Place, SourceFile } from '#core/observe/facts.ts'
import { codeLines } from './lines.ts'
import { at, entriesOf } from './value.ts'

export interface Dependency extends Place {
  readonly line: number
  readonly name: string
  /** As it is written. */
  readonly version: string
  /** Only for building or testing. */
  readonly dev: boolean
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const lineWith = (text: string, part: string): number => {
  const offset = text.indexOf(part)
  return offset === -1 ? 1 : text.slice(0, offset).split('\n').length
}

const ofJson = ({ path, text }: SourceFile, groups: Readonly<Record<string, boolean>>): readonly Dependency[] => {
  const value = json(text)
  return Object.entries(groups).flatMap(([group, dev]) =>
    entriesOf(at(value, group)).map(([name, version]) => ({
      path,
      line: lineWith(text, JSON.stringify(name)),
      name,
      version: typeof version === 'string' ? version : '',
      dev,
    })),
  )
}

/** One dependency a line, found by a pattern with a name and a version. */
const ofLines = (
  file: SourceFile,
  pattern: RegExp,
  isDev: (line: string, before: readonly string[]) => boolean,
): readonly Dependency[] => {
  const lines = codeLines(file)
  return lines.flatMap((line, index) => {
    const match = pattern.exec(line)
    const name = match?.groups?.['name']
    if (name === undefined) return []
    return [
      {
        path: file.path,
        line: index + 1,
        name: name.toLowerCase(),
        version: match?.groups?.['version'] ?? '',
        dev: isDev(line, lines.slice(0, index)),
      },
    ]
  })
}

const DEV_NAME = /(?:dev|test|lint|doc|ci)[\w.-]*\.(?:txt|in)$/i

/** Who asked for a package, as pip-compile and uv note it behind the package or below it: `# via a, b`. */
const askedBy = (lines: readonly string[], from: number): readonly string[] => {
  const notes = [/\s#\s*via\s.*$/.exec(lines[from]!)?.[0].trim() ?? '']
  for (let index = from + 1; /^\s+(?:#|--)/.test(lines[index] ?? ''); index += 1) notes.push(lines[index]!.trim())
  const start = notes.findIndex((note) => /^#\s*via\b/.test(note))
  return start === -1
    ? []
    : notes
        .slice(start)
        .flatMap((note) => note.replace(/^#\s*(?:via\b)?/, '').split(','))
        .map((name) => name.trim())
        .filter((name) => name !== '')
}

/** A file of requirements, or the project itself; `-c` only limits versions. */
const ASKS = /^-r\s|\((?:pyproject\.toml|setup\.(?:py|cfg))\)$|^(?:pyproject\.toml|setup\.(?:py|cfg))$/

/** Packages that a file of requirements asks for itself, and not only through others. */
const python = (file: SourceFile): readonly Dependency[] => {
  const lines = file.text.split(/\r?\n/)
  return requirements(file).filter(({ line }) => {
    const asking = askedBy(lines, line - 1)
    return asking.length === 0 || asking.some((each) => ASKS.test(each))
  })
}

const requirements = (file: SourceFile): readonly Dependency[] =>
  ofLines(
    file,
    /^\s*(?<name>[A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?(?:\s*(?:(?<version>(?:[=<>!~]=?|@)\s*[^;#\s].*)|;.*|\\))?\s*$/,
    () => DEV_NAME.test(file.path),
  )

/** The last heading above a line of a TOML file. */
const section = (before: readonly string[]): string => before.findLast((line) => /^\s*\[/.test(line)) ?? ''

const toml = (file: SourceFile): readonly Dependency[] => [
  ...ofLines(file, /^\s*"?(?<name>[A-Za-z0-9][\w.-]*)"?\s*=\s*(?<version>["'{].*)$/, (_, before) =>
    /dev|test|docs|lint|build/.test(section(before)),
  ).filter(({ line }) =>
    /dependenc|^\s*\[(?:packages|dev-packages)\]/.test(section(file.text.split('\n').slice(0, line - 1))),
  ),
  ...ofLines(
    file,
    /^\s*["'](?<name>[A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*(?<version>(?:[=<>!~]=?|@)[^"']*)?["'],?\s*$/,
    (_, before) =>
      /dev|test|docs|lint/.test(section(before)) ||
      /^\s*(?:dev|test|docs|lint)\w*\s*=/.test(before.findLast((line) => /=\s*\[/.test(line)) ?? ''),
  ),
]

const gemGroup = (before: readonly string[]): boolean => {
  let dev = false
  let depth = 0
  for (const line of before) {
    if (/^\s*group\b.*\bdo\b/.test(line)) {
      dev = /:(?:development|test)/.test(line) && !/:production/.test(line)
      depth = 1
    } else if (/\bdo\b(?:\s*\|[^|]*\|)?\s*$/.test(line) && depth > 0) depth += 1
    else if (/^\s*end\b/.test(line) && depth > 0) {
      depth -= 1
      if (depth === 0) dev = false
    }
  }
  return dev
}

const gems = (file: SourceFile): readonly Dependency[] =>
  ofLines(
    file,
    /^\s*(?:gem|\w+\.add_(?:runtime_|development_)?dependency)\s*\(?\s*["'](?<name>[\w.-]+)["'](?<version>.*)$/,
    (line, before) => /development_dependency|group:\s*\[?:(?:test|development)/.test(line) || gemGroup(before),
  )

/** Every dependency that a manifest names directly; lock files are not read. */
export const readManifest = (file: SourceFile): readonly Dependency[] => {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  if (name === 'package.json')
    return ofJson(file, { dependencies: false, optionalDependencies: false, devDependencies: true })
  if (name === 'composer.json') return ofJson(file, { require: false, 'require-dev': true })
  if (name.startsWith('requirements')) return python(file)
  if (/\.toml$|^Pipfile$/.test(name)) return toml(file)
  if (name === 'Gemfile' || name.endsWith('.gemspec')) return gems(file)
  if (name === 'go.mod')
    return ofLines(file, /^\s*(?:require\s+)?(?<name>[\w.-]+\.[\w.-]+\/\S+)\s+(?<version>v\S+)/, (line) =>
      /\/\/ indirect/.test(line),
    )
  if (name === 'mix.exs')
    return ofLines(file, /\{:(?<name>\w+),\s*(?<version>[^}]*)/, (line) => /only:\s*\[?:(?:dev|test)/.test(line))
  if (name.startsWith('build.gradle'))
    return ofLines(
      file,
      /^\s*(?:\w*[iI]mplementation|api|runtimeOnly|compile|test\w+)\b[\s(]*["'](?<name>[\w.-]+:[\w.-]+)(?<version>:[^"']*)?/,
      (line) => /^\s*test/.test(line),
    )
  if (name === 'pom.xml') return ofLines(file, /<artifactId>(?<name>[\w.-]+)<\/artifactId>(?<version>)/, () => false)
  if (name.endsWith('.csproj'))
    return ofLines(file, /<PackageReference\s+Include="(?<name>[\w.-]+)"(?<version>.*)/, () => false)
  return []
}

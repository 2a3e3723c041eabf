/** What an application says it needs: packages, and whether they run with it or only build it. */

import type { Place, SourceFile } from '#core/observe/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import { codeLines, uncommentedXml } from './lines.ts'
import { maven } from './maven.ts'
import { toml } from './toml.ts'
import { at, entriesOf, textOf } from './value.ts'

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

/** The line of each key in a group of a JSON file; each character is looked at once. */
const linesOfKeys = (text: string, group: string, keys: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const start = new RegExp(`"${group}"\\s*:\\s*\\{`).exec(text)
  const key = /"(?:[^"\\\n]|\\.)*"(?=\s*:)|\n/g
  key.lastIndex = start === null ? text.length : start.index + start[0].length
  let line = text.slice(0, key.lastIndex).split('\n').length
  for (let match = key.exec(text); match !== null && found.size < keys.size; match = key.exec(text)) {
    const [said] = match
    if (said === '\n') line += 1
    else {
      const name = textOf(json(said)) ?? ''
      if (keys.has(name) && !found.has(name)) found.set(name, line)
    }
  }
  return found
}

const ofJson = ({ path, text }: SourceFile, groups: Readonly<Record<string, boolean>>): readonly Dependency[] => {
  const value = json(text)
  return Object.entries(groups).flatMap(([group, dev]) => {
    const entries = entriesOf(at(value, group))
    if (entries.length === 0) return []
    const lines = linesOfKeys(text, group, new Set(entries.map(([name]) => name)))
    return entries.map(([name, version]) => ({
      path,
      line: lines.get(name) ?? 1,
      name,
      version: typeof version === 'string' ? version : '',
      dev,
    }))
  })
}

/** One dependency a line, found by a pattern with a name and a version. */
const ofLines = (
  file: SourceFile,
  pattern: RegExp,
  isDev: (line: string, index: number) => boolean,
): readonly Dependency[] =>
  codeLines(file).flatMap((line, index) => {
    const match = pattern.exec(line)
    const name = match?.groups?.['name']
    if (name === undefined) return []
    return [
      {
        path: file.path,
        line: index + 1,
        name: name.toLowerCase(),
        version: match?.groups?.['version'] ?? '',
        dev: isDev(line, index),
      },
    ]
  })

const DEV_NAME = /(?:dev|test|lint|doc|ci)[\w.-]*\.(?:txt|in)$/i

/** Who asked for a package, as pip-compile and uv note it after the package or below it: `# via a, b`. */
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

/** Whether each line stands in a group that is only for those who make it. */
const gemGroups = (lines: readonly string[]): readonly boolean[] => {
  let dev = false
  let depth = 0
  return lines.map((line) => {
    const before = dev
    if (/^\s*group\b.*\bdo\b/.test(line)) {
      dev = /:(?:development|test)/.test(line) && !/:production/.test(line)
      depth = 1
    } else if (/\bdo\b(?:\s*\|[^|]*\|)?\s*$/.test(line) && depth > 0) depth += 1
    else if (/^\s*end\b/.test(line) && depth > 0) {
      depth -= 1
      if (depth === 0) dev = false
    }
    return before
  })
}

const gems = (file: SourceFile): readonly Dependency[] => {
  const inGroup = gemGroups(codeLines(file))
  return ofLines(
    file,
    /^\s*(?:gem|\w+\.add_(?:runtime_|development_)?dependency)\s*\(?\s*["'](?<name>[\w.-]+)["'](?<version>.*)$/,
    (line, index) => /development_dependency|group:\s*\[?:(?:test|development)/.test(line) || inGroup[index]!,
  )
}

/** Every dependency that a manifest names directly; lock files are not read. */
export const readManifest = (file: SourceFile): readonly Dependency[] => {
  const name = nameOf(file.path)
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
  if (name === 'pom.xml') return maven(file)
  if (name.endsWith('.csproj'))
    return ofLines(
      { path: file.path, text: uncommentedXml(file.text) },
      /<PackageReference\s+Include="(?<name>[\w.-]+)"(?<version>.*)/,
      () => false,
    )
  return []
}

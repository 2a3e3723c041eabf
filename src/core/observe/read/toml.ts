/** Dependencies in files of TOML: of Python, and of Rust. */

import type { SourceFile } from '#core/observe/facts.ts'
import { codeLines } from './lines.ts'
import type { Dependency } from './manifest.ts'

interface Line {
  readonly text: string
  /** The heading above it. */
  readonly section: string
  /** The list that it stands in. */
  readonly list: string | undefined
}

const OPENS = /^\s*["']?(?<key>[\w.-]+)["']?\s*=\s*\[(?<rest>.*)$/

/** Each line with where it stands; what follows an opening bracket stands in its list. */
const placed = (lines: readonly string[]): readonly Line[] => {
  let section = ''
  let list: string | undefined
  return lines.map((text) => {
    if (list === undefined && /^\s*\[/.test(text)) {
      section = text
      return { text, section, list }
    }
    const { key, rest = '' } = list === undefined ? (OPENS.exec(text)?.groups ?? {}) : {}
    const inside = list ?? key
    // Brackets in a text, as of `uvicorn[standard]`, open and close nothing.
    const bare = (key === undefined ? text : rest).replaceAll(/"[^"]*"|'[^']*'/g, '')
    list = inside === undefined || bare.includes(']') ? undefined : inside
    return { text: key === undefined ? text : rest, section, list: inside }
  })
}

const SETTING = /^\s*"?(?<name>[A-Za-z0-9][\w.-]*)"?\s*=\s*(?<version>["'{].*)$/
const QUOTED = /"([^"\\]*)"|'([^'\\]*)'/g
const ITEM = /^(?<name>[A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*(?<version>(?:[=<>!~]=?|@)[^;]*)?(?:;.*)?$/

const DEPENDENCIES = /dependenc/i
const PACKAGES = /dependenc|^\s*\[(?:packages|dev-packages)\]/
const FOR_MAKERS = /dev|test|docs|lint|build|hatch\.envs/

/** What a line asks for, by name and version. */
const askedIn = ({ text, section, list }: Line): readonly (readonly [string, string])[] => {
  if (list === undefined) {
    const { name, version = '' } = PACKAGES.test(section) ? (SETTING.exec(text)?.groups ?? {}) : {}
    return name === undefined ? [] : [[name, version]]
  }
  // Other lists hold words and names of modules, for other tools.
  if (!DEPENDENCIES.test(section) && !DEPENDENCIES.test(list)) return []
  return [...text.replaceAll(/\{[^}]*\}/g, '').matchAll(QUOTED)].flatMap(([, double, single]) => {
    const { name, version = '' } = ITEM.exec(double ?? single ?? '')?.groups ?? {}
    return name === undefined ? [] : [[name, version] as const]
  })
}

/** Settings first, then what stands in lists. */
export const toml = (file: SourceFile): readonly Dependency[] => {
  const all = placed(codeLines(file)).flatMap((line, index) =>
    askedIn(line).map(([name, version]) => ({
      listed: line.list !== undefined,
      dependency: {
        path: file.path,
        line: index + 1,
        name: name.toLowerCase(),
        version,
        dev: FOR_MAKERS.test(line.section) || FOR_MAKERS.test(line.list ?? ''),
      },
    })),
  )
  return [...all.filter(({ listed }) => !listed), ...all.filter(({ listed }) => listed)].map(
    ({ dependency }) => dependency,
  )
}

import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

const ROOMS = ['cli', 'commands', 'core', 'host', 'report'] as const

/** Which file may import which package. One dependency, one door. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  commander: ['src/cli/program.ts'],
  yaml: ['src/core/yaml.ts'],
  chalk: ['src/report/style.ts'],
  'string-width': ['src/report/wrap.ts'],
  'wrap-ansi': ['src/report/wrap.ts'],
  inquirer: ['src/host/prompter.ts'],
  '@inquirer/core': ['src/host/field.ts'],
  diff: ['src/report/diff.ts'],
}

const WALLS: Readonly<Record<(typeof ROOMS)[number], RegExp>> = {
  core: /^(\.\/|#core\/|#generated\/)/,
  report: /^(\.\/|#core\/|#report\/)/,
  commands: /^(\.\/|#core\/|#report\/|#commands\/|#generated\/)/,
  host: /^(\.\/|#core\/|#commands\/host\.ts|#host\/|node:)/,
  cli: /^(\.\/|#core\/|#report\/|#commands\/|#host\/|#cli\/|#generated\/version\.json|node:)/,
}

const sources = globSync('src/**/*.ts', { ignore: 'src/generated/**' })
  .toSorted()
  .map((path) => ({ path, room: path.split('/')[1] as (typeof ROOMS)[number], text: readFileSync(path, 'utf8') }))

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => match[1]!)

const isPackage = (name: string): boolean => !/^(\.|#|node:)/.test(name)
const packageOf = (name: string): string =>
  (name.startsWith('@') ? name.split('/').slice(0, 2) : name.split('/').slice(0, 1)).join('/')

const offences = (judge: (file: (typeof sources)[number], imported: string) => boolean): readonly string[] =>
  sources.flatMap((file) =>
    importsOf(file.text)
      .filter((imported) => judge(file, imported))
      .map((imported) => `${file.path} imports ${imported}`),
  )

describe('the house', () => {
  it('sees every import', () => {
    expect(
      importsOf("import a from 'x'\nimport {\n  b,\n} from '#core/y.ts'\nawait import('./z.ts')\nimport './w.ts'"),
    ).toEqual(['x', '#core/y.ts', './z.ts', './w.ts'])
  })

  it('has rooms and nothing else under src', () => {
    const folders = new Set(sources.map(({ path }) => path.split('/')[1]))
    expect([...folders].toSorted()).toEqual([...ROOMS])
  })

  it('keeps its walls', () => {
    expect(offences(({ room }, imported) => !isPackage(imported) && !WALLS[room].test(imported))).toEqual([])
  })

  it('keeps its doors: one dependency, one place', () => {
    expect(
      offences(({ path }, imported) => isPackage(imported) && !(DOORS[packageOf(imported)] ?? []).includes(path)),
    ).toEqual([])
  })

  it('reaches other rooms by name, never by ../', () => {
    expect(offences((_, imported) => imported.startsWith('../'))).toEqual([])
  })

  it('touches the process in main.ts and the host only', () => {
    const touching = sources.filter(
      ({ path, text }) => !/^src\/(host\/|cli\/main\.ts)/.test(path) && /\bprocess\./.test(text),
    )
    expect(touching.map(({ path }) => path)).toEqual([])
  })

  it('talks to no network', () => {
    const talking = sources.filter(({ text }) =>
      /node:(?:net|http|https|http2|dns|tls|dgram)|\bfetch\(|WebSocket/.test(text),
    )
    expect(talking.map(({ path }) => path)).toEqual([])
  })

  it('runs git, the editor of a person, and nothing else', () => {
    expect(sources.filter(({ text }) => text.includes('child_process')).map(({ path }) => path)).toEqual([
      'src/host/editor.ts',
      'src/host/git/run.ts',
    ])
  })

  it('ships at most 45 packages, none of which runs a script when it is installed', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; hasInstallScript?: boolean }>
    }
    const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)
    expect(shipped.length).toBeLessThanOrEqual(45)
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([])
  })

  it('names every check in the index', () => {
    const index = readFileSync('src/core/checks/index.ts', 'utf8')
    const checks = sources.filter(
      ({ path, text }) => path.startsWith('src/core/checks/') && text.includes('export default defineCheck'),
    )
    expect(checks.length).toBeGreaterThan(0)
    expect(checks.filter(({ path }) => !index.includes(`./${path.split('/').at(-1)}`)).map(({ path }) => path)).toEqual(
      [],
    )
  })

  it('keeps files small enough to read at once', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 260)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})

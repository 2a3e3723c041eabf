import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'rolldown'
import * as chalk from 'chalk'
import * as stringWidth from 'string-width'
import * as wrapAnsi from 'wrap-ansi'
import * as yaml from 'yaml'

/**
 * Our own code and the catalogue in a few files, each loaded when a command needs it; the libraries stay beside it, as
 * declared. What every start loads (main) must reach no library but commander: a test holds that.
 */
const chunks = [
  ['html', /src\/report\/((svg|html|(gaps|check)\/html|template)\/|(handbook|trend)\/html|encode\/html)/],
  [
    'base',
    /src\/(generated\/version\.json|cli\/(table|completion\/shells)|core\/(day|fault|finding|order|pointer|nearest|remembered|catalogue\/types|interview\/status|judgement\/types|pipeline\/hosts)|report\/(faults|encode\/)|commands\/(host|newer|outcome)\.ts|host\/(clock|dot-git|engine|files|git\/|index|lock|machine|reason|replace|shown|streams|terminal|upwards))/,
  ],
  [
    'catalogue',
    /src\/generated\/(documents|templates)\.json|src\/core\/catalogue\/(document|index|load|name|practice|question|rule|signal|term|words)\.ts/,
  ],
  ['completion', /src\/cli\/completion\/(?!shells)/],
  ['editor-schema', /src\/generated\/operating-model\.schema\.json/],
  ['validators', /src\/generated\/validators\.js|node_modules\/(ajv|fast-deep-equal)/],
  ['lines', /src\/host\/(line-prompter|line-input|plain-lines|editor|signals)\.ts/],
  ['prompts', /src\/host\/(prompter|field|keyboard|screen)\.ts/],
  ['diff', /src\/report\/diff\.ts/],
  ['init', /src\/(core\/pipeline\/files|commands\/init\/|(commands|report)\/(init|pipeline)\.ts)/],
  ['compare', /src\/(commands|report)\/(compare|worksheet)/],
  ['interview', /src\/(core\/(interview\/(?!voices))|commands\/(assess|filtered)|report\/(interview|assess|filtered))/],
  [
    'sightings',
    /src\/core\/observe\/((sightings|proposals|contradictions|unverified|shown|declared|evidence-proposals|fact-tests|states|glob|glob-words|tests-and-examples)|read\/value)\.ts/,
  ],
  ['observe', /src\/(core|commands)\/observe/],
  ['yaml', /src\/core\/(yaml|syntax)|when-called:yaml/],
  ['model', /src\/(core\/(model\/|plain-yaml|parse|reading|tree|structure|source|shape)|generated\/shapes)/],
  ['judgement', /src\/core\/((judgement|challenges|terms|checks)\/|interview\/voices|sentence|version)/],
  ['commands', /src\/commands\//],
  ['reports', /(src\/report\/(?!faults|encode)|when-called:)/],
]

const LIBRARIES = ['commander', 'inquirer', '@inquirer/core', 'chalk', 'diff', 'string-width', 'wrap-ansi']

/** Read part by part, each when it is asked for: a start needs a third of the catalogue. */
export const IN_PARTS = 'documents.json'

const read = (file) => `JSON.parse(readFileSync(import.meta.dirname + '/../data/${file}', 'latin1'))`
const part = (document) => (key) => `get ${key}() { return ${read(`${document}/${key}.json`)} }`

/**
 * Data stands in files of its own, below dist/data/: as a string in code it would be read with the code, compiled, kept in the
 * code cache, and parsed after all.
 */
const dataBeside = {
  name: 'data-beside',
  transform: {
    filter: { id: /\.json$/ },
    handler(code, id) {
      const [name, document] = [basename(id), basename(id, '.json')]
      if (name === 'version.json') return undefined
      const parts = () => Object.keys(JSON.parse(code)).map(part(document)).join(', ')
      const value = name === IN_PARTS ? `{ ${parts()} }` : read(name)
      return { code: `import { readFileSync } from 'node:fs'\nexport default ${value}`, moduleType: 'js' }
    },
  },
}

/** Libraries that may be loaded when something of them is called. */
const LAZY = { yaml, chalk, 'string-width': stringWidth, 'wrap-ansi': wrapAnsi }

/** A function or class of a library, by the same name. */
const called = (key) =>
  `export ${key === 'default' ? key : ''} function ${key === 'default' ? '' : key}(...given) { return new.target ? new (library().${key})(...given) : library().${key}(...given) }`

const whenCalled = (name) =>
  Object.keys(LAZY[name])
    .filter((key) => typeof LAZY[name][key] === 'function')
    .reduce(
      (code, key) => `${code}\n${called(key)}`,
      `let loaded\nconst library = () => (loaded ??= require('${name}'))`,
    )

const WHEN_CALLED = '\0when-called:'

/** These are; `standing` is where each stands. */
const lazily = (names, standing = (name) => name) => ({
  name: 'lazily',
  resolveId: (id, _, { kind }) => {
    if (!names.includes(id)) return undefined
    return kind === 'require-call' ? { id: standing(id), external: true } : WHEN_CALLED + id
  },
  load: (id) => (id.startsWith(WHEN_CALLED) ? whenCalled(id.slice(WHEN_CALLED.length)) : undefined),
})

/** Most repositories have no YAML that only the library reads, and most texts no character that takes two columns. */
const SELDOM = ['yaml', 'string-width', 'wrap-ansi']

const whole = defineConfig({
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: [/^node:/, ...LIBRARIES.filter((name) => !SELDOM.includes(name))],
  plugins: [lazily(SELDOM), dataBeside],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: true,
    cleanDir: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: chunks.map(([name, test], index) => ({ name, test, priority: chunks.length - index })),
    },
  },
})

const [NOT_HERE, LATER, NO_CHILDREN] = ['\0not-here', '\0later', '\0no-children']

/** Commander can start commands that are programs of their own. None of ours is, and Node loads much of itself for it. */
const CHILDREN = 'node:child_process'

/** Built into a piece of its own, that only who needs it loads. */
const BUILT_IN = ['commander', 'chalk']

/**
 * The quick entry starts without libraries, but for these two. Of what is loaded on demand it has what is named. What calls for more
 * throws, and main takes over.
 */
const withoutLibraries = (onDemand) => ({
  name: 'without-libraries',
  resolveId: (id, from, { kind }) => {
    if (id === CHILDREN && /node_modules\/commander\//.test(from)) return NO_CHILDREN
    if (LIBRARIES.includes(id) && !BUILT_IN.includes(id)) return NOT_HERE
    if (kind !== 'dynamic-import' || onDemand.includes(id)) return undefined
    return id === './main.ts' ? { id: '../main.js', external: true } : LATER
  },
  load: (id) => {
    if (id === NOT_HERE || id === NO_CHILDREN) return 'export {}'
    return id === LATER ? "throw new Error('not here')" : undefined
  },
})

/** Each missing export is meant. */
const onLog = (level, log, pass) => (log.code === 'SHIMMED_EXPORT' ? undefined : pass(level, log))

const QUICK = 'dist/quick'

/** A piece that is built alone, and stands beside the quick entry under a name that carries its hash. */
const piece = (name, input, output = {}) =>
  defineConfig({
    input: { [name]: input },
    platform: 'node',
    plugins: [withoutLibraries([]), dataBeside],
    shimMissingExports: true,
    onLog,
    output: {
      dir: QUICK,
      format: 'cjs',
      entryFileNames: '[name]-[hash].cjs',
      chunkFileNames: '[name]-[hash].cjs',
      minify: true,
      ...output,
    },
  })

/** Help has a command table of its own: who checks does not load one that both would share. */
const help = piece('help', 'src/cli/help.ts', { cleanDir: true })

/** A check in a terminal is coloured, and no slower for it. */
const colours = piece('colours', 'chalk', { exports: 'named' })

/** How such a piece is called from the quick entry. */
const beside = (name) => `./${readdirSync(QUICK).find((file) => file.startsWith(`${name}-`))}`

/** Help as it was built. It is required like every other piece: `import()` would start Node's loader of modules for it. */
const helpBeside = {
  name: 'help-beside',
  resolveId: (id) => (id === './help.ts' ? { id: beside('help'), external: true } : undefined),
  renderChunk: (code) => code.replace(/\bimport\(("\.\/help-[\w-]+\.cjs")\)/, 'Promise.resolve(require($1))'),
}

/** The library of YAML stands where it is installed, that of colours beside us. */
const lazilyHere = lazily(['yaml', 'chalk'], (name) => (name === 'chalk' ? beside('colours') : name))

/**
 * What the quick entry loads on demand: `check` with the strict reader, the handbook where one is kept, what says why a model is not
 * valid, and after a commit what looks around.
 */
const ON_DEMAND = [
  './quickly.ts',
  '#commands/check.ts',
  '#commands/observe/look.ts',
  './worker-pool.ts',
  './judged.ts',
  './kept.ts',
  './last-reviews.ts',
  './seen.ts',
  './schema-faults.ts',
  '#generated/operating-model.schema.json',
  '#core/yaml.ts',
  '#report/handbook/markdown.ts',
]

/** How the bundler's helpers are loaded. */
const HELPERS = /^const require_rolldown_runtime = require\(.*\);\n/m

/** The first entry is to be small, and does not load helpers of which it uses none. */
const withoutUnusedHelpers = {
  name: 'without-unused-helpers',
  renderChunk: (code) => {
    const rest = code.replace(HELPERS, '')
    return rest.includes('require_rolldown_runtime') ? undefined : rest
  },
}

/** The bundler's helpers as it built them, in each piece that uses them: half a kilobyte, and a file less to find and to load. */
const helpersWithin = {
  name: 'helpers-within',
  generateBundle: (_, bundle) => {
    const isHelpers = (name) => name.startsWith('rolldown-runtime-')
    const [helpers] = Object.keys(bundle).filter(isHelpers)
    const within = `(exports=>{${bundle[helpers].code.trimEnd()}return exports})({})`
    for (const each of Object.values(bundle)) {
      if (each.type !== 'chunk' || isHelpers(each.fileName)) continue
      each.code = each.code.replace(`require("./${helpers}")`, () => within)
      if (each.code.includes(helpers))
        throw new Error(`${each.fileName} asks for helpers in a way that is not known here.`)
    }
    delete bundle[helpers]
  },
}

/** What looks around in a repository after a commit, but for what a check inside git needs in any case. */
const LOOKS = /src\/((core|commands)\/observe\/|commands\/check\/(last-)?reviews)/
const SEES = /src\/core\/observe\/(declared|shown|sightings|contradictions|unverified|states|fact-tests|read\/value)\b/

/** What says why a model is not valid. */
const NOT_VALID =
  /src\/(generated\/(operating-model\.schema\.json|validators\.js)|core\/model\/(schema-(errors|faults|words)|invalid|misplaced|wrong-value)\.ts)|node_modules\/(ajv|fast-deep-equal)/

const quick = defineConfig({
  input: { quick: 'src/cli/quick.ts' },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  plugins: [helpBeside, lazilyHere, withoutLibraries(ON_DEMAND), dataBeside, withoutUnusedHelpers, helpersWithin],
  shimMissingExports: true,
  onLog,
  output: {
    dir: QUICK,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: 'first',
          test: /src\/(cli\/(quick|crash|exit)\.ts|generated\/version|host\/(code-cache|cache-folder|clock|engine|reason|streams))\b/,
          priority: 4,
        },
        { name: 'pool', test: /src\/host\/worker-pool\b/, priority: 3 },
        { name: 'look', test: (id) => LOOKS.test(id) && !SEES.test(id), priority: 2 },
        { name: 'handbook', test: /src\/report\/handbook\//, priority: 2 },
        { name: 'not-valid', test: NOT_VALID, priority: 2 },
        { name: 'yaml', test: /src\/core\/(yaml|syntax)\b|when-called:yaml/, priority: 2 },
        { name: 'check', test: /src\/|node_modules\/|not-here|when-called:chalk/, priority: 1 },
      ],
    },
  },
})

/** A thread of a check over many models loads what a check needs and nothing of the other commands: each thread pays for it. */
const thread = defineConfig({
  input: { worker: 'src/cli/worker.ts' },
  platform: 'node',
  external: [/^node:/, ...LIBRARIES.filter((name) => !SELDOM.includes(name))],
  plugins: [lazily(SELDOM), dataBeside],
  // A thread is of the pool, and makes none.
  onLog: (level, log, pass) => (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' ? undefined : pass(level, log)),
  output: {
    dir: 'dist/thread',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: true,
    cleanDir: true,
  },
})

/** In this order: the quick entry asks for the names of the pieces beside it. */
export default [whole, help, colours, quick, thread]

import { defineConfig } from 'rolldown'

/**
 * Our own code and the catalogue in a few files, each loaded when a command needs it; the libraries stay beside it, as
 * declared. What every start loads (main) must reach no library but commander: a test holds that.
 */
const chunks = [
  ['html', /src\/report\/((svg|html|gaps\/html)\/|(handbook|trend)\/html|encode\/html)/],
  [
    'base',
    /src\/(cli\/(table|completion\/shells)|core\/(fault|finding|pointer|nearest|catalogue\/types|interview\/status|judgement\/types|pipeline\/hosts)|report\/(faults|encode\/)|commands\/(host|newer|outcome)\.ts)/,
  ],
  ['catalogue', /src\/generated\/(documents|templates)\.json|src\/core\/catalogue\/(index|load)\.ts/],
  ['completion', /src\/cli\/completion\/(?!shells)/],
  ['editor-schema', /src\/generated\/operating-model\.schema\.json/],
  ['validators', /src\/generated\/validators\.js/],
  ['prompts', /src\/host\/(prompter|line-prompter|editor|field|keyboard|screen|signals)\.ts/],
  [
    'interview',
    /src\/(core\/(interview\/(?!voices))|commands\/assess|report\/(interview|compare)|core\/pipeline\/files|commands\/init\/|(commands|report)\/(init|pipeline|assess|compare|worksheet|worksheet-html|filtered|diff)\.ts)/,
  ],
  ['observe', /src\/(core|commands)\/observe/],
  ['yaml', /src\/core\/(model\/parse|yaml|syntax)/],
  ['model', /src\/core\/(model\/|plain-yaml|parse|reading|tree|structure|source)/],
  ['judgement', /src\/core\/((judgement|challenges|terms|checks)\/|interview\/voices)/],
  ['commands', /src\/commands\//],
  ['reports', /src\/report\/(?!faults|encode)/],
]

export default defineConfig({
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: [
    /^node:/,
    'commander',
    'inquirer',
    '@inquirer/core',
    'yaml',
    'chalk',
    'diff',
    'picomatch',
    'string-width',
    'wrap-ansi',
  ],
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

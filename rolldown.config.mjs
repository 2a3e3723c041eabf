import { defineConfig } from 'rolldown'

/** Our own code and the catalogue in few files with lazy chunks; the libraries stay beside it, as declared. */
export default defineConfig({
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  external: [
    /^node:/,
    'commander',
    'inquirer',
    /^@inquirer\//,
    'yaml',
    'chalk',
    'string-width',
    'wrap-ansi',
    'picomatch',
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: true,
    cleanDir: true,
  },
})

import { type Common, defineCommand, output } from './define.ts'

interface Given extends Common {
  readonly merge?: string
  readonly voices?: boolean
}

export const compare = defineCommand<Given>({
  name: 'compare',
  arguments: '<file...>',
  words: 'file',
  about: 'answer files of several people side by side, and how far they agree',
  examples: ['compare anna.yaml ben.yaml', 'compare *.yaml --merge agreed.yaml'],
  flags: [
    { flags: '--voices', about: 'with --merge: also who sees it differently, under the names of the files' },
    { flags: '--merge <file>', values: 'file', about: 'write what all agree on, for assess --answers' },
  ],
  run: async (files, given, host) =>
    (await import('#commands/compare.ts')).compareCommand(
      { ...output(given), files, merge: given.merge, voices: given.voices === true },
      host,
    ),
})

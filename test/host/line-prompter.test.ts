import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Prompter } from '#commands/host.ts'
import { wrap } from '#report/wrap.ts'
import { linePrompter } from '../../src/host/line-prompter.ts'

const as = (text: string): string => text

/** What is heard while lines come through a pipe, without what a terminal shows of the lines themselves. */
const heard = async (
  lines: readonly string[],
  talk: (prompter: Prompter) => Promise<unknown>,
  { columns = 80, editor = undefined as string | undefined } = {},
) => {
  const stdin = new PassThrough()
  const output = new PassThrough()
  let text = ''
  output.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const fit = (said: string, margin: number): string =>
    wrap(said, columns - margin - 1).replaceAll('\n', `\n${' '.repeat(margin)}`)
  const prompter = linePrompter({
    stdin: stdin as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    paint: { ascii: true, strong: as, quiet: as, good: as, bad: as, fit },
    editor,
  })
  stdin.end(lines.map((line) => `${line}\n`).join(''))
  const value = await talk(prompter)
  prompter.close()
  return { text, value }
}

const CHOICES = [
  { value: 'a', label: 'The first.', short: 'first' },
  { value: 'b', label: 'The second.' },
] as const
const select = { message: 'Which one?', choices: CHOICES }

describe('a prompt on plain lines', () => {
  it('says the words that work in full once for each kind, and again where a line cannot be taken', async () => {
    const { text } = await heard(['1', '9', '2', '', 'x'], async (prompter) => {
      await prompter.select(select)
      await prompter.select(select)
      await prompter.checkbox(select)
      await prompter.text({ message: 'Who?' })
    })
    expect(text.match(/^(?:A number|Numbers|Text|Type a number).*$/gm)).toEqual([
      'A number, or: back, skip, why, save, menu.',
      'A number, or: menu, help.',
      'Type a number from 1 to 2, or: back, skip, why, save, menu.',
      'Numbers, separated by commas, or: back, skip, why, save, menu. Enter for none.',
      'Text, or: back, skip, why, save, menu. Enter leaves it open.',
    ])
  })

  it('says which choice is the answer now, beside it and behind the last one', async () => {
    const { text, value } = await heard([''], (prompter) => prompter.select({ ...select, initial: 'b' }))
    expect(text).toContain('  1. The first.\n  2. The second. (Enter keeps this)\n')
    expect(text).toContain(' Enter keeps 2.\n')
    expect(value).toEqual({ kind: 'value', value: 'b' })
    const seen = await heard([''], (prompter) => prompter.select({ ...select, initial: 'b', proposed: true }))
    expect(seen.text).toContain('  2. The second. (Enter takes this)\n')
    const some = await heard([''], (prompter) => prompter.checkbox({ ...select, initial: ['a'] }))
    expect(some.text).toContain('  1. The first. (chosen now)\n  2. The second.\n')
  })

  it('says what a number stood for, and nothing where the word itself was typed', async () => {
    const said = async (line: string) => (await heard([line], (prompter) => prompter.select(select))).text
    expect(await said('1')).toMatch(/1\nChosen: first\.\n$/)
    expect(await said('2')).toMatch(/2\nChosen: The second\.\n$/)
    const both = await heard(['1, 2'], (prompter) => prompter.checkbox(select))
    expect(both.text).toMatch(/Chosen: first; The second\.\n$/)
    expect((await heard([''], (prompter) => prompter.checkbox(select))).text).toMatch(/Chosen: none\.\n$/)
    const found = await heard(['policy', '1'], (prompter) =>
      prompter.text({
        message: 'Which file?',
        check: (text) => (text === 'policy' ? 'There is no such file here.' : undefined),
        complete: () => ['docs/policy.md'],
      }),
    )
    expect(found.text).toMatch(/Chosen: docs\/policy\.md\.\n$/)
    expect((await heard(['x'], (prompter) => prompter.text({ message: 'Who?' }))).text).not.toContain('Chosen')
  })

  it.each([
    ['an empty one', { enter: 'Enter for none' }, 'Enter for none.'],
    ['one with a text', { enter: 'Enter for none', initial: 'Ann' }, 'Enter keeps: Ann'],
    ['one with a proposal', { initial: 'Ann', proposed: true }, 'Enter takes: Ann'],
    ['any other', {}, 'Enter leaves it open.'],
    [
      'one that cannot be left out',
      { check: (text: string) => (text === '' ? 'Write something.' : undefined) },
      'menu.',
    ],
  ])('says what Enter does in a field, once and as it is: %s', async (_, asked, said) => {
    const { text } = await heard(['Bob'], (prompter) => prompter.text({ message: 'Who?', ...asked }))
    expect(text.split('\n')[1]!.replace('Text, or: back, skip, why, save, menu. ', '')).toMatch(
      new RegExp(`${said.replaceAll('.', String.raw`\.`)}$`),
    )
    expect(text.match(/Enter/g) ?? []).toHaveLength(said.includes('Enter') ? 1 : 0)
  })

  it.each(['help', 'HELP', '?'])('explains each word on %s, and asks again', async (word) => {
    const { text, value } = await heard([word, '1'], (prompter) => prompter.select({ ...select, noted: true }))
    for (const each of ['back', 'skip', 'why', 'clear', 'go', 'save', 'menu', 'help', 'note', 'evidence', 'accept'])
      expect(text).toMatch(new RegExp(`\n  ${each}: [^\n]+\\.\n`))
    expect(text).not.toContain('  editor: ')
    expect(text.match(/Which one\?\n {2}1\. The first/g)).toHaveLength(2)
    expect(value).toEqual({ kind: 'value', value: 'a' })
    const field = await heard([word], (prompter) => prompter.text({ message: 'Who?' }), { editor: 'nano' })
    expect(field.text).toContain('\n  why: ')
    expect(field.text).not.toContain('\n  note: ')
    const long = await heard([word], (prompter) => prompter.select({ ...select, noted: true }), { editor: 'nano' })
    expect(long.text).toContain('\n  editor: ')
  })

  it('breaks a question and its choices between words', async () => {
    const long = 'A choice that is a good deal longer than the forty columns of this narrow window'
    const choices = [{ value: 'a', label: long }]
    const { text } = await heard(['1'], (prompter) => prompter.select({ message: `${long}?`, choices }), {
      columns: 40,
    })
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(40)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`${long}? 1. ${long} A number`)
  })
})

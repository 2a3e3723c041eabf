import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { FACTS } from '../support/interview.ts'
import { memoryHost } from '../support/memory-host.ts'

const finished = readFileSync('examples/parking-permits/operating-model.yaml', 'utf8')
const alone = (model: string | undefined, today = '2026-11-24') =>
  opsready(memoryHost({ tty: false, today, files: model === undefined ? {} : { 'operating-model.yaml': model } }))

describe('opsready alone', () => {
  it.each([
    ['with no model', undefined, /^Next: opsready assess \(the interview/m],
    [
      'with a model that has only been begun',
      'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A}\n',
      /^Next: opsready assess \(go on/m,
    ],
    [
      'while must-haves are not answered',
      FACTS,
      /^Next: opsready assess --gates \(15 must-haves are not answered yet\)/m,
    ],
    [
      'when one answer is missing',
      finished.replace(/^ {6}policy-written: .*\n/m, ''),
      /^Next: opsready assess \(1 question is not answered yet\)/m,
    ],
    ['when all is answered', finished, /^Next: opsready gaps \(what to do first about \d+ gaps\)/m],
  ])('%s says what to do next', async (_, model, expected) => {
    const { code, out, err } = await alone(model)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(expected)
  })

  it.each([
    ['{name: A}', 'gives the phase of the service, nothing'],
    ['{phase: live}', 'gives the name of the service, nothing'],
    ['{outcome: Something}', 'gives the name and phase of the service, nothing'],
  ])('says of a model that has only been begun with %s what it lacks', async (service, expected) => {
    const { out } = await alone(`opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: ${service}\n`)
    expect(out.replaceAll('\n', ' ')).toContain(expected)
  })

  it.each([
    [['--no-color', '-q', '--no-input', '--accessible', '--debug', '-f', 'text'], /^Next: opsready gaps \(/m],
    [['--model', 'operating-model.yaml'], /^Next: opsready gaps --model operating-model\.yaml \(/m],
    [['--color'], /^\u001B\[1mNext:\u001B\[22m opsready gaps /m],
  ])('takes what every command takes: %j', async (args, expected) => {
    const host = memoryHost({ tty: false, files: { 'operating-model.yaml': finished } })
    const { code, out, err } = await opsready(host, ...args)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(expected)
  })

  it('goes into a file, and reads a model from standard input', async () => {
    const host = memoryHost({ tty: false, stdin: FACTS })
    expect(await opsready(host, '--model', '-', '-f', 'text:status.txt')).toEqual({ code: 0, out: '', err: '' })
    expect(host.text('status.txt')).toMatch(/ \(standard input\)\n[^]*^Next: opsready assess --gates \(/m)
  })

  it.each([
    [['--json'], '"json" is not a format of this command.'],
    [['--model', 'gone.yaml'], 'gone.yaml could not be read: it is not there.'],
    [['--today', '2026-13-01'], 'Write it as YYYY-MM-DD'],
    [['--colour'], "error: unknown option '--colour'\n(Did you mean --color?)\nSee opsready --help.\n"],
    [['--model'], "error: option '--model <path>' argument missing"],
    [['--color', 'chekc'], "error: unknown command 'chekc'"],
    [['--color', 'check'], "error: unknown option '--color'\nOptions go after the command."],
  ])('refuses %j as any command does', async (args, said) => {
    const { code, out, err } = await opsready(memoryHost(), ...args)
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(said)])
  })

  it('says when a review is due', async () => {
    expect((await alone(finished, '2027-06-01')).out).toMatch(
      /^Next: opsready assess \(the review of 30 practices is due\)/m,
    )
  })
})

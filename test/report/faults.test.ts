/** Faults on a terminal fit it, and in a log each sentence is one line. */

import { describe, expect, it } from 'vitest'
import { fault } from '#core/fault.ts'
import { faultsText } from '#report/faults.ts'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'
import { hasPty, terminal } from '../support/pty.ts'
import { emptyFolder, write } from '../support/repository.ts'

const BAD =
  'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A, phase: alpha}\nprocesses:\n  change-managment: {}\n'
const LONG = 'services/a folder with blanks/and/a/long/way/down/to/the/operating-model.yaml'
const location = { file: LONG, line: 12, column: 3, endLine: 12, endColumn: 4 }

const wide = (text: string, columns: number): readonly string[] =>
  text.split('\n').filter((line) => line.length > columns)

describe('faults', () => {
  it('are one line each where nobody says how wide it is', () => {
    const says = 'word '.repeat(60).trim()
    expect(faultsText([fault('usage', { says, fix: says })])).toBe(`opsready: ${says}\n  ${says}\n`)
  })

  it('are wrapped at the width of a terminal, the second line and the next a little in', () => {
    const says = 'word '.repeat(30).trim()
    const text = faultsText([fault('usage', { says, fix: says })], 60)
    expect(wide(text, 60)).toEqual([])
    expect(text.split('\n').slice(0, 2)).toEqual([
      `opsready: ${'word '.repeat(10).trim()}`,
      `  ${'word '.repeat(11).trim()}`,
    ])
    expect(text.replaceAll(/\s+/g, ' ')).toBe(`opsready: ${says} ${says} `)
    expect(wide(faultsText([fault('usage', { says, fix: says })], 500), 100)).toEqual([])
  })

  it('break no path and no address, however long', () => {
    const address = `https://wiki.example/${'a'.repeat(90)}`
    const text = faultsText([fault('model-invalid', { says: `See ${address} first.`, fix: address }, location)], 40)
    expect(text).toBe(`${LONG}:12:3: See\n  ${address}\n  first.\n  ${address}\n`)
  })

  it('are left to the terminal where a character may take two columns, and make no command of a build', () => {
    const says = '駐車許可 '.repeat(40).trim()
    expect(faultsText([fault('usage', { says, fix: 'x' })], 40)).toContain(says)
    const acting = `${'word '.repeat(6)}::error::x`
    expect(faultsText([fault('usage', { says: acting, fix: 'x' })], 40)).toContain('\n  \\u{3a}:error::x\n')
  })

  it('are as wide as the screen that stderr is, and unbroken in a log', async () => {
    const files = { 'operating-model.yaml': BAD }
    const log = await opsready(memoryHost({ tty: false, files }), 'gaps')
    expect(log.err.split('\n')).toHaveLength(3)
    const host = memoryHost({ tty: false, files })
    const seen = { ...host, terminal: { ...host.terminal, stderrIsTty: true, stderrColumns: 50 } }
    const { err } = await opsready(seen, 'gaps')
    expect(wide(err, 50)).toEqual([])
    expect(err.replaceAll(/\s+/g, ' ')).toBe(log.err.replaceAll(/\s+/g, ' '))
  })

  it.skipIf(!hasPty)(
    `fit a real terminal, quickly or not${hasPty ? '' : ' (SKIPPED: util-linux script is missing)'}`,
    async () => {
      const cwd = emptyFolder()
      write(cwd, { 'operating-model.yaml': BAD })
      for (const command of ['check', 'gaps']) {
        const window = terminal({ cwd, args: [command], columns: 50 })
        expect(await window.closed).toBe(2)
        const said = window.raw().replaceAll('\r\n', '\n')
        expect(said).toMatch(/^operating-model\.yaml:5:3: /m)
        expect(wide(said, 50)).toEqual([])
      }
    },
    20_000,
  )
})

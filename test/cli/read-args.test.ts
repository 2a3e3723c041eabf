/** The command line has two readers: the quick one says what commander says, or gives way. */

import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addCommand } from '#cli/program.ts'
import { type Args, readArgs } from '#cli/read-args.ts'
import { COMMON } from '#cli/table/common.ts'
import type { Flag, TableEntry } from '#cli/table/define.ts'
import { TABLE } from '#cli/table/index.ts'

const SILENT = { out: () => undefined, err: () => undefined }

const byCommander = async (entry: TableEntry, args: readonly string[]): Promise<Args | 'refused'> => {
  const cli = new Command('opsready').exitOverride().configureOutput({ writeOut: SILENT.out, writeErr: SILENT.err })
  let seen: Args | 'refused' = 'refused'
  addCommand(cli, entry, SILENT, (words, given) => {
    seen = { words: [...words], given: { ...given } }
  })
  await cli.parseAsync([entry.name, ...args], { from: 'user' }).catch(() => undefined)
  return seen
}

const quickly = (entry: TableEntry, args: readonly string[]): Args | undefined =>
  readArgs([...COMMON, ...entry.flags], entry.arguments, args)

const check = TABLE.find(({ name }) => name === 'check')!

/** Both ways to give an option, long and short, with each value that it takes. */
const uses = ({ flags, choices, date, repeat }: Flag): readonly (readonly string[])[] => {
  const names = flags.split(/[ ,]+/).filter((word) => word.startsWith('-'))
  if (!/[<[]/.test(flags)) return names.map((name) => [name])
  const values = choices ?? (date === true ? ['2026-11-23'] : ['some value', '-', 'a=b', 'a:b'])
  return names.flatMap((name) =>
    values.flatMap((value) => [
      [name, value],
      ...(name.startsWith('--') ? [[`${name}=${value}`]] : []),
      ...(repeat === true ? [[name, value, name, 'another']] : []),
    ]),
  )
}

describe('what stands in the table', () => {
  const all = TABLE.flatMap((entry) =>
    [...COMMON, ...entry.flags].flatMap((flag) => uses(flag).map((args) => [entry, args] as const)),
  )

  it('is read alike, every option of every command', async () => {
    expect(all.length).toBeGreaterThan(200)
    let quick = 0
    for (const [entry, args] of all) {
      const read = quickly(entry, args)
      if (read === undefined) continue
      quick += 1
      expect([entry.name, args, read]).toEqual([entry.name, args, await byCommander(entry, args)])
    }
    // Commands that want words are commander's.
    expect(quick).toBeGreaterThan(150)
  })

  it('is read alike for check, all of it', async () => {
    for (const args of [...COMMON, ...check.flags].flatMap(uses)) {
      const read = quickly(check, args)
      if (args.at(-1) !== '' && !/^--?since|perhaps/.test(args[0]!))
        expect([args, read ?? 'gave way']).toEqual([args, await byCommander(check, args)])
    }
  })
})

describe('what is put together', () => {
  it.each([
    [[]],
    [['a.yaml']],
    [['a.yaml', 'b.yaml', '--json', '-q']],
    [['--fail-on', 'note', 'a.yaml', '--fail-on', 'warning']],
    [['-f', 'json', '-f', 'text:out.txt', '--today=2026-11-23']],
    [['--color', '--no-color']],
    [['--no-color', '--color']],
    [['-']],
    [['help']],
    [['--model', '-']],
  ])('%j is read alike', async (args) => {
    expect(quickly(check, args)).toEqual(await byCommander(check, args))
  })

  it.each([
    ['help', ['--help']],
    ['help, short', ['-h']],
    ['a flag that is none', ['--jsno']],
    ['a part of a flag', ['--for', 'json']],
    ['short flags run together', ['-qf', 'json']],
    ['a value run together', ['-fjson']],
    ['a value that is missing', ['--model']],
    ['a value that looks like a flag', ['--model', '--json']],
    ['a value where none is taken', ['--json=yes']],
    ['an empty value', ['--model=']],
    ['a value that is no choice', ['--fail-on', 'errors']],
    ['a date that is none', ['--today', '2026-13-01']],
    ['a day that no month has', ['--today', '2026-02-31']],
    ['the end of the flags', ['--', 'a.yaml']],
  ])('%s is left to commander', (_, args) => {
    expect(quickly(check, args)).toBeUndefined()
  })
})

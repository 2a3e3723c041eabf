import { describe, expect, it } from 'vitest'
import { candidateLines, candidates } from '#cli/completion/candidates.ts'
import { TABLE } from '#cli/table/index.ts'
import { catalogue } from '#core/catalogue/index.ts'
import { opsready } from '../../support/cli.ts'
import { memoryHost } from '../../support/memory-host.ts'

const all = catalogue()
const offered = async (...words: readonly string[]) => (await candidates(words)).map(({ value }) => value)

describe('what may stand at the end of a command line', () => {
  it('is a command, and the one that was begun', async () => {
    expect(await offered('')).toEqual([
      ...TABLE.filter(({ name }) => name !== 'complete').map(({ name }) => name),
      'help',
      '--help',
      '--version',
    ])
    expect(await offered('wo')).toEqual(['worksheet'])
    expect(await offered('--co')).toEqual(['--color'])
    expect(await offered('--h')).toEqual(['--help'])
    expect(await offered('help', 'che')).toEqual(['check'])
    expect(await offered('nonsense', '')).toEqual([])
  })

  it('is an id of anything that can be asked, questions and facts included', async () => {
    expect(await offered('assess', 'inc')).toEqual([
      'incident-management',
      ...all.practice('incident-management')!.questions.map(({ id }) => id),
    ])
    expect(await offered('assess', '')).toContain('phase')
    expect(await offered('assess', '')).toContain('service-design')
    expect(await offered('worksheet', 'change-management.wh')).toEqual(['change-management.what-changed'])
    expect(await offered('explain', 'CR0')).toContain('CR01')
  })

  it('is a flag, and the values that it takes', async () => {
    expect(await offered('check', '--fail')).toEqual(['--fail-on'])
    expect(await offered('check', '--fail-on', '')).toEqual(['error', 'warning', 'note'])
    expect(await offered('check', '--fail-on=w')).toEqual(['--fail-on=warning'])
    expect(await offered('assess', '--role', 'd')).toEqual(['developer'])
    expect(await offered('assess', '--answers', '')).toEqual([':files'])
    expect(await offered('check', '')).toEqual([':files'])
    expect(await offered('assess', '-')).not.toContain('-f')
  })

  it('is a format, for every command that has some', async () => {
    const having = ['gaps', 'check', 'list', 'observe', 'explain', 'compare', 'worksheet', 'handbook', 'trend']
    for (const command of having) expect([command, await offered(command, '-f', '')]).not.toEqual([command, []])
    expect(await offered('handbook', '-f', '')).toEqual(['markdown', 'html'])
    expect(await offered('trend', '-f', '')).toEqual(['text', 'json', 'csv', 'html'])
  })

  it('is the answer words and the values of a fact, with what each of them means', async () => {
    expect(await offered('assess', '--set', 'change-management.what-c')).toEqual(['change-management.what-changed='])
    const words = await candidates(['assess', '--set', 'change-management.what-changed='])
    expect(words.map(({ value }) => value.split('=')[1])).toEqual([
      'absent',
      'informal',
      'in-place',
      'proven',
      'unknown',
    ])
    expect(words[3]!.about).toBe(
      all.question('change-management.what-changed')!.answers.proven.slice(0, 59).trimEnd() + '…',
    )
    expect(await offered('assess', '--set', 'phase=pri')).toEqual(['phase=private-beta'])
    expect(await offered('assess', '--set', 'storesData=')).toEqual(['storesData=yes', 'storesData=no'])
    expect(await offered('assess', '--set', 'users=public,bus')).toEqual(['users=public,business'])
    expect(await offered('assess', '--set', 'change-management.implementations=approval')).toContain(
      'change-management.implementations=approval-board-for-every-change',
    )
  })

  it.each(['gaps', 'check', 'list', 'explain', 'compare', 'worksheet'])(
    '%s: no format is offered that the command does not take, and none is left out',
    async (name) => {
      const files = {
        'operating-model.yaml': 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A, phase: alpha}\n',
      }
      const words: Readonly<Record<string, readonly string[]>> = {
        explain: ['phase'],
        compare: ['operating-model.yaml', 'operating-model.yaml'],
      }
      const { err } = await opsready(memoryHost({ tty: false, files }), name, ...(words[name] ?? []), '-f', 'qqqqqq')
      const known = /Use ([^.]+)\./.exec(err)?.[1]?.split(', ') ?? []
      expect((await offered(name, '-f', '')).toSorted()).toEqual(known.toSorted())
    },
  )

  it('has no candidate that could break a line of a shell', async () => {
    for (const words of [[''], ['assess', ''], ['assess', 'a'], ['explain', ''], ['assess', '--set', '']])
      for (const line of candidateLines(await candidates(words))
        .trimEnd()
        .split('\n'))
        expect(line).toMatch(/^[\w.:=,-]+(?:\t[^\t]+)?$/)
  })
})

/** Where no report could be made, no old one is taken for it. */

import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'

const GOOD = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'
const BAD = `${GOOD}processes:\n  change-managment: {}\nextra: 1\noops: 2\n`

const host = (model?: string) =>
  memoryHost({ tty: false, files: model === undefined ? {} : { 'operating-model.yaml': model } })

describe('a report that could not be made', () => {
  it('leaves no old report in the place of one that could not be made, without saying so', async () => {
    const made = host(BAD)
    for (const name of ['old.json', 'old.md']) made.put(name, 'old')
    const formats = ['-f', 'json:old.json', '-f', 'markdown:old.md', '-f', 'html:new.html'] as const
    const { code, out, err } = await opsready(made, 'gaps', ...formats)
    expect([code, out]).toEqual([2, ''])
    expect(JSON.parse(made.text('old.json')!)).toMatchObject({
      schemaVersion: 1,
      faults: [{ code: 'model-invalid' }, {}, {}],
    })
    expect([made.text('old.md'), made.text('new.html')]).toEqual(['old', undefined])
    expect(err.split('\n').slice(-3)).toEqual([
      'old.md was left as it is: there is no new report to write into it.',
      'new.html was not written: there is no report.',
      '',
    ])
    const none = host()
    expect((await opsready(none, 'trend', '-f', 'json:new.json')).code).toBe(2)
    expect(JSON.parse(none.text('new.json')!)).toMatchObject({ faults: [{ code: 'no-model' }] })
  })

  it.each([
    ['the model', ['gaps', '--model', 'm.yaml', '-f', 'json:m.yaml']],
    ['a model that is compared', ['compare', 'm.yaml', 'operating-model.yaml', '-f', 'json:./m.yaml']],
    ['answers that are given', ['assess', '--answers', 'm.yaml', '-f', 'json:m.yaml']],
    ['the page beside the model', ['gaps', '-f', 'json:gap-analysis.md']],
    ['another output', ['gaps', '-f', 'json:x', '-f', 'markdown:x']],
    ['anything, where the command line is at fault', ['gaps', '--trend', '-f', 'json:x']],
  ])('writes no faults in the place of %s', async (_, args) => {
    const made = memoryHost({
      tty: false,
      files: { 'operating-model.yaml': BAD, 'm.yaml': BAD, x: 'x', 'gap-analysis.md': 'x' },
    })
    if (args.includes('--trend')) made.put('operating-model.yaml', GOOD)
    expect((await opsready(made, ...args)).code).toBe(2)
    expect(made.writes()).toBe(0)
  })
})

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'

const answers = (...said: readonly string[]) =>
  `processes:\n  change-management:\n    answers:\n${said.map((each) => `      ${each}\n`).join('')}`
const files = {
  'anna.yaml': answers('what-changed: proven', 'emergency-path: absent', 'policy-written: in-place'),
  'ben.yaml': answers('what-changed: proven', 'emergency-path: in-place'),
}
const host = (more = {}) => memoryHost({ tty: false, files: { ...files, ...more } })

describe('compare', () => {
  it('says how far people agree, and what to talk about', async () => {
    const { code, out } = await opsready(host(), 'compare', 'anna.yaml', 'ben.yaml')
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '1 of 2 questions answered in more than one file has the same answer in each (50%). 1 is answered in one file only.',
    )
    expect(out).toMatch(/absent: anna\.yaml\n {2}in-place: ben\.yaml\n {2}change-management\.emergency-path/)
  })

  it('has its published shape as JSON', async () => {
    const shape = new Ajv2020({ strictTypes: false }).compile(
      JSON.parse(readFileSync('schemas/report/compare.schema.json', 'utf8')) as object,
    )
    shape(JSON.parse((await opsready(host(), 'compare', 'anna.yaml', 'ben.yaml', '--json')).out))
    expect(shape.errors ?? []).toEqual([])
  })

  it('writes what agrees as a part of a model that assess takes', async () => {
    const made = host({
      'operating-model.yaml': 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A, phase: live}\n',
    })
    const { err } = await opsready(made, 'compare', 'anna.yaml', 'ben.yaml', '--merge', 'agreed.yaml')
    expect(err).toContain('no names')
    expect(made.text('agreed.yaml')).toBe(answers('what-changed: proven'))
    expect((await opsready(made, 'assess', '--answers', 'agreed.yaml', '--no-input')).code).toBe(0)
    expect(made.text('operating-model.yaml')).toContain('what-changed: proven')
  })

  it('takes one of them from standard input', async () => {
    const piped = memoryHost({ tty: false, files, stdin: answers('what-changed: informal') })
    const { code, out } = await opsready(piped, 'compare', '-', 'ben.yaml')
    expect([code, out]).toEqual([0, expect.stringContaining('informal: standard input')])
    const twice = await opsready(memoryHost({ tty: false, files, stdin: '' }), 'compare', '-', '-')
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('Standard input can be read only once')])
  })

  it('refuses one file, a file that is not there, and one that is not valid, all at once', async () => {
    expect((await opsready(host(), 'compare', 'anna.yaml')).code).toBe(2)
    const { code, err } = await opsready(
      host({ 'bad.yaml': answers('what-changed: provn') }),
      'compare',
      'anna.yaml',
      'bad.yaml',
      'gone.yaml',
    )
    expect(code).toBe(2)
    expect(err).toContain('bad.yaml:4:7')
    expect(err).toContain('gone.yaml could not be read')
  })

  it('says before it writes whose names will stand in the file, and keeps only views of understanding', async () => {
    const views = {
      'a/anna.yaml': answers('what-changed: proven', 'change-results-known: absent', 'emergency-path: absent'),
      'ben.yaml': answers('what-changed: proven', 'change-results-known: proven', 'emergency-path: in-place'),
    }
    const made = host(views)
    const { code, err } = await opsready(made, 'compare', 'a/anna.yaml', 'ben.yaml', '--merge', 'm.yaml', '--voices')
    expect(code).toBe(0)
    expect(err).toContain('Everybody who reads the file will see these names or roles: anna, ben.')
    expect(made.text('m.yaml')).toBe(
      `${answers('what-changed: proven')}    voices:\n      anna: {change-results-known: absent}\n      ben: {change-results-known: proven}\n`,
    )
    const same = host({ 'a/x.yaml': views['ben.yaml'], 'b/x.yaml': views['a/anna.yaml'] })
    const refused = await opsready(same, 'compare', 'a/x.yaml', 'b/x.yaml', '--merge', 'm.yaml', '--voices')
    expect([refused.code, same.text('m.yaml')]).toEqual([2, undefined])
    const alike = host({ 'Web operations.yaml': views['ben.yaml'], 'web operations.yaml': views['a/anna.yaml'] })
    const names = ['Web operations.yaml', 'web operations.yaml']
    expect((await opsready(alike, 'compare', ...names, '--merge', 'm.yaml', '--voices')).code).toBe(2)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('takes %s for no name, and writes nothing', async (name) => {
    const made = host({
      [`${name}.yaml`]: answers('change-results-known: absent'),
      'ben.yaml': answers('change-results-known: proven'),
    })
    const { code, err } = await opsready(made, 'compare', `${name}.yaml`, 'ben.yaml', '--merge', 'm.yaml', '--voices')
    expect([code, made.text('m.yaml')]).toEqual([2, undefined])
    expect(err).toContain(`"${name}" cannot be used as a name in a file.`)
    const asked = await opsready(made, 'assess', '--as', name)
    expect([asked.code, made.writes()]).toEqual([2, 0])
    expect(asked.err).toContain(`"${name}" cannot be used as a name in the file.`)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.keys(Object)).toEqual([])
  })
})

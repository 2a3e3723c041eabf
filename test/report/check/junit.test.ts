import { describe, expect, it } from 'vitest'
import { CHECKS } from '#core/checks/index.ts'
import { fault } from '#core/fault.ts'
import { checkJunit } from '#report/check/junit.ts'
import type { CheckView } from '#report/check/view.ts'
import { invalid, mixed, model, notKnown, view } from '../../support/check-views.ts'
import { readXml, type XmlElement } from '../../support/xml.ts'

const suitesOf = (of: CheckView): readonly XmlElement[] => readXml(checkJunit(of)).children
const casesOf = (of: CheckView): readonly XmlElement[] => suitesOf(of).flatMap(({ children }) => children)
const with_ = (cases: readonly XmlElement[], name: string) =>
  cases.filter(({ children }) => children.some((child) => child.name === name))

describe('JUnit', () => {
  it.each(['error', 'warning', 'note'] as const)(
    'fails what is at or above --fail-on %s, and passes the rest',
    (failOn) => {
      const cases = casesOf(view({ findings: mixed, failOn }))
      expect(with_(cases, 'failure')).toHaveLength({ error: 2, warning: 3, note: 4 }[failOn])
      expect(with_(cases, 'system-out')).toHaveLength({ error: 2, warning: 1, note: 0 }[failOn])
    },
  )

  it('is an error where a model is not valid, with its place', () => {
    const [broken] = with_(casesOf(view({ models: [], faults: [invalid] })), 'error')
    expect(broken!.children[0]!.text).toContain('operating-model.yaml:5:3: ')
    expect(broken!.attributes).toMatchObject({ classname: 'opsready.model.model-invalid', line: '5' })
  })

  it('names each fault once, also where several have no words of their own', () => {
    const locked = ['a', 'b'].map((path) => fault('locked', { path }))
    expect(casesOf(view({ models: [], faults: locked }))).toHaveLength(2)
  })

  it('skips what could not be judged, with the reason', () => {
    const [skipped, ...others] = with_(casesOf(view({ unknown: [notKnown] })), 'skipped')
    expect(skipped!.children[0]!.attributes['message']).toBe('Not known: this is a shallow clone.')
    expect(others).toEqual([])
    expect(with_(casesOf(view({ unknown: [notKnown], strict: true, failOn: 'warning' })), 'failure')).toHaveLength(1)
  })

  it('has what Jenkins and GitLab read, and counts that add up', () => {
    const root = readXml(checkJunit(view({ findings: mixed, faults: [invalid], unknown: [notKnown] })))
    expect(root.name).toBe('testsuites')
    const count = (name: string) => (of: XmlElement) => Number(of.attributes[name])
    for (const name of ['tests', 'failures', 'errors', 'skipped'])
      expect(count(name)(root)).toBe(root.children.map(count(name)).reduce((sum, each) => sum + each, 0))
    for (const suite of root.children) {
      expect(suite.attributes['name']).toMatch(/^opsready [a-z]+$/)
      expect(suite.children).toHaveLength(Number(suite.attributes['tests']))
      expect(with_(suite.children, 'failure')).toHaveLength(Number(suite.attributes['failures']))
      for (const { attributes } of suite.children)
        expect(attributes).toMatchObject({ name: /./, classname: /^opsready\.[a-z]+\.[a-z-]+$/, file: /./, time: '0' })
    }
    const ids = root.children
      .flatMap(({ children }) => children)
      .map(({ attributes: { name, classname } }) => `${classname} ${name}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('passes every rule of every model where nothing was found, and is never empty', () => {
    const cases = casesOf(view({ models: [model('ready', { file: 'a.yaml' }), model('ready', { file: 'b.yaml' })] }))
    expect(cases.filter(({ children }) => children.length > 0)).toEqual([])
    const classes = new Set(cases.map(({ attributes }) => attributes['classname']!.split('.').at(-1)))
    for (const { id } of CHECKS) expect(classes).toContain(id)
  })

  it('names a case by its place, so that its history holds while lines and sentences move', () => {
    const names = (of: CheckView) => casesOf(of).map(({ attributes }) => attributes['name'])
    const moved = mixed.map((each) => ({
      ...each,
      message: 'Another.',
      location: { ...each.location, line: 1, endLine: 1 },
    }))
    expect(names(view({ findings: moved }))).toEqual(names(view({ findings: mixed })))
  })
})

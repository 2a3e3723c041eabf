/** Dependencies of a project of Maven. */

import type { SourceFile } from '#core/observe/facts.ts'
import { uncommentedXml } from './lines.ts'
import type { Dependency } from './manifest.ts'

/** What is only managed is not asked for, what builds the project does not run with it, and what is left out is not there. */
const ELSEWHERE = new Set(['dependencyManagement', 'build', 'reporting', 'exclusions'])
const TAG = /<(?<end>\/?)(?<name>[\w.-]+)(?![\w.-])[^<>]*>(?<said>[^<\n]*)|\n/g

/** Direct dependencies; their versions are not read. */
export const maven = (file: SourceFile): readonly Dependency[] => {
  const dependencies: Dependency[] = []
  let line = 1
  let elsewhere: string | undefined
  let one: { name: string; line: number; scope: string } | undefined
  for (const { 0: whole, groups = {} } of uncommentedXml(file.text).matchAll(TAG)) {
    const { end, name = '', said = '' } = groups
    if (elsewhere === undefined && end === '' && ELSEWHERE.has(name)) elsewhere = name
    else if (end === '/' && name === elsewhere) elsewhere = undefined
    else if (elsewhere === undefined && name === 'dependency') {
      if (end === '') one = { name: '', line, scope: '' }
      else if (one !== undefined && one.name !== '') {
        const { name: artefact, line: at, scope } = one
        dependencies.push({ path: file.path, line: at, name: artefact, version: '', dev: scope === 'test' })
        one = undefined
      }
    } else if (elsewhere === undefined && one !== undefined && end === '') {
      if (name === 'artifactId') one = { ...one, name: said.trim().toLowerCase(), line }
      if (name === 'scope') one = { ...one, scope: said.trim() }
    }
    line += whole.split('\n').length - 1
  }
  return dependencies
}

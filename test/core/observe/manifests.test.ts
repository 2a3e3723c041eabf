/** What a manifest asks for, and what only has the same words. */

import { describe, expect, it } from 'vitest'
import { readManifest } from '#core/observe/read/manifest.ts'
import { sightingOf } from '../../support/sighting.ts'

const namesIn = (path: string, text: string) =>
  readManifest({ path, text }).map(({ name, dev, line }) => [name, dev, line])

const dependency = (inner: string) =>
  `<dependency>\n  <artifactId>micrometer-registry-prometheus</artifactId>\n${inner}</dependency>\n`
const project = (inner: string) => `<project>\n<artifactId>renewals</artifactId>\n${inner}</project>\n`

describe('a manifest of Maven', () => {
  it('asks for its dependencies, each on its line', () => {
    expect(namesIn('pom.xml', project(dependency('') + dependency('  <scope>test</scope>\n')))).toEqual([
      ['micrometer-registry-prometheus', false, 4],
      ['micrometer-registry-prometheus', true, 7],
    ])
  })

  it.each([
    ['comments', `<!--\n${dependency('')}-->\n`],
    ['comments that never end', `<!--\n${dependency('')}`],
    ['what is only managed', `<dependencyManagement>\n${dependency('')}</dependencyManagement>\n`],
    ['what builds it', `<build><plugins><plugin>\n${dependency('')}</plugin></plugins></build>\n`],
  ])('does not ask for what stands in %s', (_, inner) => {
    expect(namesIn('pom.xml', project(inner))).toEqual([])
  })

  it('does not ask for what it leaves out', () => {
    const inner = '<exclusions><exclusion><artifactId>logback</artifactId></exclusion></exclusions>\n'
    expect(namesIn('pom.xml', project(dependency(inner)))).toEqual([['micrometer-registry-prometheus', false, 4]])
  })
})

describe('a manifest of .NET', () => {
  it('does not ask for what stands in comments', () => {
    const one = (name: string) => `<PackageReference Include="${name}" Version="1" />\n`
    expect(namesIn('a.csproj', `<!-- ${one('Sentry')} -->\n${one('Serilog')}`)).toEqual([['serilog', false, 3]])
  })
})

describe('a manifest of Python', () => {
  it.each([
    ['modules of a checker', '[[tool.mypy.overrides]]\nmodule = [\n  "sentry_sdk",\n  "boto3",\n]\n'],
    ['words', '[project]\nkeywords = [\n  "boto3",\n]\n'],
    ['parts of a program', '[features]\ndefault = [\n  "sentry",\n]\n'],
  ])('does not ask for %s', (_, text) => {
    expect(namesIn('pyproject.toml', text)).toEqual([])
    expect(sightingOf('third-party-sdk', { 'pyproject.toml': text }).kind).toBe('unknown')
  })

  it('asks for what stands on one line, and behind what it is for', () => {
    const text = '[project]\ndependencies = ["flask[async]", "sentry-sdk>=1; python_version < \'3.9\'"]\n'
    expect(namesIn('pyproject.toml', text)).toEqual([
      ['flask', false, 2],
      ['sentry-sdk', false, 2],
    ])
  })

  it('tells what is only for those who make it', () => {
    const text =
      '[build-system]\nrequires = ["hatchling"]\n[dependency-groups]\ndev = [\n  "ruff",\n  {include-group = "test"},\n]\nlive = ["gunicorn"]\n'
    expect(namesIn('pyproject.toml', text)).toEqual([
      ['ruff', true, 5],
      ['gunicorn', false, 8],
    ])
  })
})

describe('a manifest of Node', () => {
  it('names the line of the dependency, and not of a word that is spelled alike', () => {
    const text =
      '{\n  "name": "sentry",\n  "keywords": ["@sentry/node"],\n  "scripts": {"@sentry/node": "x"},\n  "dependencies": {\n    "@sentry/node": "9"\n  }\n}\n'
    expect(namesIn('package.json', text)).toEqual([['@sentry/node', false, 6]])
  })
})

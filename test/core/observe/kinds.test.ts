/** Files of tools, by their names: told by expressions of ours, held to the globs that they were written for. */

import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { treeCollector } from '#core/observe/collect.ts'
import { kindsOf } from '#core/observe/kinds.ts'
import { WHOLE } from '#core/observe/scope.ts'
import { testOrExample } from '#core/observe/tests-and-examples.ts'
import { anyPath, REAL_PATHS } from '../../support/paths.ts'

const PIPELINES = [
  '.github/workflows/*.{yml,yaml}',
  '**/action.{yml,yaml}',
  '.gitlab-ci.{yml,yaml}',
  '.gitlab/ci/**/*.{yml,yaml}',
  '.circleci/*.{yml,yaml}',
  '**/azure{-,_}pipeline*.{yml,yaml}',
  '.azuredevops/**/*.{yml,yaml}',
  '**/Jenkinsfile*',
  '.buildkite/*.{yml,yaml}',
  'bitbucket-pipelines.yml',
  '.travis.yml',
  '**/cloudbuild*.{yml,yaml}',
  '**/buildspec*.{yml,yaml}',
  '.drone.{yml,yaml}',
  '@(concourse|ci)/**/*pipeline*.{yml,yaml}',
]
const TRANSLATIONS = ['**/@(locales|locale|translations|i18n|lang)/**']
const BUILT = ['**/@(build|out|.yarn|.terraform)/**']
const NAMED_TESTS = ['**/*{_test,.test,_spec,.spec}.*', '**/{test,conftest}_*.py', '**/test_*.*']

const matching = (patterns: readonly string[]): ((path: string) => boolean) => {
  const matches = picomatch([...patterns], { nocase: true, dot: true })
  return (path) => matches(path)
}

const FOLDERS = [
  '',
  '.github/workflows/',
  '.gitlab/ci/',
  '.gitlab/ci/jobs/',
  '.circleci/',
  '.azuredevops/a/',
  '.buildkite/',
  'ci/',
  'concourse/a/b/',
  'ci-pipeline/',
  'src/Locale/',
  'i18n/',
  'build/',
  'a/out/',
  '.yarn/',
  'rebuild/',
]
const NAMES = [
  'a',
  '',
  'action',
  'my-action',
  '.gitlab-ci',
  'azure-pipelines',
  'azure_pipeline',
  'azurepipeline',
  'Jenkinsfile',
  'jenkinsfile-live',
  'bitbucket-pipelines',
  '.travis',
  'cloudbuild-a',
  'buildspec',
  '.drone',
  'my-pipeline-a',
  'build',
  'locales',
  'a_test',
  'a.spec',
  'test_a',
  'conftest_a',
  'latest',
  'test',
]
const ENDINGS = ['', '.yml', '.yaml', '.YML', '.yaml.bak', '.json', '.py', '.js', '.d/a.yml']

const PATHS = [
  ...new Set([
    ...REAL_PATHS,
    ...fc.sample(anyPath, 1000),
    ...FOLDERS.flatMap((folder) => NAMES.flatMap((name) => ENDINGS.map((ending) => folder + name + ending))),
  ]),
].filter((path) => path !== '' && !path.endsWith('/'))

describe('by its name, a file', () => {
  it('is a pipeline where a host would run it', () => {
    expect(PATHS.filter((path) => kindsOf(path).includes('pipeline'))).toEqual(PATHS.filter(matching(PIPELINES)))
  })

  it('is not read as data where it holds translations', () => {
    const translated = PATHS.filter(matching(TRANSLATIONS))
    expect(translated.length).toBeGreaterThan(20)
    for (const path of translated)
      expect([path, kindsOf(path).filter((each) => /yaml|json/.test(each))]).toEqual([path, []])
    const others = PATHS.filter((path) => path.endsWith('.yml') && !translated.includes(path))
    for (const path of others) expect([path, kindsOf(path)]).toEqual([path, expect.arrayContaining(['yaml'])])
  })

  it('is left out where it was built, and set apart where it is a test', () => {
    const { named } = treeCollector(
      PATHS.map((path) => ({ path, blob: '' })),
      WHOLE,
      catalogue(),
    )
    const [built, tests] = [matching(BUILT), matching(NAMED_TESTS)]
    const others = matching(catalogue().artefactCommon.otherPeoplesCode)
    const kept = PATHS.filter((path) => !built(path) && !others(path))
    const isTestOrExample = testOrExample(catalogue(), kept)
    expect(new Set(named.allPaths)).toEqual(new Set(kept))
    expect(new Set(named.paths)).toEqual(new Set(kept.filter((path) => !tests(path) && !isTestOrExample(path))))
  })
})

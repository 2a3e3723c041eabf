/** What is tried before users meet it. */

import { count } from '#core/sentence.ts'
import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import type { RepositoryFacts } from '#core/observe/facts.ts'
import { allPlacesOf, placesOf } from '#core/observe/read/lines.ts'
import { runningOn, stepsWhere } from '#core/observe/read/steps.ts'
import { asPlaces } from './shared.ts'

const CODE =
  /\.(?:js|jsx|ts|tsx|mjs|cjs|py|rb|go|java|kt|kts|scala|cs|fs|php|ex|exs|rs|swift|c|cc|cpp|bats|clj|groovy|rego)$/i
/** How the tools around the tests are set. */
const RUNNER =
  /(?:^|\/)\.?(?:babel|cypress|eslint|jest(?:-[\w]+)?|karma|playwright|protractor|vitest|wdio)[\w.-]*(?:config|conf|rc)\.[a-z]+$/i
/** A description of an interface is also called a spec. */
const INTERFACE =
  /(?:Open|Async|Swagger)Api(?:Spec|Specs)\.\w+$|^(?!(?:.*\/)?(?:tests?|specs?)\/).*(?:^|[/_-])api[-_]specs?\.\w+$/
const HELPER =
  /(?:^|\/)(?:conftest|__init__|spec_helper|rails_helper|test_helper|setup|jest\.(?:config|setup))\.[a-z]+$/i
/** Helpers lie here, and sometimes the tests of an application's own helpers. */
const HELPERS = /(?:^|\/)(?:fixtures?|factories|support|helpers|mocks?)\/|(?:^|\/)generate[-_][^/]*$/i

/** Called a test by its own name, as `a.test.ts`, `a_spec.rb`, `test_a.py` or `ATest.java`. */
const OWN_NAME =
  /[._-](?:test|tests|spec|specs|cy|e2e|tst|test-d)\.\w+$|(?:^|\/)test_[^/]*\.py$|(?:Tests?|Spec|Specs|IT|Suite)\.\w+$|\.(?:feature|bats)$/

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

/** Files of tests, without what only helps them. Where a language has tests by name here, its other files beside them are none. */
const testsIn = ({ allPaths, artefact }: Pick<RepositoryFacts, 'allPaths' | 'artefact'>): readonly string[] => {
  const named = new Set(artefact('automated-tests'))
  const beside = allPaths.filter(
    (path) =>
      named.has(path) &&
      !HELPER.test(path) &&
      !RUNNER.test(path) &&
      !INTERFACE.test(path) &&
      (OWN_NAME.test(path) || !HELPERS.test(path)) &&
      (CODE.test(path) || path.endsWith('.feature')),
  )
  const byName = new Set(beside.filter((path) => OWN_NAME.test(path)).map(extensionOf))
  return beside.filter((path) => OWN_NAME.test(path) || !byName.has(extensionOf(path)))
}

export const testsPresent = defineSignal({
  id: 'tests-present',
  needs: ['allPaths', 'paths', 'artefact'],
  judge: (facts) => {
    const tests = testsIn(facts)
    const isTest = new Set(tests)
    const sources = facts.paths.filter(
      (path) => (CODE.test(path) || /\.(?:tf|tofu)$/.test(path)) && !isTest.has(path) && !RUNNER.test(path),
    ).length
    return found(
      asPlaces(tests),
      `${count(tests.length, 'test file')} beside ${count(sources, 'file')} of code.`,
      'test file',
    )
  },
})

const TESTS =
  /\b(?:npm\s+(?:run\s+)?(?:test|t)\b|npm\s+run\s+[\w:-]*test[\w:-]*|yarn\s+(?:run\s+)?[\w:-]*test[\w:-]*|pnpm\s+(?:run\s+)?[\w:-]*test[\w:-]*|npx\s+(?:jest|vitest|mocha|playwright\s+test|cypress\s+run)|jest\b|vitest\b|pytest\b|tox\b|python\s+-m\s+(?:unittest|pytest)|python\s+manage\.py\s+test|\.\/manage\.py\s+test|rspec\b|rake\s+(?:test|spec)|rails\s+test|go\s+test\b|cargo\s+test|mvn\b[^\n]*\b(?:test|verify)\b|gradlew?\b[^\n]*\b(?:test|check)\b|dotnet\s+test|mix\s+test|phpunit\b|behat\b|pest\b|make\s+[\w-]*test[\w-]*|task\s+[\w:-]*test[\w:-]*|just\s+[\w-]*test[\w-]*|script\/test\b|scripts?\/[\w-]*tests?[\w-]*\.sh|bats\s|composer\s+[\w:-]*test|cucumber\b|minitest|opa\s+test\b|conftest\s+verify\b)/
const TEST_ACTIONS =
  /^(?:cypress-io\/github-action|[\w-]+\/[\w-]*rspec[\w-]*|alphagov\/govuk-infrastructure\/\.github\/workflows\/(?:test|minitest|rspec|jasmine)[\w-]*)/
const NO_TEST = /test[-_](?:data|image|env|pypi|report)|install|--dry-run|docker\s+build/

export const ciRunsTests = defineSignal({
  id: 'ci-runs-tests',
  needs: ['pipelines'],
  judge: ({ pipelines }) => {
    const steps = stepsWhere(runningOn(pipelines, 'push', 'change'), { run: TESTS, uses: TEST_ACTIONS }).filter(
      ({ step }) =>
        step.uses !== undefined || step.run.split(/\n|&&|;/).some((line) => TESTS.test(line) && !NO_TEST.test(line)),
    )
    return found(
      steps.map(({ path, line }) => ({ path, line })),
      'A pipeline runs tests on changes.',
      'pipeline on changes that runs tests',
    )
  },
})

const E2E_TEST =
  /(?:^|\/)(?:cypress|e2e|playwright|end-to-end|system|functional_tests?|browser-tests?)\/.*(?:\.(?:cy|spec|test|e2e)\.[jt]sx?|_spec\.rb|_test\.(?:rb|py|go)|\.feature)$|(?:^|\/)(?:spec|test)\/(?:system|features?)\/.*\.rb$|\.cy\.[jt]sx?$/
const E2E_IMPORT =
  /from\s+['"](?:@playwright\/test|playwright|cypress|webdriverio|selenium-webdriver)['"]|require\(['"](?:playwright|selenium-webdriver|webdriverio)['"]\)|from\s+(?:selenium|playwright)[\w.]*\s+import|import\s+org\.openqa\.selenium/
const E2E_TOOLS =
  /^(?:@playwright\/test|playwright|pytest-playwright|cypress|selenium[\w-]*|capybara|webdriverio|@wdio\/[\w-]+|nightwatch|testcafe|puppeteer|behat\/mink[\w-]*)$/

export const e2eTests = defineSignal({
  id: 'e2e-tests',
  needs: ['allPaths', 'allFiles', 'dependencies'],
  judge: ({ allPaths, allFiles, dependencies }) => {
    const imported = placesOf(allFiles('source'), E2E_IMPORT)
    const hasTool = dependencies.some(({ name }) => E2E_TOOLS.test(name))
    const named = hasTool ? allPaths.filter((path) => E2E_TEST.test(path)) : []
    return found(
      [...asPlaces(named), ...imported.filter(({ path }) => !named.includes(path))],
      'Tests go through the service as a user does.',
      'end-to-end test',
    )
  },
})

const A11Y =
  /^(?:axe-core|@axe-core\/[\w-]+|axe-core-[\w-]+|jest-axe|cypress-axe|vitest-axe|pa11y(?:-ci)?|axe-playwright|@lhci\/cli|lighthouse|axe-selenium-python|axe-matchers|cypress-audit)$/
/** Taken in or called; a page that shows results only names a tool. */
const A11Y_USE =
  /(?:\bfrom|\bimport|\brequire\()\s*['"](?:pa11y(?:-ci)?|axe-core|@axe-core\/[\w-]+|jest-axe|vitest-axe|cypress-axe|axe-playwright|@lhci\/[\w-]+|lighthouse)['"/]|\bpa11y\(|\brequire\s+['"]axe[-/]|toHaveNoViolations|injectAxe|checkA11y|be_axe_clean|be_accessible|AxeBuilder|axe\.run|new Axe\(|import\s+com\.deque\.|from\s+axe_\w+\s+import/

/** As a command or the name of a script, and neither as a folder on the way nor while it is installed. */
const A11Y_RUN =
  /^(?!.*\b(?:install|npm i|yarn add|pnpm add)\b).*(?<![\w/.-])(?:[\w:-]*\b)?(?:pa11y(?:-ci)?|lhci|a11y|axe)\b(?![/.])/m

export const accessibilityChecks = defineSignal({
  id: 'accessibility-checks-present',
  needs: ['dependencies', 'allFiles', 'pipelines'],
  judge: ({ dependencies, allFiles, pipelines }) => {
    const tool = dependencies.find(({ name }) => A11Y.test(name))
    const used = [
      ...placesOf(
        allFiles('source').filter(({ path }) => !/(?:^|\/)(?:node_modules|vendor)\//.test(path)),
        A11Y_USE,
        3,
      ),
      ...stepsWhere(pipelines, { run: A11Y_RUN, uses: /lighthouse-ci|pa11y/ }).map(({ path, line }) => ({
        path,
        line,
      })),
    ]
    return found(
      tool === undefined ? [] : used,
      'Accessibility is checked by a tool.',
      'accessibility tool that is used',
      true,
    )
  },
})

const SKIPPED =
  /^\s*(?:(?:it|test|describe|context|suite)\.(?:skip|fixme|skipIf|runIf)\b|x(?:it|describe|context|test)\s*[( ]|(?:@|pytestmark\s*=.*|.*\bmarks\s*=.*)?\bpytest\.mark\.skip\w*|@(?:unittest\.)?skip(?:If|Unless)?\b|@(?:Ignore|Disabled\w*)\b|(?:await\s+)?t(?:est)?\.[sS]kip(?:f|Now)?\(|#\[ignore\b|skip\s+['"(]|pending\s+['"(]|pytest\.skip\(|(?:\w+\s*=\s*)?pytest\.importorskip\(|(?:\$this->|self::|static::)markTestSkipped\(|this\.skip\(|(?:await\s+)?(?:t\.)?(?:it|test|describe|suite)\s*\(.*\{\s*skip:(?!\s*false\b))/

export const skippedTests = defineSignal({
  id: 'skipped-tests',
  needs: ['allPaths', 'artefact', 'allFiles'],
  judge: (facts) => {
    const tests = new Set(testsIn(facts))
    if (tests.size === 0) return unknown('No test file was seen.')
    const places = allPlacesOf(
      facts.allFiles('source').filter(({ path }) => tests.has(path)),
      SKIPPED,
    )
    return measured(
      places.length,
      places.length === 0
        ? `None of the usual marks that skip a test was seen in ${count(tests.size, 'test file')}.`
        : `At least ${count(places.length, 'mark')} ${places.length === 1 ? 'skips' : 'skip'} a test, always or on a condition, in ${count(tests.size, 'test file')}.`,
      places,
    )
  },
})

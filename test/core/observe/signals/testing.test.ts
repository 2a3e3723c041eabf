import { describe, expect, it } from 'vitest'
import { saidOf, sightingOf } from '../../../support/sighting.ts'

describe('tests-present', () => {
  it('counts tests by their names, and not what lies beside them', () => {
    const files = {
      'app/a.rb': '',
      'spec/a_spec.rb': '',
      'spec/page_objects/a_page.rb': '',
      'spec/mailers/previews/a_preview.rb': '',
      'test/a_test.go': '',
      'test/config/config.go': '',
    }
    expect(saidOf('tests-present', files)).toBe('2 test files beside 1 file of code.')
  })

  it('counts every file where no test of the language is named so', () => {
    expect(saidOf('tests-present', { 'test/a.js': '', 'test/b.js': '', 'test/c_test.rb': '' })).toContain(
      '3 test files',
    )
  })
})

describe('skipped-tests', () => {
  it('does not call what it did not see nothing', () => {
    expect(saidOf('skipped-tests', { 'test/a.test.js': 'it(1)\n' })).toBe(
      'None of the usual marks that skip a test was seen in 1 test file.',
    )
    expect(saidOf('skipped-tests', { 'test/a.test.js': 'it.skip(1)\n' })).toMatch(/^At least 1 mark skips a test/)
  })

  it.each([
    "it.skip('a', () => {})",
    "test('a', { skip: isOld }, () => {})",
    "  await t.test('a', { skip: true }, () => {})",
    "  t.skip('not here')",
    "test.fixme('a', () => {})",
    '    this.skip()',
  ])('%s is a mark', (line) => {
    expect(sightingOf('skipped-tests', { 'test/a.test.js': `${line}\n` })).toMatchObject({ value: 1 })
  })

  it.each([
    'pytestmark = pytest.mark.skip(reason="later")',
    '    pytestmark = [pytest.mark.django_db, pytest.mark.skip]',
    'pytestmark = [\n    pytest.mark.django_db,\n    pytest.mark.skipif(old, reason="old"),\n]',
    '    pytest.param(1, marks=pytest.mark.skip),',
    '@pytest.mark.skip',
    '@pytest.mark.skip_in_environments(["dev"])',
  ])('%s is a mark of pytest', (text) => {
    expect(sightingOf('skipped-tests', { 'tests/test_a.py': `${text}\n` })).toMatchObject({ value: 1 })
  })

  it.each(['slow = pytest.mark.skipif(True)', 'pytestmark = pytest.mark.django_db', '# pytest.mark.skip'])(
    '%s is no mark of pytest',
    (text) => {
      expect(sightingOf('skipped-tests', { 'tests/test_a.py': `${text}\n` })).toMatchObject({ value: 0 })
    },
  )

  it.each(["test('a', { skip: false }, () => {})", 'isDisabled({ skip: true })', '// it.skip(x)'])(
    '%s is none',
    (line) => {
      expect(sightingOf('skipped-tests', { 'test/a.test.js': `${line}\n` })).toMatchObject({ value: 0 })
    },
  )
})

/** What is said elsewhere than it looks: in comments of templates, behind an install, within the settings of something else. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { treeCollector } from '#core/observe/collect.ts'
import { WHOLE } from '#core/observe/scope.ts'
import { CI, job, saidOf, sightingOf } from '../../support/sighting.ts'

type Files = Readonly<Record<string, string>>

const stateOf = (id: string, files: Files) => sightingOf(id, files).kind

const LINK = '<a href="/feedback">Tell us</a>'
const BANNER = '{{ govukPhaseBanner({ tag: { text: "alpha" } }) }}'
const ROLE = job('uses: aws-actions/configure-aws-credentials@v4\n        with:\n          role-to-assume: arn')
const GROUPS = 'groups:\n  - name: x\n    rules:\n      - alert: Down\n        expr: up == 0\n'

describe('near misses', () => {
  it.each<[string, string, Files, Files]>([
    [
      'feedback-dependency',
      'a link of HTML',
      { 'a.html': `<!-- ${LINK}\n -->\n` },
      { 'a.html': `<!-- a -->${LINK}\n` },
    ],
    ['feedback-dependency', 'a link of a template', { 'a.njk': `{# ${LINK} #}\n` }, { 'a.njk': `{# ${LINK}\n` }],
    ['feedback-dependency', 'a link of Rails', { 'a.html.erb': `<%# ${LINK} %>\n` }, { 'a.html.erb': `${LINK}\n` }],
    [
      'workload-identity',
      'the right to an identity',
      { [CI]: ROLE },
      { [CI]: `permissions: {contents: read, id-token: write}\n${ROLE}` },
    ],
    [
      'workload-identity',
      'the right that a caller has',
      { [CI]: `# id-token: write\n${ROLE}` },
      { [CI]: ROLE.replace('[push]', 'workflow_call') },
    ],
    [
      'ci-runs-tests',
      'tests behind an install',
      { [CI]: job('run: npm install jest') },
      { [CI]: job('run: npm install && npm test') },
    ],
    [
      'deploy-workflow',
      'a stack that is brought up',
      { [CI]: job('run: aws cloudformation validate-template --template-body a') },
      { [CI]: job('run: aws cloudformation deploy --stack-name a') },
    ],
    [
      'alert-rules-present',
      'rules within a map',
      { 'a.yaml': 'data:\n  x: |\n    - alert: true\n' },
      { 'a.yaml': `kind: ConfigMap\ndata:\n  rules.yml: |\n${GROUPS.replaceAll(/^/gm, '    ')}` },
    ],
  ])('%s needs %s', (id, _, near, real) => {
    expect(stateOf(id, near)).toBe('unknown')
    expect(stateOf(id, real)).toBe('met')
  })

  it('names no phase of a banner that is a comment', () => {
    expect(saidOf('phase-banner', { 'a.njk': `{# ${BANNER} #}\n` })).toContain('No phase banner')
    expect(saidOf('phase-banner', { 'a.njk': `${BANNER}\n` })).toContain('says alpha')
  })

  it('takes 3.10 for later than 3.9', () => {
    const files = { '.python-version': '3.8.1\n', '.tool-versions': 'python 3.14.0\n' }
    expect(saidOf('runtime-end-of-life', files)).toContain('Which of them is used cannot be seen.')
    expect(stateOf('runtime-end-of-life', { ...files, '.tool-versions': 'python 3.8.0\n' })).toBe('contradicted')
  })

  it.each(['e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', 'another'])('takes %s for what it holds', (blob) => {
    const { named } = treeCollector([{ path: 'docs/runbooks/queue.md', blob }], WHOLE, catalogue())
    expect(named.artefact('runbooks')).toHaveLength(blob === 'another' ? 1 : 0)
  })
})

/** What a comment says is no setting, whichever system wrote its lines. */

import { describe, expect, it } from 'vitest'
import { sightingOf } from '../../support/sighting.ts'

type Files = Readonly<Record<string, string>>

const stateOf = (id: string, files: Files) => sightingOf(id, files).kind
const POLICY =
  'data "aws_iam_policy_document" "a" {\n  statement {\n    effect = "Allow"\n    actions = ["*"]\n  }\n}\n'
const PAGES = 'url = "https://events.pagerduty.com/x"'

describe('a comment', () => {
  it.each<[string, string, Files, Files]>([
    [
      'deploy-workflow',
      'a line with the ends of Windows',
      { Jenkinsfile: "pipeline {\r\n  // sh 'terraform apply'\r\n}\r\n" },
      { Jenkinsfile: "pipeline {\r\n  sh 'terraform apply'\r\n}\r\n" },
    ],
    [
      'security-scanning',
      'a line of YAML with the ends of Windows',
      { '.pre-commit-config.yaml': 'repos:\r\n  # - repo: gitleaks\r\n' },
      { '.pre-commit-config.yaml': 'repos:\r\n  - repo: gitleaks\r\n' },
    ],
    ['paging-integration', 'a line with slashes', { 'a.tf': `// ${PAGES}\n` }, { 'a.tf': `${PAGES}\n` }],
    [
      'paging-integration',
      'lines between slashes and stars',
      { 'a.tf': `/*\n${PAGES}\n*/\n` },
      { 'a.tf': `/* why */\n${PAGES} /* all */\n` },
    ],
    ['wildcard-permissions', 'lines of a policy', { 'a.tf': `/*\n${POLICY}*/\n` }, { 'a.tf': POLICY }],
    [
      'deploy-workflow',
      'lines of a pipeline',
      { Jenkinsfile: "pipeline {\n  /* off for now\n  sh 'terraform apply'\n  */\n}\n" },
      { Jenkinsfile: "pipeline {\n  /* a */ sh 'terraform apply'\n}\n" },
    ],
  ])('%s is not seen in %s', (id, _, said, done) => {
    expect(stateOf(id, said)).toBe('unknown')
    expect(stateOf(id, done)).not.toBe('unknown')
  })

  it('leaves the number of the line as it is', () => {
    expect(sightingOf('paging-integration', { 'a.tf': `/*\n\n*/\r\n${PAGES}\r\n` })).toMatchObject({
      places: [{ path: 'a.tf', line: 4 }],
    })
  })
})

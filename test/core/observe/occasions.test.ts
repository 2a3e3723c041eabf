/** When a step of a pipeline runs: what is switched off or waits for something else does nothing on this occasion. */

import { describe, expect, it } from 'vitest'
import { CI, sightingOf } from '../../support/sighting.ts'

type Files = Readonly<Record<string, string>>

const stateOf = (id: string, files: Files) => sightingOf(id, files).kind

const ALL = "{push: {}, workflow_dispatch: {}, schedule: [{cron: '0 3 * * *'}]}"
const github = (command: string, { job = '', step = '' }): Files => ({
  [CI]: `on: ${ALL}\njobs:\n  a:\n${job}    steps:\n      - run: ${command}\n${step}`,
})
const SCHEDULE = '$CI_PIPELINE_SOURCE == "schedule"'
const AUDIT = `audit:\n  script: [./audit]\n  rules:\n    - if: ${SCHEDULE}\n`
const gitlab = (job: string): Files => ({ '.gitlab-ci.yml': `${AUDIT}a:\n  script:\n    - ${job}` })

describe('a step', () => {
  it.each<[string, string, Files, Files]>([
    [
      'deploy-workflow',
      'a job that is switched on',
      github('terraform apply', { job: '    if: false\n' }),
      github('terraform apply', { job: "    if: github.ref == 'refs/heads/main'\n" }),
    ],
    [
      'ci-runs-tests',
      'a step that is switched on',
      github('npm test', { step: '        if: ${{ false }}\n' }),
      github('npm test', { step: '        if: ${{ always() }}\n' }),
    ],
    [
      'ci-runs-tests',
      'a job on changes',
      github('npm test', { job: "    if: github.event_name == 'schedule'\n" }),
      github('npm test', { job: "    if: github.event_name != 'schedule'\n" }),
    ],
    [
      'restore-automation',
      'a job on the clock',
      github('pg_restore -d x dump', { job: "    if: github.event_name == 'workflow_dispatch'\n" }),
      github('pg_restore -d x dump', {
        job: "    if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'\n",
      }),
    ],
    [
      'restore-automation',
      'a job and a step on the clock',
      github('pg_restore -d x dump', {
        job: "    if: github.event_name != 'push'\n",
        step: "        if: github.event_name != 'schedule'\n",
      }),
      github('pg_restore -d x dump', {
        job: "    if: github.event_name != 'push'\n",
        step: "        if: github.event_name == 'schedule' && success()\n",
      }),
    ],
    [
      'restore-automation',
      'a job of GitLab that nobody starts',
      gitlab('pg_restore -d x dump\n  when: manual\n'),
      gitlab('pg_restore -d x dump\n'),
    ],
    [
      'drift-job',
      'a job of GitLab on the clock',
      gitlab('terraform plan\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\n'),
      gitlab(`terraform plan\n  rules:\n    - if: $CI_COMMIT_TAG\n      when: never\n    - if: ${SCHEDULE}\n`),
    ],
    [
      'backup-config',
      'a job of GitLab that is kept for schedules',
      { '.gitlab-ci.yml': 'a:\n  script: [pg_dump x]\n  only: [main]\n' },
      { '.gitlab-ci.yml': 'a:\n  script: [pg_dump x]\n  only: {refs: [schedules]}\n' },
    ],
    ['backup-config', 'no exception', gitlab('pg_dump x\n  except: [schedules]\n'), gitlab('pg_dump x\n')],
    [
      'ci-runs-tests',
      'a job of GitLab on changes',
      gitlab(`pytest\n  rules:\n    - if: ${SCHEDULE}\n`),
      gitlab('pytest\n  rules:\n    - if: $CI_PIPELINE_SOURCE != "schedule"\n'),
    ],
    [
      'ci-runs-tests',
      'a job of GitLab that ever runs',
      gitlab('pytest\n  rules:\n    - when: never\n'),
      gitlab('pytest\n  rules:\n    - !reference [.rules, rules]\n'),
    ],
    [
      'deploy-workflow',
      'a job that takes it from another',
      { '.gitlab-ci.yml': '.deploy:\n  script:\n    - helm upgrade a b\nlive:\n  extends: live\n' },
      { '.gitlab-ci.yml': '.deploy:\n  script:\n    - helm upgrade a b\nlive:\n  extends: [.other, .deploy]\n' },
    ],
  ])('%s needs %s', (id, _, near, real) => {
    expect(stateOf(id, near)).toBe('unknown')
    expect(stateOf(id, real)).toBe('met')
  })

  it('stands where it was written, also in another job', () => {
    const files = { '.gitlab-ci.yml': '.deploy:\n  script:\n    - helm upgrade a b\nlive:\n  extends: .deploy\n' }
    expect(sightingOf('deploy-workflow', files)).toMatchObject({ places: [{ line: 2 }] })
  })

  it('is found behind what a file of GitLab can be given', () => {
    const files = { '.gitlab-ci.yml': 'spec:\n  inputs:\n    a: {}\n---\ntest:\n  script: [pytest]\n' }
    expect(sightingOf('ci-runs-tests', files)).toMatchObject({ kind: 'met', places: [{ line: 6 }] })
  })
})

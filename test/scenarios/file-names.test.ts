/** A folder and files whose names would act, through every text that a person reads: a name makes no line, and nothing in it acts. */

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opsreadyIn } from '../support/real.ts'
import { commitAll, git, hasGit, repository, write } from '../support/repository.ts'

const FOLDER = 'ser\nEVIL\tvice\u001B[31m\u202E'
const MODEL = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: live}\n'
const AT = join(FOLDER, 'operating-model.yaml')
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/

const withGit = hasGit ? describe : describe.skip.bind(describe)

withGit(`the name of a file${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  const there = (): string => {
    const root = repository({
      [AT]: `${MODEL}processes:
  change-management:
    answers: {second-pair-of-eyes: in-place}
    evidence: {second-pair-of-eyes: [{path: "gone\\nEVIL"}]}
`,
      [`${FOLDER}/CHANGELOG\nEVIL.md`]: '# Changes\n',
      [`${FOLDER}/db\nEVIL.tf`]: 'resource "aws_db_instance" "main" {\n  backup_retention_period = 7\n}\n',
      [`a\nEVIL.yaml`]: MODEL,
      [`b\nEVIL.yaml`]: `${MODEL}oops: 1\n`,
    })
    git(root, 'tag', 'v1')
    write(root, { [AT]: MODEL })
    commitAll(root, 'two')
    return root
  }

  it.each([
    ['check', '--model', AT],
    ['check', '--fix', AT],
    ['check', '--since', 'v1', AT],
    ['check', `b\nEVIL.yaml`],
    ['check', `none\nEVIL.yaml`],
    ['gaps', '--model', AT],
    ['observe', '--model', AT],
    ['trend', '--model', AT],
    ['trend', '--model', `b\nEVIL.yaml`],
    ['compare', AT, `a\nEVIL.yaml`, '--merge', `m\nEVIL.yaml`],
    ['handbook', '--model', AT],
    ['worksheet', '--model', AT, '-f', `markdown:${FOLDER}/sheet.md`],
    ['schema', '--write', `${FOLDER}/schema.json`],
    ['list'],
    ['init', '--model', `${FOLDER}/new/operating-model.yaml`],
    ['assess', '--model', AT, '--set', 'phase=private-beta'],
    ['assess', '--model', AT, '--set', 'phase=private-beta', '--dry-run'],
    ['assess', '--model', `${FOLDER}/new/operating-model.yaml`],
    ['assess', '--model', `${FOLDER}/new/operating-model.yaml`, '--set', 'name=A', '--set', 'phase=live'],
  ])('does nothing in %s %j', async (...args) => {
    const { out, err } = await opsreadyIn({ cwd: there(), args })
    for (const text of [out, err]) {
      expect(text).not.toMatch(CONTROL)
      expect(text).not.toMatch(/^\s*EVIL/m)
    }
  })

  it('is told all the same, with what is in it', async () => {
    const { err } = await opsreadyIn({ cwd: there(), args: ['check', `b\nEVIL.yaml`] })
    expect(err).toMatch(/^b\\u\{a\}EVIL\.yaml:4:1: There is nothing called `oops`/)
    const { out } = await opsreadyIn({ cwd: join(there(), FOLDER), args: ['trend'] })
    expect(out).toContain('2 commits of operating-model.yaml')
  })
})

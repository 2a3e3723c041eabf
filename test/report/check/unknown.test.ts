import { describe, expect, it } from 'vitest'
import { checkAzure } from '#report/check/azure.ts'
import { checkCsv } from '#report/check/csv.ts'
import { checkGithub } from '#report/check/github.ts'
import { checkGitlab } from '#report/check/gitlab.ts'
import { checkMarkdown } from '#report/check/markdown.ts'
import { checkSarif } from '#report/check/sarif.ts'
import { CHECK_FORMATS } from '#report/formats.ts'
import { failing } from '#report/check/view.ts'
import { styleOf } from '#report/style.ts'
import { notKnown, view } from '../../support/check-views.ts'

describe('what is not known', () => {
  it('fails nothing, and under --strict what a warning fails', () => {
    const unknown = [notKnown]
    expect(failing(view({ unknown, failOn: 'note' }))).toBe(false)
    expect(failing(view({ unknown, strict: true, failOn: 'warning' }))).toBe(true)
    expect(failing(view({ unknown, strict: true, failOn: 'error' }))).toBe(false)
    expect(view({ unknown, strict: true }).summary).toEqual({ error: 0, warning: 1, note: 0, unknown: 1 })
  })

  it.each(Object.entries(CHECK_FORMATS).filter(([name]) => name !== 'badge' && name !== 'gitlab'))(
    'is said in %s, with its reason',
    async (_, format) => {
      const said = await format(view({ unknown: [notKnown] }), styleOf(0, 200, false))
      expect(said).toContain('shallow clone')
      expect(said).not.toContain('No drift')
    },
  )

  it('is no annotation, no issue and no result on a host of pipelines, for there it would read like drift', () => {
    const unsure = view({ unknown: [notKnown] })
    expect(checkGithub(unsure)).not.toContain('::')
    expect(checkAzure(unsure)).not.toContain('##vso')
    expect(checkGitlab(unsure)).toBe('[]\n')
    expect(checkSarif(unsure)).toContain('"results": []')
  })

  it('is told as a warning under --strict, once', () => {
    const strict = view({ unknown: [notKnown], strict: true })
    expect(checkGithub(strict)).toMatch(/^::warning file=operating-model\.yaml,line=1,/)
    expect(checkGitlab(strict)).toContain('"severity": "minor"')
    for (const format of [checkMarkdown, checkCsv, checkGithub, checkAzure])
      expect(format(strict).split('shallow clone.')).toHaveLength(2)
  })
})

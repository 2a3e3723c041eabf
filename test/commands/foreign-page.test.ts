/** A gap analysis that somebody else wrote: nothing takes its place, and that is said. */

import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { action, memoryHost, type Script } from '../support/memory-host.ts'
import { opsreadyIn } from '../support/real.ts'
import { emptyFolder, write } from '../support/repository.ts'

const GOOD = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'

describe('gap-analysis.md by somebody else', () => {
  it('leaves a gap analysis that somebody else wrote beside a model that is there, and says so', async () => {
    const theirs = 'What the consultants found\n=======\n'
    const withTheirs = (script?: Script) =>
      memoryHost({
        tty: script !== undefined,
        files: { 'operating-model.yaml': GOOD, 'gap-analysis.md': theirs },
        ...(script && { script }),
      })
    for (const args of [['check'], ['check', '--fix'], ['assess', '--set', 'phase=private-beta']]) {
      const made = withTheirs()
      const { code, out, err } = await opsready(made, ...args)
      expect([code, made.text('gap-analysis.md')]).toEqual([1, theirs])
      const said = out.replaceAll(/\s+/g, ' ')
      expect(said).toContain('gap-analysis.md exists, but does not say that opsready wrote it')
      expect(said).toContain('Give that page another name, then run `opsready check --fix` and commit both.')
      expect(err).not.toContain('gap-analysis.md')
    }
    const written = withTheirs()
    const refused = await opsready(written, 'gaps', '-f', 'markdown:gap-analysis.md')
    expect([refused.code, refused.err, written.writes()]).toEqual([
      2,
      expect.stringContaining('gap-analysis.md already exists, and opsready did not write it.'),
      0,
    ])
    const sitting = withTheirs(() => action('save'))
    expect((await opsready(sitting, 'assess')).code).toBe(0)
    expect(sitting.text('gap-analysis.md')).toBe(theirs)
    expect(sitting.said().replaceAll(/\s+/g, ' ')).toContain('gap-analysis.md was left as it is')
  })

  it('makes a page anew that opsready wrote and somebody edited, and one that is empty', async () => {
    const made = memoryHost({ tty: false, files: { 'operating-model.yaml': GOOD } })
    await opsready(made, 'gaps', '-f', 'markdown:gap-analysis.md')
    const page = made.text('gap-analysis.md')!
    for (const edited of [`${page}More.\n`, `<<<<<<< ours\n${page}=======\n${page}>>>>>>> theirs\n`, '', '\n']) {
      made.put('gap-analysis.md', edited)
      expect((await opsready(made, 'check', '--fix')).code).toBe(0)
      expect(made.text('gap-analysis.md')).toBe(page)
    }
  })

  it.skipIf(process.platform === 'win32')('is left through a link as well, also by a template', async () => {
    const folder = emptyFolder()
    const theirs = 'What the consultants found\n'
    write(folder, {
      'operating-model.yaml': GOOD,
      'gap-analysis.md': theirs,
      'templates/gaps.markdown.mustache': 'Ours\n',
    })
    symlinkSync('gap-analysis.md', join(folder, 'linked.md'))
    const said = (...args: readonly string[]) =>
      opsreadyIn({ cwd: folder, args: ['gaps', '-f', 'markdown:linked.md', ...args] })
    const plain = await said()
    expect([plain.code, plain.err]).toEqual([2, expect.stringContaining('opsready did not write it')])
    write(folder, { 'gap-analysis.md': '' })
    const filled = await said('--templates', 'templates')
    expect([filled.code, filled.err]).toEqual([2, expect.stringContaining('is never made from a template')])
    expect(readFileSync(join(folder, 'gap-analysis.md'), 'utf8')).toBe('')
  })
})

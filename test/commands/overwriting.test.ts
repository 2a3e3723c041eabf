/** An output takes the place of no model, of nothing that the command reads, and of no other output. */

import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'
import { opsreadyIn } from '../support/real.ts'
import { emptyFolder, write } from '../support/repository.ts'

const MODEL = readFileSync('examples/parking-permits/operating-model.yaml', 'utf8')
const FILES = {
  'operating-model.yaml': MODEL,
  'own.yaml': MODEL,
  'models.txt': 'own.yaml\n',
  'gap-analysis.md': '<!-- Written by opsready 0.0.1 -->\n\n# A page\n',
}
const host = () => memoryHost({ tty: false, files: FILES })

const A_MODEL = 'is an operating model. Writing the output there would destroy its answers.'
const READ = 'is read by this command. Writing the output there would destroy what it contains.'
const THE_PAGE = 'is the page beside a model'
const TWICE = 'Two outputs go to the same file, so only the last would remain:'

describe('an output that would take the place of something', () => {
  it.each<[string, readonly string[]]>([
    [A_MODEL, ['check', '-f', 'json:operating-model.yaml']],
    [A_MODEL, ['check', '--fix', '-f', 'json:./operating-model.yaml']],
    [A_MODEL, ['gaps', '-f', 'markdown:operating-model.yaml']],
    [A_MODEL, ['gaps', '--model', 'own.yaml', '-f', 'html:operating-model.yaml']],
    [A_MODEL, ['handbook', '-f', 'markdown:operating-model.yaml']],
    [A_MODEL, ['worksheet', '-f', 'markdown:operating-model.yaml']],
    [A_MODEL, ['list', '-f', 'json:operating-model.yaml']],
    [A_MODEL, ['schema', '--write', 'operating-model.yaml']],
    [A_MODEL, ['compare', 'own.yaml', 'operating-model.yaml', '--merge', 'operating-model.yaml']],
    [READ, ['compare', 'own.yaml', 'operating-model.yaml', '--merge', 'docs/../own.yaml']],
    [READ, ['compare', 'own.yaml', 'operating-model.yaml', '-f', 'json:own.yaml']],
    [READ, ['check', 'own.yaml', '-f', 'json:./own.yaml']],
    [READ, ['check', '--model', './own.yaml', '-f', 'json:own.yaml']],
    [READ, ['check', '--files-from', 'models.txt', '-f', 'json:own.yaml']],
    [READ, ['check', '--files-from', 'models.txt', '-f', 'json:models.txt']],
    [READ, ['gaps', '--model', 'own.yaml', '-f', 'json:own.yaml']],
    [THE_PAGE, ['check', '-f', 'markdown:gap-analysis.md']],
    [THE_PAGE, ['gaps', '-f', 'json:gap-analysis.md']],
    [THE_PAGE, ['handbook', '-f', 'markdown:gap-analysis.md']],
    [TWICE, ['check', '-f', 'json:a', '-f', 'sarif:./a']],
    [TWICE, ['gaps', '-f', 'json:docs/a', '-f', 'csv:docs/b/../a']],
    [TWICE, ['compare', 'own.yaml', 'operating-model.yaml', '--merge', 'a', '-f', 'json:./a']],
  ])('%s Before anything is written: %j', async (says, args) => {
    const made = host()
    const { code, out, err } = await opsready(made, ...args)
    expect([code, out, made.writes()]).toEqual([2, '', 0])
    expect(err).toContain(says)
  })

  it.each([
    [['gaps', '-f', 'markdown:gap-analysis.md']],
    [['gaps', '-f', 'markdown:other/gap-analysis.md', '-f', 'json:gaps.json']],
    [['check', '--exit-zero', '-f', 'json:report.json', '-f', 'sarif:report.sarif']],
    [['compare', 'own.yaml', 'operating-model.yaml', '--merge', 'new.yaml', '-f', 'json:new.json']],
    [['schema', '--write', 'model.schema.json']],
  ])('is no other, and is written: %j', async (args) => {
    const made = host()
    for (const _ of ['for the first time', 'again']) expect((await opsready(made, ...args)).code).toBe(0)
    expect(made.writes()).toBeGreaterThan(1)
  })
})

describe.skipIf(process.platform === 'win32')('an output through links', () => {
  it('is refused where they lead to what the command reads, or two of them to one file', async () => {
    const folder = emptyFolder()
    write(folder, { 'own.yaml': MODEL, 'kept/other.yaml': MODEL })
    symlinkSync('own.yaml', join(folder, 'linked.yaml'))
    symlinkSync('kept', join(folder, 'same'))
    const said = async (...args: readonly string[]): Promise<string> => (await opsreadyIn({ cwd: folder, args })).err
    expect(await said('check', 'own.yaml', '-f', 'json:linked.yaml')).toContain(READ)
    expect(await said('check', 'linked.yaml', '-f', 'json:own.yaml')).toContain(READ)
    expect(await said('check', 'kept/other.yaml', '-f', 'json:same/other.yaml')).toContain(READ)
    expect(await said('list', '-f', 'json:kept/new', '-f', 'markdown:same/new')).toContain(TWICE)
    expect(readFileSync(join(folder, 'own.yaml'), 'utf8')).toBe(MODEL)
  })

  it('goes to a device, also twice', async () => {
    const folder = emptyFolder()
    const args = ['list', '-f', 'json:/dev/null', '-f', 'markdown:/dev/null']
    expect(await opsreadyIn({ cwd: folder, args })).toEqual({ code: 0, out: '', err: '' })
  })
})

/** An interview for screen readers and poor terminals: numbered lines, no repaint, nothing that is not plain text. */

import { describe, expect, it } from 'vitest'
import { promptMode } from '#commands/assess.ts'
import { memoryHost } from '../support/memory-host.ts'
import { FACTS } from '../support/interview.ts'
import { ESC, hasPty, terminal } from '../support/pty.ts'
import { emptyFolder, write } from '../support/repository.ts'

describe.skipIf(!hasPty)(
  'row 31: --accessible and ACCESSIBLE=1 ask on numbered lines, without repaint and glyphs',
  () => {
    it.each([
      ['--accessible', ['--accessible'], {}],
      ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
    ] as const)('%s, the same actions as words', async (_, flags, env) => {
      const cwd = emptyFolder()
      write(cwd, { 'operating-model.yaml': FACTS })
      const run = terminal({ cwd, args: ['assess', 'change-management', ...flags], env: { NO_COLOR: '1', ...env } })
      const first = await run.read(/\n> $/)
      expect(first).toContain('back, skip')
      run.send('Architect\n')
      await run.read(/How do you do this here[^>]*\n> $/)
      run.send('back\n')
      expect(await run.read(/owns this here[^>]*\n> $/)).toContain('Enter keeps: Architect')
      run.send('why\n')
      expect(await run.read(/\n> $/)).toContain('The problem it was meant to solve')
      run.send('\n')
      await run.read(/\n> $/)
      run.send('skip\n')
      expect(await run.read(/\n> $/)).toMatch(/\n {2}1\. /)
      run.send('save\n')
      expect(await run.closed).toBe(0)
      expect(run.raw()).not.toContain(ESC)
      expect(run.raw()).not.toMatch(/[^\r\n -~]/)
    })
  },
)

describe('row 32: Git Bash and dumb terminals get plain lines by themselves', () => {
  const asked = { noInput: false, accessible: false } as Parameters<typeof promptMode>[0]
  it.each([
    [{ MSYSTEM: 'MINGW64' }, 'lines'],
    [{ TERM: 'dumb' }, 'lines'],
    [{ TERM: 'xterm-256color' }, 'full'],
  ] as const)('%j: %s', (env, mode) => {
    expect(promptMode(asked, memoryHost({ env }))).toBe(mode)
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS } from '#core/catalogue/types.ts'
import { readSheet } from '#core/interview/sheet.ts'
import { opsready } from '../support/cli.ts'
import { complaints } from '../support/html.ts'
import { memoryHost } from '../support/memory-host.ts'

const MODEL = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: "A <b> service", phase: live}\n'
const host = (sheet?: string) =>
  memoryHost({
    tty: false,
    files: { 'operating-model.yaml': MODEL, ...(sheet !== undefined && { 'sheet.md': sheet }) },
  })
const sheetOf = async (...args: readonly string[]) => (await opsready(host(), 'worksheet', ...args)).out

describe('a worksheet', () => {
  it('has every open question with its four answers and "unknown", or only the named ones, or those of a role', async () => {
    const everything = await sheetOf()
    const inScope = everything.match(/^Question `/gm)!.length
    expect(inScope).toBeGreaterThan(130)
    expect(everything.match(/^- \[ \] /gm)!.length).toBe(inScope * 5)
    expect(everything).toContain('# Worksheet: A \\<b\\> service')
    expect((await sheetOf('change-management')).match(/^Question `change-management\./gm)).toHaveLength(6)
    expect((await sheetOf('--role', 'developer')).match(/^Question `/gm)!.length).toBeLessThan(inScope)
  })

  it('is taken back as it was filled in, with a report', async () => {
    const filled = (await sheetOf('change-management'))
      .replace('- [ ] proven', '- [x] proven')
      .replace(/(what-changed`[\s\S]*?)- \[ \] unknown/, '$1- [X] unknown')
      .replace(/(what-changed`[\s\S]*?)Note:/, '$1Note: Ask the platform team: they know.')
    const made = host(filled.replaceAll('\n', '\r\n'))
    const { code, err } = await opsready(made, 'assess', '--answers', 'sheet.md', '--no-input')
    expect(code).toBe(0)
    expect(err).toContain('Took 2 answers from sheet.md; 4 questions were left open.')
    expect(made.text('operating-model.yaml')).toContain(
      '    answers:\n      approval-fits-risk: proven\n      what-changed: unknown\n    notes:\n      what-changed: "Ask the platform team: they know."\n',
    )
  })

  it('says what it did not understand, with the line, and takes nothing', async () => {
    const wrong = (await sheetOf('change-management'))
      .replaceAll('- [ ] absent', '- [x] absent')
      .replace('- [ ] proven', '- [x] proven')
      .replace('change-management.emergency-path', 'change-management.emergency-pth')
    const made = host(wrong)
    const { code, err } = await opsready(made, 'assess', '--answers', 'sheet.md', '--no-input')
    expect([code, made.writes()]).toEqual([2, 0])
    expect(err).toMatch(
      /^sheet\.md:\d+:1: change-management\.approval-fits-risk has more than one tick: absent and proven\./m,
    )
    expect(err).toContain('Did you mean change-management.emergency-path?')
  })

  it('is refused with both places where a question stands on it twice, with ticks or notes that differ', async () => {
    const sheet = await sheetOf('change-management.what-changed')
    const proven = sheet.replace('- [ ] proven', '- [x] proven')
    const take = async (...parts: readonly string[]) => {
      const made = host(parts.join('\n'))
      const { code, err } = await opsready(made, 'assess', '--answers', 'sheet.md', '--no-input')
      return { code, err, writes: made.writes() }
    }
    const lines = sheet.split('\n')
    const line = lines.findIndex((each) => each.startsWith('Question `')) + 1
    const places = (sheets: number): string =>
      `sheet.md:${line + sheets * lines.length}:1: change-management.what-changed is on the sheet twice, on line ${line} and on line ${line + sheets * lines.length}, with`
    const absent = sheet.replace('- [ ] absent', '- [x] absent')
    const refused = await take(proven, absent)
    expect(refused).toMatchObject({ code: 2, writes: 0 })
    expect(refused.err).toContain(places(1))
    expect((await take(proven, sheet, absent)).err).toContain(places(2))
    const noted = (note: string): string => proven.replace('Note:', `Note: ${note}`)
    expect((await take(noted('one'), noted('another'))).err).toContain(places(1))
    for (const same of [proven, sheet, noted('one')]) expect((await take(proven, same)).code).toBe(0)
  })

  it('comes back whole whatever is ticked', async () => {
    const all = catalogue()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }), { minLength: 6, maxLength: 6 }),
        async (ticks) => {
          const { questions } = all.practice('change-management')!
          const parts = (await sheetOf('change-management')).split('\n### ')
          const filled = parts
            .map((part, index) =>
              index === 0 || ticks[index - 1] === undefined
                ? part
                : part.replace(`- [ ] ${ticks[index - 1]}:`, `- [x] ${ticks[index - 1]}:`),
            )
            .join('\n### ')
          const { changes, faults } = readSheet(filled, 'sheet.md', all)
          expect(faults).toEqual([])
          expect(changes).toEqual(
            questions.flatMap(({ key }, index) =>
              ticks[index] === undefined
                ? []
                : [{ pointer: `/processes/change-management/answers/${key}`, value: ticks[index] }],
            ),
          )
        },
      ),
      { numRuns: 30 },
    )
  })

  it('says what was taken, and which lines were not understood', async () => {
    const filled = (await sheetOf('change-management'))
      .replace('- [ ] proven', '- [x] proven\nWe were not sure here.')
      .replace('Note:', 'Note: First.\n\nSecond: of two lines.\n')
    const made = host(filled)
    const { code, err } = await opsready(made, 'assess', '--answers', 'sheet.md', '--no-input')
    expect(code).toBe(0)
    expect(err).toContain('  change-management.approval-fits-risk: proven, with a note\n')
    expect(err).toMatch(/Not understood, and so not taken.*\n {2}sheet\.md:\d+: We were not sure here\./)
    expect(made.text('operating-model.yaml')).toContain('|-\n        First.\n\n        Second: of two lines.\n')
  })

  it('understands every line that it printed itself', async () => {
    expect(readSheet(await sheetOf(), 'sheet.md', catalogue())).toMatchObject({ unread: [], faults: [], taken: [] })
  })

  it('is a page for paper too: one file, every question with its boxes, no script, nothing from outside', async () => {
    const page = await sheetOf('-f', 'html')
    expect(page.match(/<fieldset>/g)).toHaveLength((await sheetOf()).match(/^Question `/gm)!.length)
    expect(page.match(/type="radio"/g)).toHaveLength(page.match(/<fieldset>/g)!.length * 5)
    expect(page).toContain('<title>Worksheet: A &lt;b&gt; service</title>')
    expect(page).not.toMatch(/<script|https?:|<b>|src=/)
    // Several people get one each, and somebody gathers them.
    expect(page).toMatch(/<label>Filled in by <input[\s\S]*<label>On <input/)
    expect(await complaints(await sheetOf('change-management', '-f', 'html'))).toEqual([])
    expect(page).toContain('default-src &#39;none&#39;')
  })

  it.each([
    [[], 'No question is open, so no worksheet was written. Name what you want to see again, for example:'],
    [
      ['--stage', 'service-design'],
      'No question in this part is open, so no worksheet was written. Ask for another part',
    ],
    [['releaseFrequency'], 'Nothing that you named is a question that applies here, so no worksheet was written.'],
  ])('is none where %j leaves nothing to ask, and that is said', async (args, said) => {
    const finished = readFileSync('examples/parking-permits/operating-model.yaml', 'utf8')
    for (const where of [[], ['-f', 'html:sheet.html']]) {
      const made = memoryHost({ tty: false, files: { 'operating-model.yaml': finished } })
      const { code, out, err } = await opsready(made, 'worksheet', ...args, ...where)
      expect([code, out, err]).toEqual([0, '', expect.stringContaining(said)])
      expect(made.writes()).toBe(0)
      expect((await opsready(made, 'worksheet', ...args, '-f', 'json')).code).toBe(2)
    }
  })

  it.each([
    [
      ['--stage', 'service-design'],
      /^Question `(?!availability|capacity|design|information|it-service-continuity|service-(?:catalogue|level)|supplier)/m,
    ],
    [['--status', 'not-started', '--stage', 'service-strategy'], /^Question `change-management/m],
  ] as const)('holds only what %j asks for', async (flags, never) => {
    const sheet = await sheetOf(...flags)
    expect(sheet).toMatch(/^Question `/m)
    expect(sheet).not.toMatch(never)
  })
})

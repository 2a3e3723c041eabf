import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service: {name: A service, phase: alpha}
processes:
  change-management: {owner: Architect, how: A second person reads each change.}
`

const host = (files: Readonly<Record<string, string>> = {}) =>
  memoryHost({ tty: false, files: { 'operating-model.yaml': MODEL, ...files } })

describe('opsready handbook', () => {
  it('writes docs/operating-model.md beside the model and says so', async () => {
    const made = host()
    const { code, out, err } = await opsready(made, 'handbook')
    expect([code, out, err]).toEqual([0, '', 'Wrote docs/operating-model.md.\n'])
    expect(made.text('docs/operating-model.md')).toContain('# How we run A service\n')
    expect(made.text('docs/operating-model.md')).toContain('A second person reads each change.\n')
  })

  it('writes over its own page, and never over one that somebody else wrote', async () => {
    const made = host()
    await opsready(made, 'handbook')
    expect((await opsready(made, 'handbook')).code).toBe(0)
    const other = host({ 'docs/operating-model.md': '# Ours\n' })
    const { code, err } = await opsready(other, 'handbook')
    expect(code).toBe(2)
    expect(err).toContain('docs/operating-model.md already exists, and opsready did not write it.')
    expect(other.text('docs/operating-model.md')).toBe('# Ours\n')
  })

  it('goes where it is told, in Markdown and HTML, and to the screen', async () => {
    const made = host()
    const { code, out } = await opsready(made, 'handbook', '-f', 'markdown', '-f', 'html:h.html')
    expect(code).toBe(0)
    expect(out).toMatch(/^<!-- Written by opsready/)
    expect(made.text('h.html')).toContain('<h1>How we run A service</h1>')
    expect(made.text('docs/operating-model.md')).toBeUndefined()
  })

  it('says the unit of a number that stands among other parts of a supplier, as the page does', async () => {
    const party = '{name: Payments, kind: payment, critical: true, availabilityPromise: 99.95}'
    const made = host({
      'operating-model.yaml': MODEL.replace('phase: alpha', `phase: live, thirdParties: [${party}]`),
    })
    const { out } = await opsready(made, 'handbook', '-f', 'markdown')
    expect(out).toContain('| Payments | Takes or makes payments | yes | 99\\.95% |')
    await opsready(made, 'gaps', '-f', 'markdown:gap.md')
    expect(made.text('gap.md')).toContain('Payments, payment, critical, 99.95%')
  })

  it('is no evidence of anything', async () => {
    const made = host()
    await opsready(made, 'handbook')
    made.put(
      'operating-model.yaml',
      MODEL.replace(
        'each change.}',
        'each change., answers: {policy-written: proven}, evidence: {policy-written: [{path: docs/operating-model.md}]}}',
      ),
    )
    const { out } = await opsready(made, 'check')
    expect(out).toContain('evidence-own')
  })
})

describe('a handbook that is kept', () => {
  const kept = async () => {
    const made = host()
    await opsready(made, 'check', '--fix')
    await opsready(made, 'handbook')
    expect((await opsready(made, 'check')).code).toBe(0)
    return made
  }
  const found = async (made: ReturnType<typeof host>): Promise<readonly string[]> => {
    const { findings } = JSON.parse((await opsready(made, 'check', '--json')).out) as { findings: { id: string }[] }
    return findings.map(({ id }) => id)
  }

  it('is named last where a new model is begun beside it', async () => {
    const made = memoryHost({
      tty: false,
      files: { 'docs/operating-model.md': (await kept()).text('docs/operating-model.md')! },
    })
    const { err } = await opsready(made, 'init', '--name', 'A service', '--phase', 'alpha')
    expect(err).toContain('Wrote operating-model.yaml, gap-analysis.md and docs/operating-model.md: A service')
  })

  it('is written anew by check --fix and by assess, together with the page', async () => {
    const made = await kept()
    made.put('operating-model.yaml', MODEL.replace('Architect', 'Tester'))
    expect(await found(made)).toEqual(['handbook-stale#', 'page-stale#'])
    const { code, err } = await opsready(made, 'check', '--fix')
    expect([code, err]).toEqual([0, 'Wrote gap-analysis.md and docs/operating-model.md.\n'])
    expect(made.text('docs/operating-model.md')).toContain('Tester')
    await opsready(made, 'assess', '--set', 'change-management.what-changed=informal')
    expect(await found(made)).toEqual([])
  })

  it('is put right after a merge that git could not make, also where the first line is part of it', async () => {
    const made = await kept()
    const text = made.text('docs/operating-model.md')!
    const [first, ...rest] = text.split('\n')
    const theirs = first!.replace('@1.0.0', '@0.9.0')
    made.put(
      'docs/operating-model.md',
      ['<<<<<<< HEAD', first, '=======', theirs, '>>>>>>> theirs', ...rest].join('\n'),
    )
    expect(await found(made)).toEqual(['handbook-conflict#'])
    await opsready(made, 'check', '--fix')
    expect(made.text('docs/operating-model.md')).toBe(text)
  })

  it('is never begun by a check, and never put in place of somebody else’s page', async () => {
    const made = host()
    await opsready(made, 'check', '--fix')
    expect(made.text('docs/operating-model.md')).toBeUndefined()
    const other = host({ 'docs/operating-model.md': '# Ours\n' })
    await opsready(other, 'check', '--fix')
    expect([await found(other), other.text('docs/operating-model.md')]).toEqual([[], '# Ours\n'])
  })
})

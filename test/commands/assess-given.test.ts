import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'

const example = readFileSync('examples/licence-renewals/operating-model.yaml', 'utf8')

const MODEL = `# ours
opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: A service   # as users know it
  phase: private-beta
  thirdParties: [{name: Payments}]
processes:
  change-management:
    answers:
      what-changed: informal
`
const ALONE = { tty: false }

describe('assess where nobody can answer', () => {
  it('takes a whole model from a file, and again changes nothing', async () => {
    const host = memoryHost({ ...ALONE, files: { 'answers.yaml': example } })
    const first = await opsready(host, 'assess', '--answers', 'answers.yaml', '--no-input')
    expect(first.err.indexOf('private repository')).toBeLessThan(first.err.indexOf('Wrote operating-model.yaml'))
    expect(first.err).toContain('Wrote operating-model.yaml')
    expect(first.err).toContain('Wrote gap-analysis.md')
    expect(first.out).toContain('evidence-missing')
    expect(first.code).toBe(1)
    const [model, page, writes] = [host.text('operating-model.yaml'), host.text('gap-analysis.md'), host.writes()]
    await opsready(host, 'assess', '--answers', 'answers.yaml', '--no-input')
    expect([host.text('operating-model.yaml'), host.text('gap-analysis.md'), host.writes()]).toEqual([
      model,
      page,
      writes,
    ])
  })

  it('stands above what somebody else wrote while it was read', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    const theirs = MODEL.replace('informal', 'in-place').replace('name: A service ', 'name: Another ')
    const readStdin = async () => {
      await host.files.write('operating-model.yaml', new TextEncoder().encode(theirs))
      return new TextEncoder().encode('processes:\n  change-management:\n    answers:\n      what-changed: proven\n')
    }
    const { code, err } = await opsready({ ...host, files: { ...host.files, readStdin } }, 'assess', '--answers', '-')
    expect([code, err]).toEqual([0, expect.stringContaining('Wrote operating-model.yaml.')])
    expect(host.text('operating-model.yaml')).toBe(theirs.replace('in-place', 'proven'))
  })

  it('is refused, and nothing is said to be written, where somebody else never stops', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    let theirs = 'in-place'
    const update: typeof host.files.update = async (path, change) => {
      theirs = theirs === 'in-place' ? 'absent' : 'in-place'
      await host.files.write(path, new TextEncoder().encode(MODEL.replace('informal', theirs)))
      await host.files.update(path, change)
    }
    const set = ['--set', 'change-management.what-changed=proven']
    const { code, err } = await opsready({ ...host, files: { ...host.files, update } }, 'assess', ...set)
    expect([code, err]).toEqual([2, expect.stringContaining('somebody else keeps writing the same answers')])
    expect(err).not.toContain('Wrote')
    expect(host.text('operating-model.yaml')).toBe(MODEL.replace('informal', theirs))
  })

  it('takes a part of a model from standard input, and --set stands above it', async () => {
    const host = memoryHost({
      ...ALONE,
      files: { 'operating-model.yaml': MODEL },
      stdin:
        'processes:\n  change-management:\n    answers:\n      what-changed: proven\n      emergency-path: absent\n',
    })
    const { code } = await opsready(
      host,
      'assess',
      '--answers',
      '-',
      '--set',
      'change-management.what-changed=in-place',
    )
    expect(code).toBe(0)
    expect(host.text('operating-model.yaml')).toBe(
      MODEL.replace('what-changed: informal\n', 'what-changed: in-place\n      emergency-path: absent\n'),
    )
  })

  it('changes one line for one answer', async () => {
    const crlf = MODEL.replaceAll('\n', '\r\n')
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': crlf } })
    await opsready(host, 'assess', '--set', 'change-management.what-changed=proven')
    expect(host.text('operating-model.yaml')).toBe(crlf.replace('what-changed: informal', 'what-changed: proven'))
  })

  it('names every wrong argument at once with the nearest right one, and writes nothing', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    const { code, err } = await opsready(
      host,
      'assess',
      ...[
        'change-managment.what-changed=proven',
        'phase=beta',
        'change-management.what-changed=provn',
        'nonsense',
        'availabilityTarget=120',
      ].flatMap((each) => ['--set', each]),
    )
    expect(code).toBe(2)
    for (const hint of [
      'Did you mean change-management.what-changed',
      '"beta" is not a value of phase',
      'Did you mean proven?',
      '"nonsense" is not id=value',
      'from 50 to 100',
    ])
      expect(err).toContain(hint)
    expect(host.text('operating-model.yaml')).toBe(MODEL)
  })

  it('takes -0 for nought', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    const { code, err } = await opsready(host, 'assess', '--set', 'rtoMinutes=-0')
    expect([code, err]).toEqual([0, expect.stringContaining('Wrote operating-model.yaml.')])
    expect(host.text('operating-model.yaml')).toMatch(/rtoMinutes: 0$/m)
  })

  it.each(['change-management.owner.nonsense', 'serviceManager.role.nonsense', 'service.phase.live.nonsense'])(
    'refuses %s: nothing goes deeper than that',
    async (id) => {
      const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
      const { code, err } = await opsready(host, 'assess', '--set', `${id}=Me`)
      expect([code, err]).toEqual([2, expect.stringContaining(`Nothing in the catalogue is called "${id}".`)])
      expect(host.text('operating-model.yaml')).toBe(MODEL)
    },
  )

  it('refuses an answers file that is not valid, with its place, and writes nothing', async () => {
    const host = memoryHost({
      ...ALONE,
      files: {
        'operating-model.yaml': MODEL,
        'a.yaml': 'processes:\n  change-management:\n    answers:\n      what-changed: provn\n',
      },
    })
    const { code, err } = await opsready(host, 'assess', '--answers', 'a.yaml')
    expect(code).toBe(2)
    expect(err).toContain('a.yaml:4:7: "provn" is not a value of')
    expect(host.writes()).toBe(0)
  })

  it('shows with --dry-run what would change, and writes nothing', async () => {
    const host = memoryHost({ files: { 'operating-model.yaml': MODEL } })
    const { code, out } = await opsready(host, 'assess', '--set', 'change-management.what-changed=proven', '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('-      what-changed: informal\n+      what-changed: proven\n')
    expect(host.writes()).toBe(0)
  })

  it('clears a value with id=, also the last of its kind', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    await opsready(host, 'assess', '--set', 'change-management.what-changed=', '--set', 'thirdParties=')
    expect(host.text('operating-model.yaml')).toBe(
      '# ours\nopsready: 1\ncatalogue: itil-2011@1.0.0\nservice:\n  name: A service   # as users know it\n  phase: private-beta\n',
    )
  })

  it('refuses to clear what every model must say, and writes nothing', async () => {
    for (const id of ['name', 'phase', 'service.phase']) {
      const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
      const { code, err } = await opsready(host, 'assess', '--set', `${id}=`, '--set', 'users=public')
      expect([code, err]).toEqual([2, expect.stringContaining(`${id} cannot be cleared`)])
      expect(host.writes()).toBe(0)
    }
  })

  it('says of a practice that it takes no value, and names one of its answers', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    const { code, err } = await opsready(host, 'assess', '--set', 'change-management=proven')
    expect([code, err]).toEqual([2, expect.stringContaining('change-management is a practice')])
    expect(err).toContain('--set change-management.approval-fits-risk=in-place')
  })

  it('writes nothing where nothing is given: a page that was edited is found, as check finds it', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    await opsready(host, 'assess', '--set', 'users=public')
    host.put('gap-analysis.md', `${host.text('gap-analysis.md')}By hand.\n`)
    const before = host.writes()
    const [assessed, checked] = [await opsready(host, 'assess'), await opsready(host, 'check')]
    expect([assessed.code, assessed.out]).toEqual([1, checked.out])
    expect(assessed.out).toContain('(page-stale)')
    expect(host.writes()).toBe(before)
    expect((await opsready(host, 'assess', '--set', 'users=public')).code).toBe(0)
  })

  it('writes lists, parts and texts as they are meant', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    await opsready(
      host,
      'assess',
      ...[
        'users=public, business',
        'thirdParties=none',
        'serviceManager.decides=yes',
        'serviceManager.role=Head: services',
        'change-management.how=Two people # and a pipeline',
        'storesData=no',
        'availabilityTarget=99.9',
        'change-management.implementations=approval-board-for-every-change',
      ].flatMap((each) => ['--set', each]),
    )
    const text = host.text('operating-model.yaml')!
    for (const line of [
      '  users: [public, business]',
      '  thirdParties: []',
      '  serviceManager: {role: "Head: services", decides: true}',
      '    how: "Two people # and a pipeline"',
      '  storesData: false',
      '  availabilityTarget: 99.9',
      '    implementations: [approval-board-for-every-change]',
    ])
      expect(text.split('\n')).toContain(line)
  })

  it('asks for nothing with no model and nothing given: exit 2, and a ready argument for each thing that is open', async () => {
    for (const options of [ALONE, { env: { CI: 'true' } }]) {
      const host = memoryHost(options)
      const { code, out, err } = await opsready(host, 'assess')
      expect([code, out, host.writes()]).toEqual([2, '', 0])
      expect(err.match(/--set /g)?.length).toBe(9)
      expect(err).toContain('--set phase=discovery|alpha|private-beta|public-beta|live|retiring')
    }
  })

  it('says what a model lacks that it has just begun, not that there is none', async () => {
    const host = memoryHost(ALONE)
    const { code, err } = await opsready(host, 'assess', '--set', 'phase=live', '--no-input')
    expect([code, host.text('operating-model.yaml')]).toEqual([2, expect.stringContaining('phase: live')])
    expect(err).toContain('opsready: operating-model.yaml lacks the name of the service, and nobody is here to answer.')
    expect(err).toContain('\n  --set name=TEXT\n')
    expect(err).not.toContain('There is no operating model')
  })

  it('lists each open answer once, and ends as check does', async () => {
    const host = memoryHost({ ...ALONE, files: { 'operating-model.yaml': MODEL } })
    const { code, err, out } = await opsready(host, 'assess', '--no-input')
    const lines = err.split('\n').filter((line) => line.includes('--set '))
    expect(lines.length).toBeGreaterThan(100)
    expect(new Set(lines).size).toBe(lines.length)
    expect(err).toContain(`${lines.length} answers are open`)
    expect(out).toContain('Too little is known')
    const checked = await opsready(host, 'check')
    expect([code, out, host.writes()]).toEqual([checked.code, checked.out, 0])
  })

  it('refuses a model of a newer format, and a model on standard input', async () => {
    const newer = memoryHost({
      ...ALONE,
      files: { 'operating-model.yaml': MODEL.replace('opsready: 1', 'opsready: 2') },
    })
    const ran = await opsready(newer, 'assess', '--set', 'phase=live')
    expect([ran.code, newer.writes()]).toEqual([2, 0])
    expect(ran.err).toContain('format 2')
    expect((await opsready(memoryHost(ALONE), 'assess', '--model', '-')).code).toBe(2)
  })

  it('names ids that it does not know', async () => {
    const { code, err } = await opsready(memoryHost(ALONE), 'assess', 'chnge-management', '*.restore-prven')
    expect(code).toBe(2)
    expect(err).toContain('Did you mean change-management')
    expect(err).toContain('*.restore-prven')
  })
})

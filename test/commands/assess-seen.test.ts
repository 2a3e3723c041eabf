import { describe, expect, it } from 'vitest'
import type { Repository } from '#commands/host.ts'
import { opsready } from '../support/cli.ts'
import { memoryHistory } from '../support/memory-history.ts'
import { inTurn } from '../support/interview.ts'
import { action, type Ask, memoryHost, MENU, type Script } from '../support/memory-host.ts'

const FILES = {
  'infrastructure/db.tf': 'resource "aws_db_instance" "main" {\n  backup_retention_period = 7\n}\n',
  'docs/decisions/0002-queue.md': '# Queue\n',
}
const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: A service
  phase: private-beta
`
const repository: Repository = {
  root: '/service',
  folder: '',
  tracked: new Set(Object.keys(FILES)),
  untracked: new Set(),
  links: new Set(),
}

/** Accepts whatever is chosen beforehand, and leaves what is not; then leaves. */
const accepting =
  (asks: Ask[], most: number): Script =>
  (ask, count) => {
    asks.push(ask)
    if (count >= most) return action('save')
    if (ask.initial !== undefined) return ask.initial
    return ask.kind === 'select' ? ask.choices.at(-1) : ask.kind === 'checkbox' ? [] : ''
  }

const SEEN = memoryHistory({ commits: [{ on: '2026-11-20', files: FILES }] })
const DECISIONS = 'design-coordination.decisions-traceable'

const sat = async (ids: readonly string[], script: Script, history = SEEN) => {
  const host = memoryHost({ files: { 'operating-model.yaml': MODEL }, repository, history, script })
  await opsready(host, 'assess', ...ids)
  return { said: host.said(), model: host.text('operating-model.yaml')! }
}

const sitting = async (ids: readonly string[], most: number, history = SEEN) => {
  const asks: Ask[] = []
  return { asks, ...(await sat(ids, accepting(asks, most), history)) }
}

describe('what the repository shows, in the interview', () => {
  it('is said beside the fact and chosen beforehand; one key accepts it', async () => {
    const { said, model } = await sitting(['storesData'], 1)
    expect(said.replaceAll(/\s+/g, ' ')).toContain(
      'Seen here: Data is copied on a schedule. (strong; infrastructure/db.tf:2)',
    )
    expect(model).toContain('storesData: true')
  })

  it('takes over a list of parties as a whole, and asks what it lacks', async () => {
    const { asks, model } = await sitting(['thirdParties'], 2)
    expect(asks[0]!.message).toContain('Use these: Amazon Web Services?')
    expect(model).toMatch(/name: Amazon Web Services\W+kind: hosting/)
    expect(asks[1]!.message).toContain('Does the main thing users come for stop without it?')
  })

  it('takes no list over in place of one that was begun', async () => {
    const asks: Ask[] = []
    const parties =
      '  thirdParties:\n    - {name: Amazon Web Services, kind: hosting, critical: false}\n    - {name: GOV.UK Notify}\n'
    const script = accepting(asks, 1)
    const files = { 'operating-model.yaml': `${MODEL}${parties}` }
    const host = memoryHost({ files, repository, history: SEEN, script })
    await opsready(host, 'assess', 'thirdParties')
    expect(asks[0]!.message).toContain('What does it do for you?')
    expect(host.said()).toContain('GOV.UK Notify:')
    expect(host.text('operating-model.yaml')).toContain(parties.split('\n')[1]!)
  })

  it('fills in the evidence of an answer that it bears out', async () => {
    const { said, model } = await sitting([DECISIONS], 1)
    expect(model).toContain('decisions-traceable: informal')
    expect(model).toContain('path: docs/decisions/0002-queue.md')
    expect(said).toContain('Named as evidence: docs/decisions/0002-queue.md.')
  })

  it.each([
    ['later', ['later']],
    ['nothing after all', ['file', '']],
    ['the menu, which means later', [MENU]],
  ])('fills in nothing where a person was asked for evidence and said %s', async (_, said) => {
    const { said: shown, model } = await sat([DECISIONS], inTurn('proven', ...said))
    expect(model).toContain('decisions-traceable: proven')
    expect(model).not.toContain('evidence')
    expect(shown).not.toContain('Named as evidence')
  })

  it('adds nothing to the evidence that a person gave', async () => {
    const { model } = await sat([DECISIONS], inTurn('in-place', 'file', 'infrastructure/db.tf'))
    expect(model).toMatch(/decisions-traceable:\n +- path: infrastructure\/db\.tf\n/)
    expect(model).not.toContain('0002-queue')
  })

  it('answers nothing alone: a person who chooses something else is taken at their word', async () => {
    const asks: Ask[] = []
    const { model } = await sat([DECISIONS], (ask, count) => {
      asks.push(ask)
      return count === 0 ? 'absent' : action('save')
    })
    expect(asks[0]!.initial).toBe('informal')
    expect(model).toContain('decisions-traceable: absent')
    expect(model).not.toContain('evidence')
  })

  it.each(['file', 'link', 'elsewhere', 'note'])(
    'is no evidence: what is asked of a %s is asked without it',
    async (kind) => {
      const asks: Ask[] = []
      const { model } = await sat([DECISIONS], (ask, count) => {
        asks.push(ask)
        return ['in-place', kind, ''][count] ?? action('save')
      })
      expect(asks.slice(0, 3).map(({ kind: how, initial }) => [how, initial])).toEqual([
        ['select', 'informal'],
        ['select', undefined],
        ['text', undefined],
      ])
      expect(model).not.toContain('informal')
    },
  )

  it('is not there where nothing was seen, and does not change what is answered', async () => {
    const empty = memoryHistory({ commits: [{ on: '2026-11-20', files: {} }] })
    const { asks, said } = await sitting(['storesData'], 1, empty)
    expect(asks[0]!.initial).toBeUndefined()
    expect(said).not.toContain('Seen here')
  })
})

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { opsready } from '../support/cli.ts'
import { diligent, FACTS, inTurn, plain, questionAt } from '../support/interview.ts'
import { action, END, interrupt, memoryHost, MENU, type Script } from '../support/memory-host.ts'

const all = catalogue()
describe('the interview', () => {
  it('goes from an empty folder to a valid model with nothing open, and says first who may read it', async () => {
    const host = memoryHost({ script: diligent })
    const { code } = await opsready(host, 'assess')
    expect(code).toBe(0)
    expect(host.said().indexOf('private repository')).toBeLessThan(host.said().indexOf('[What is the service called?]'))
    expect((await opsready(host, 'check', '--json')).code).toBe(0)
    const asked = host.said()
    const again = await opsready(host, 'assess')
    expect(again.code).toBe(0)
    expect(host.said().slice(asked.length)).not.toContain('[')
    expect(host.said()).toContain('Every question that this phase expects has been asked')
  })

  it.each([
    ['opsready: 1\nservice: {name: X, phase: live}\n', 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: X'],
    ['service: {name: X, phase: live}   # ours\n', 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: X'],
  ])(
    'goes on with a draft that does not say which questions it answers, and makes it valid: %j',
    async (draft, head) => {
      const host = memoryHost({ files: { 'n.yaml': draft }, script: inTurn('Everybody can do it.') })
      const none = memoryHost({ files: { 'n.yaml': draft }, script: inTurn(action('save')) })
      expect((await opsready(none, 'assess', '--model', 'n.yaml')).code).toBe(0)
      expect(none.text('n.yaml')).toBe(draft)
      expect((await opsready(host, 'assess', '--model', 'n.yaml')).code).toBe(0)
      expect(host.text('n.yaml')).toContain(head)
      expect(host.text('n.yaml')).toContain('outcome: Everybody can do it.')
      expect((await opsready(host, 'gaps', '--model', 'n.yaml')).err).toBe('')
    },
  )

  it('has each answer on disk before the next question is asked', async () => {
    let last: { id: string; answer: string } | undefined
    const lost: string[] = []
    const host = memoryHost({
      script: (ask, count) => {
        if (
          last !== undefined &&
          !host.text('operating-model.yaml')!.includes(`${last.id.split('.')[1]}: ${last.answer}`)
        )
          lost.push(last.id)
        const question = questionAt(ask)
        const said = diligent(ask, count)
        last = question === undefined ? undefined : { id: question.id, answer: said as string }
        return said
      },
    })
    await opsready(host, 'assess')
    expect(lost).toEqual([])
  })

  it('asks the must-haves of the phase before anything else, and with --gates nothing but them', async () => {
    const asked: string[] = []
    const script: Script = (ask, count) => {
      const question = questionAt(ask)
      asked.push(question?.id ?? plain(ask))
      return diligent(ask, count)
    }
    await opsready(memoryHost({ files: { 'operating-model.yaml': FACTS }, script }), 'assess', '--gates')
    const gates = all.questions.filter(({ gate }) => gate && ['discovery', 'alpha', 'private-beta'].includes(gate.from))
    const inScope = gates
      .map(({ id }) => id)
      .filter((id) => !/restore-proven|information-security-management-system.personal-data/.test(id))
    expect(asked).toEqual(inScope)
  })

  it('goes back with the old answer under the cursor', async () => {
    const seen: unknown[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => {
        seen.push([questionAt(ask)?.key, ask.initial])
        return inTurn('proven', 'later', 'informal', MENU, 'back', 'absent')(ask, count)
      },
    })
    await opsready(host, 'assess', '--gates')
    const [first, evidence, second, third, menu, again, next] = seen as [string, unknown][]
    expect(evidence![0]).toBeUndefined()
    expect(menu![0]).toBeUndefined()
    expect([again, next]).toEqual([[second![0], 'informal'], third])
    expect(host.text('operating-model.yaml')).toContain(`${first![0]}: proven`)
    expect(host.text('operating-model.yaml')).toContain(`${second![0]}: absent`)
  })

  it('says so where there is nothing before', async () => {
    const host = memoryHost({ script: inTurn(action('back')) })
    await opsready(host, 'assess')
    expect(host.said()).toContain('This is the first one.')
  })

  it('goes back after a resume, to what an earlier sitting asked', async () => {
    const seen: unknown[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => {
        seen.push([plain(ask), ask.initial])
        return inTurn(action('back'), 'none')(ask, count)
      },
    })
    await opsready(host, 'assess')
    expect(seen[1]).toEqual([all.fact('onCall')!.ask, 'best-effort'])
    expect((seen[2] as string[])[0]).toBe((seen[0] as string[])[0])
    expect(host.text('operating-model.yaml')).toContain('onCall: none')
  })

  it('skips for now: the question stays open and comes at the next start', async () => {
    const asked: string[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => {
        asked.push(plain(ask))
        return count === 0 || count === 2 ? action('skip') : action('save')
      },
    })
    await opsready(host, 'assess', '--gates')
    await opsready(host, 'assess', '--gates')
    expect(asked[2]).toBe(asked[0])
    expect(asked[1]).not.toBe(asked[0])
    expect(host.text('operating-model.yaml')).toBe(FACTS)
  })

  it('explains on demand, takes a note, and asks the same again', async () => {
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: inTurn(action('why'), action('note'), 'Ask the platform team.'),
    })
    await opsready(host, 'assess', 'change-management.what-changed')
    expect(host.said()).toContain('The problem it was meant to solve.')
    expect(host.said()).toContain('Noted.')
    expect(host.said().split(`[${all.question('change-management.what-changed')!.text.slice(0, 20)}`).length).toBe(4)
    expect(host.text('operating-model.yaml')).toContain('notes:\n      what-changed: Ask the platform team.\n')
  })

  it.each(['note', 'evidence', 'go'] as const)('explains on demand beside %s, too', async (beside) => {
    const host = memoryHost({ files: { 'operating-model.yaml': FACTS }, script: inTurn(action(beside), action('why')) })
    await opsready(host, 'assess', 'change-management.what-changed')
    expect(host.said()).toContain('The problem it was meant to solve.')
  })

  it('names the answers that a changed fact puts out of scope, and keeps them in the file', async () => {
    const files = {
      'operating-model.yaml': FACTS.replace('storesData: false', 'storesData: true').concat(
        'processes:\n  it-service-continuity-management:\n    answers:\n      restore-proven: proven\n',
      ),
    }
    const host = memoryHost({ files, script: inTurn('false') })
    await opsready(host, 'assess', 'storesData')
    expect(host.said().replaceAll(/\s+/g, ' ')).toContain(
      'Parked: because of this fact these answers no longer count. They stay in the file: it-service-continuity-management.restore-proven.',
    )
    expect(host.text('operating-model.yaml')).toContain('restore-proven: proven')
    expect(host.text('operating-model.yaml')).toContain('storesData: false')
  })

  it('writes nothing over what somebody else has answered meanwhile, and asks again', async () => {
    const file = 'operating-model.yaml'
    const theirs = `${FACTS}processes:\n  change-management:\n    answers:\n      what-changed: proven\n`
    let asked = 0
    const host = memoryHost({
      files: { [file]: FACTS },
      script: () => {
        asked += 1
        if (asked === 1) host.put(file, theirs)
        return asked < 3 ? 'absent' : action('save')
      },
    })
    await opsready(host, 'assess', 'change-management.what-changed')
    expect(host.said().replaceAll(/\s+/g, ' ')).toContain('It now says: proven. Your answer was not written')
    // The second time the person has seen it, and decides.
    expect(host.text(file)).toContain('what-changed: absent')
  })

  it('keeps what somebody else writes elsewhere in the file', async () => {
    const file = 'operating-model.yaml'
    const host = memoryHost({
      files: { [file]: FACTS },
      script: (_, count) => {
        if (count === 0) host.put(file, FACTS.replace('hosting: public-cloud', 'hosting: own-data-centre   # moved'))
        return count === 0 ? 'informal' : action('save')
      },
    })
    await opsready(host, 'assess', 'change-management.what-changed')
    expect(host.text(file)).toContain('hosting: own-data-centre   # moved')
    expect(host.text(file)).toContain('what-changed: informal')
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves on %s with what was answered, the page, and how to resume', async (signal, code) => {
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (_, count) => (count === 0 ? 'informal' : interrupt(signal)),
    })
    const ran = await opsready(host, 'assess', 'change-management')
    expect(ran.code).toBe(code)
    expect(ran.err).toContain('Saved. Resume with: opsready assess')
    expect(host.text('gap-analysis.md')).toContain('A service')
  })

  it('says what is still open when scripted input ends early', async () => {
    const host = memoryHost({
      tty: false,
      env: { ACCESSIBLE: '1' },
      files: { 'operating-model.yaml': FACTS },
      script: (_, count) => (count === 0 ? 'informal' : END),
    })
    const { code, err } = await opsready(host, 'assess', '--gates')
    expect(code).toBe(2)
    expect(err).toMatch(/The input ended before the questions did: \d+ are still open/)
  })

  it('confirms a practice by the roles that are asked once, and changes an answer on the way', async () => {
    const practice = all.practice('incident-management')!
    const asked: string[] = []
    let confirms = 0
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS.replace('private-beta', 'live') },
      script: (ask, count) => {
        asked.push(plain(ask))
        if (ask.message === 'Is this how it is?') return (confirms += 1) === 1 ? 'change' : 'yes'
        if (ask.message === 'Which one?') return practice.questions[1]!.id
        if (ask.message.startsWith('Who is')) return 'Web operations, Service manager'
        return confirms === 1 && ask.choices.includes('proven') ? 'proven' : diligent(ask, count)
      },
    })
    expect((await opsready(host, 'assess', 'problem-management', 'incident-management')).code).toBe(0)
    expect(asked.filter((message) => message.startsWith('Who is')).length).toBe(1)
    const text = host.text('operating-model.yaml')!
    expect(
      text.match(/reviewed: \{on: 2026-11-24, by: \[Web operations, Service manager\], catalogue: 1\.0\.0\}/g)?.length,
    ).toBe(2)
  })

  it('offers evidence after a claim: what the repository has, or anything else, or later', async () => {
    const repository = {
      root: '/service',
      folder: '',
      tracked: new Set(['CHANGELOG.md', 'docs/x.md', 'CHANGELOG\n2.md', 'CHANGELOG\u001B[31m.md']),
      untracked: new Set<string>(),
      links: new Set<string>(),
    }
    const offered: (readonly string[])[] = []
    const at = (evidence: string, ...typed: readonly string[]): Script => {
      let typing = 0
      return (ask) => {
        if (ask.message === 'Where can somebody see that?') {
          offered.push(ask.choices)
          return evidence
        }
        if (ask.message.startsWith('On which day')) return ask.initial
        if (ask.kind === 'text') return typed[typing++] ?? action('save')
        return ask.choices.includes('proven') ? 'proven' : action('save')
      }
    }
    const text = async (script: Script) => {
      const host = memoryHost({ files: { 'operating-model.yaml': FACTS }, repository, script })
      await opsready(host, 'assess', 'change-management.what-changed')
      return host.text('operating-model.yaml')!
    }
    expect(await text(at('here:CHANGELOG.md'))).toContain(
      'evidence:\n      what-changed:\n        - path: CHANGELOG.md\n',
    )
    // Nobody could type the names of the other two.
    expect(offered[0]!.slice(0, 2)).toEqual(['later', 'here:CHANGELOG.md'])
    expect(offered[0]!.filter((choice) => choice.startsWith('here:'))).toHaveLength(1)
    expect(await text(at('file', 'docs/x.md'))).toContain('- path: docs/x.md\n')
    expect(await text(at('link', 'https://wiki.example/x'))).toContain(
      '- link: https://wiki.example/x\n          checked: 2026-11-24\n',
    )
    expect(await text(at('elsewhere', 'org/docs', 'a.md'))).toContain(
      '- repository: org/docs\n          path: a.md\n          checked: 2026-11-24\n',
    )
    expect(await text(at('note', 'Shown in the review'))).toContain(
      '- note: Shown in the review\n          checked: 2026-11-24\n',
    )
    expect(await text(at('later'))).not.toContain('evidence:')
  })

  it.each([
    ['Ctrl-C', () => interrupt('SIGINT')],
    ['back', action('back')],
    ['accept', action('accept')],
    ['the menu', MENU],
    ['the end of the input', END],
  ] as const)('says with %s that half a piece of evidence was not kept, and why', async (_, out) => {
    const link = 'https://wiki.example/x'
    const leaving = async (...said: readonly unknown[]) => {
      const script: Script = (ask, count) =>
        count === said.length && typeof out === 'function' ? out() : inTurn(...said, out)(ask, count)
      const host = memoryHost({ files: { 'operating-model.yaml': FACTS }, script })
      const { err } = await opsready(host, 'assess', 'change-management.what-changed')
      expect(host.text('operating-model.yaml')).not.toContain('evidence')
      return `${host.said()}${err}`.replaceAll(/\s+/g, ' ')
    }
    const noDay = 'was not kept, because nobody said when somebody last looked at it.'
    expect(await leaving('proven', 'link', link)).toContain(`${link} ${noDay}`)
    expect(await leaving('proven', 'elsewhere', 'org/docs', 'a.md')).toContain(`org/docs, a.md ${noDay}`)
    expect(await leaving('proven', 'elsewhere', 'org/docs')).toContain(
      'org/docs was not kept, because nobody said which file it is.',
    )
    expect(await leaving('proven', 'link')).not.toContain('not kept')
  })

  it('takes no file as evidence that is not there, outside, or its own', async () => {
    const repository = {
      root: '/service',
      folder: '',
      tracked: new Set(['docs/x.md']),
      untracked: new Set<string>(),
      links: new Set(['link.md']),
    }
    const troubles: (string | undefined)[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      repository,
      script: (ask) => {
        if (ask.kind !== 'text') return ask.choices.includes('file') ? 'file' : 'proven'
        troubles.push(...['gone.md', '../x.md', 'link.md', 'gap-analysis.md', 'docs'].map((path) => ask.check?.(path)))
        return interrupt('SIGINT')
      },
    })
    await opsready(host, 'assess', 'change-management.what-changed')
    expect(troubles.map((trouble) => trouble?.split('.')[0])).toEqual([
      'There is no such file here',
      'That is outside this repository',
      'That is a link',
      'opsready writes that file itself, so it shows nothing',
      undefined,
    ])
  })

  it('clears an answer, and accepts a gap with all that it needs', async () => {
    const files = {
      'operating-model.yaml': `${FACTS}processes:\n  change-management:\n    owner: Head\n    answers:\n      approval-fits-risk: absent\n`,
    }
    const host = memoryHost({
      files,
      script: inTurn(action('accept'), 'We wait for the board.', 'Head', 'Director', '2027-01-31', action('clear')),
    })
    await opsready(host, 'assess', 'change-management.approval-fits-risk')
    const text = host.text('operating-model.yaml')!
    expect(text).toContain(
      'accepted:\n  - question: change-management.approval-fits-risk\n    reason: We wait for the board.\n    by: Head\n    approvedBy: Director\n    from: 2026-11-24\n    until: 2027-01-31\n',
    )
    expect(text).not.toContain('approval-fits-risk: absent')
    expect(host.said()).toContain('Cleared.')
  })

  it('takes the owner for no second name, however it is written', async () => {
    const files = {
      'operating-model.yaml': `${FACTS}processes:\n  change-management:\n    owner: Head\n    answers:\n      approval-fits-risk: absent\n`,
    }
    const troubles: (string | undefined)[] = []
    const host = memoryHost({
      files,
      script: (ask, count) => {
        if (count === 3) troubles.push(...['head', ' HEAD ', 'Director'].map((name) => ask.check?.(name)))
        return inTurn(action('accept'), 'We wait for the board.', 'Head')(ask, count)
      },
    })
    await opsready(host, 'assess', 'change-management.approval-fits-risk')
    const refused = 'The owner cannot approve it. Name another role.'
    expect(troubles).toEqual([refused, refused, undefined])
  })

  it('accepts a gap again in the place of an entry that has ended, and not beside one that runs', async () => {
    const until = (day: string) =>
      `${FACTS}processes:\n  change-management:\n    answers:\n      what-changed: absent\naccepted:\n  - {question: change-management.what-changed, reason: x, by: Me, from: 2026-01-01, until: ${day}}\n  - {question: change-management.emergency-path, reason: y, by: Me, from: 2026-01-01, until: 2027-12-31}   # the other\n`
    const accepting = async (day: string) => {
      const script: Script = (ask, count) =>
        ask.message === 'Until which day?' ? '2027-01-31' : inTurn(action('accept'), 'Again.', 'Head')(ask, count)
      const host = memoryHost({ files: { 'operating-model.yaml': until(day) }, script })
      await opsready(host, 'assess', 'change-management.what-changed')
      return host
    }
    const again = await accepting('2026-11-23')
    expect(again.text('operating-model.yaml')).toContain(
      'accepted:\n  - {question: change-management.what-changed, reason: Again., by: Head, from: 2026-11-24, until: 2027-01-31}\n',
    )
    expect(again.text('operating-model.yaml')).toContain('until: 2027-12-31}   # the other\n')
    const running = await accepting('2026-11-24')
    expect(running.said()).toContain('This one is accepted already.')
    expect(running.text('operating-model.yaml')).toBe(until('2026-11-24'))
  })

  it('says why a fact cannot be changed, and asks again', async () => {
    const files = {
      'operating-model.yaml': `${FACTS.replace('private-beta', 'alpha')}accepted:\n  - {question: change-management.approval-fits-risk, reason: x, by: Me, from: 2026-01-01, until: 2026-12-31}\n`,
    }
    const host = memoryHost({ files, script: inTurn('live', 'discovery') })
    expect((await opsready(host, 'assess', 'phase')).code).toBe(0)
    expect(host.said().replaceAll(/\s+/g, ' ')).toContain(
      'with service.phase changed the model would not be valid (change-management.approval-fits-risk is a must-have',
    )
    expect(host.text('operating-model.yaml')).toContain('phase: discovery')
  })

  it('goes to another practice, finishes it, and comes back to where it was', async () => {
    const asked: string[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => {
        asked.push(questionAt(ask)?.id ?? plain(ask))
        if (ask.message === 'Which practices?') return ask.choices[3]
        if (count === 0) return action('go')
        if (ask.choices.includes('problem-management')) return 'problem-management'
        return asked.length < 14 ? diligent(ask, count) : action('save')
      },
    })
    await opsready(host, 'assess')
    const practice = all.practice('problem-management')!
    const own = practice.questions.map(({ id }) => id)
    const [first] = asked
    expect(asked.slice(6, 6 + own.length)).toEqual(own)
    expect(asked.slice(6 + own.length)).toEqual([
      'Is this how it is?',
      'Who is answering today? Roles, not names, separated by commas:',
      first,
    ])
  })

  it('asks with --role what that role knows best, and leaves the rest for everybody', async () => {
    const asked: string[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => {
        asked.push(questionAt(ask)?.id ?? plain(ask))
        return diligent(ask, count)
      },
    })
    expect((await opsready(host, 'assess', '--role', 'developer')).code).toBe(0)
    expect(asked.length).toBeGreaterThan(10)
    for (const id of asked) expect(all.question(id)?.audience).toContain('developer')
  })

  it('says how long the rest takes once it knows the pace', async () => {
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => (count < 12 ? diligent(ask, count) : action('save')),
    })
    await opsready(host, 'assess')
    expect(host.said()).toMatch(/about \d+ minutes at your pace/)
  })

  it('takes one person’s own view beside the team’s, without showing the team’s, and says under which name', async () => {
    const seen: unknown[] = []
    const ids: (string | undefined)[] = []
    const files = {
      'operating-model.yaml': `${FACTS}processes:\n  change-management:\n    answers:\n      change-results-known: proven\n    voices:\n      Developer: {change-results-known: absent}\n`,
    }
    const host = memoryHost({
      files,
      script: (ask) => {
        seen.push(ask.initial)
        ids.push(questionAt(ask)?.id)
        return 'in-place'
      },
    })
    expect((await opsready(host, 'assess', '--as', 'Web operations')).code).toBe(0)
    expect(host.said().indexOf('"Web operations"')).toBeLessThan(host.said().indexOf('['))
    for (const id of ids) expect(all.question(id!)!.axis).toBe('understood')
    expect(seen.every((initial) => initial === undefined)).toBe(true)
    const text = host.text('operating-model.yaml')!
    expect(text).toContain('      change-results-known: proven\n')
    expect(text).toContain(
      '      Developer: {change-results-known: absent}\n      Web operations: {change-results-known: in-place}\n',
    )
    expect(text).not.toContain('reviewed:')
    expect(host.text('gap-analysis.md')).toContain('Developer: absent; Web operations: in-place')
    const [asked, told] = [ids.length, host.said().length]
    // Another spelling is the same voice, and everything is answered.
    for (const name of ['Web operations', 'web  Operations ']) {
      expect((await opsready(host, 'assess', '--as', name)).code).toBe(0)
      expect(ids).toHaveLength(asked)
    }
    expect(host.said().slice(told)).not.toContain('web  Operations')
    expect(host.text('operating-model.yaml')).toBe(text)
  })

  it.each([
    [['--stage', 'service-strategy'], 'service-strategy'],
    [['--stage', 'service-design', '--status', 'not-started'], 'service-design'],
  ] as const)('asks with %j only about those practices', async (flags, stage) => {
    const stages = new Set<string>()
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => {
        const question = questionAt(ask)
        if (question !== undefined) stages.add(all.practice(question.practice)!.stage)
        return diligent(ask, count)
      },
    })
    expect((await opsready(host, 'assess', ...flags)).code).toBe(0)
    expect([...stages]).toEqual([stage])
  })

  it('asks with --owner what that role owns, in any case, and names the owners where there is no such', async () => {
    const files = {
      'operating-model.yaml': `${FACTS}processes:\n  problem-management:\n    owner: Web operations\n  change-management:\n    owner: Architect\n`,
    }
    const practices = new Set<string>()
    const host = memoryHost({
      files,
      script: (ask, count) => {
        const question = questionAt(ask)
        if (question !== undefined) practices.add(question.practice)
        return diligent(ask, count)
      },
    })
    expect((await opsready(host, 'assess', '--owner', 'web operations')).code).toBe(0)
    expect([...practices]).toEqual(['problem-management'])
    const { code, err } = await opsready(host, 'assess', '--owner', 'Nobody', '--no-input')
    expect([code, err]).toEqual([2, expect.stringContaining('Use one of: Architect, Web operations.') as string])
  })

  it('asks by its id for a part of each entry that nobody is asked for otherwise', async () => {
    const parties = '[{name: Sign-in, kind: identity, critical: true}, {name: Posts, kind: messaging, critical: false}]'
    const files = { 'operating-model.yaml': FACTS.replace('thirdParties: []', `thirdParties: ${parties}`) }
    const asked: string[] = []
    const script =
      (...answers: readonly unknown[]): Script =>
      (ask, count) => {
        asked.push(plain(ask))
        return count < answers.length ? answers[count] : action('save')
      }
    const host = memoryHost({ files, script: script('99.95', '') })
    expect((await opsready(host, 'assess', 'thirdParties.availabilityPromise')).code).toBe(0)
    const promise = 'Which availability do they promise you, in percent?'
    expect(asked).toEqual([promise, promise])
    expect(host.text('operating-model.yaml')).toContain('critical: true, availabilityPromise: 99.95}')
    expect(host.said()).toContain('Sign-in:\n')
    // By the name of the fact, only what everybody is asked: whether there are more.
    const whole = memoryHost({ files, script: script('') })
    asked.length = 0
    expect((await opsready(whole, 'assess', 'thirdParties')).code).toBe(0)
    expect(asked).toEqual(['The next one (Enter when there are no more)'])
    // Where there is no entry yet, that comes first.
    const none = memoryHost({ files: { 'operating-model.yaml': FACTS }, script: script('') })
    asked.length = 0
    expect((await opsready(none, 'assess', 'service.thirdParties.access')).code).toBe(0)
    expect(asked).toEqual(['The first one (Enter for none)'])
  })

  const closingOf = async (script: Script, ...args: readonly string[]) => {
    const files = { 'operating-model.yaml': FACTS.replace('private-beta', 'live'), "it's $5.yaml": FACTS }
    const host = memoryHost({ files, script })
    const { err } = await opsready(host, 'assess', ...args)
    return `${host.said()}${err}`.replaceAll(/\s+/g, ' ')
  }

  it('says at the end of one person’s sitting how much of that is open, and then how much of everything', async () => {
    const own = await closingOf(inTurn('absent'), '--as', 'Developer')
    const [, open, all] = /(\d+) of (\d+) questions in this sitting are still open\./.exec(own) ?? []
    expect([Number(all) - Number(open), Number(all) < 50]).toEqual([1, true])
    expect(own).toContain('still open. Go on with: opsready assess --as Developer ')
    expect(own).not.toMatch(/\d questions are still open/)
    const done = await closingOf((ask) => ask.choices[0], '--as', 'Developer')
    expect(done).toMatch(
      /Everything that this sitting asks is answered\. (\d+) of \1 questions are still open\. Go on with: opsready assess W/,
    )
  })

  it.each([
    [[], ''],
    [['--gates', '--accessible'], ' --gates --accessible'],
    [['--all'], ' --all'],
    [
      ['change-management', '*.restore-proven', '--model', 'operating-model.yaml'],
      ' change-management "*.restore-proven" --model operating-model.yaml',
    ],
    [['--as', 'Web operations', '--stage', 'service-design'], ' --as "Web operations" --stage service-design'],
    [['--gates', '--model', "it's $5.yaml"], String.raw` --gates --model 'it'\''s $5.yaml'`],
  ] as const)('names the command that goes on with the same, after %j', async (args, said) => {
    const left = await closingOf(inTurn(action('save')), ...args)
    expect(left).toContain(`still open. Go on with: opsready assess${said} Wrote`)
    const interrupted = await closingOf(() => interrupt('SIGINT'), ...args)
    expect(interrupted).toContain(`Saved. Resume with: opsready assess${said} `)
    const ended = await closingOf(() => END, ...args)
    expect(ended).toMatch(/The input ended before the questions did: (\d+) are still open\./)
    expect(ended).toContain(`Go on with \`opsready assess${said}\`.`)
  })

  it('goes on with everything that is open in the same model once a part of it is answered', async () => {
    const script: Script = (ask, count) => (count === 0 ? 'informal' : diligent(ask, count))
    const said = await closingOf(script, 'change-management.what-changed', '--model', 'operating-model.yaml')
    expect(said).toMatch(/Go on with: opsready assess --model operating-model\.yaml Wrote/)
  })

  const HELP = 'For help in your editor: opsready schema --write'

  it.each([
    [['assess'], `${HELP} operating-model.schema.json`],
    [['assess', '--model', 'services/my own/renewals.yaml'], `${HELP} "services/my own/operating-model.schema.json"`],
    [['assess', '--set', 'service.name=Renewals'], `${HELP} operating-model.schema.json`],
    [['init', '--model', 'services/renewals.yaml'], `${HELP} services/operating-model.schema.json`],
  ])('says after %j, which made the model, how to make the schema that its first line names', async (args, said) => {
    const script = inTurn('Renewals', action('save'))
    const host = memoryHost({ script })
    const { err } = await opsready(host, ...args)
    expect(`${host.said()}${err}`.replaceAll(/\s+/g, ' ')).toContain(said)
  })

  it('says so too where the sitting that made the model is left with Ctrl-C, and not where nothing was written', async () => {
    const host = memoryHost({ script: (_, count) => (count === 0 ? 'Renewals' : interrupt('SIGINT')) })
    const { err } = await opsready(host, 'assess')
    expect(err).toBe(`\nSaved. Resume with: opsready assess\n${HELP} operating-model.schema.json\n`)
    const again = memoryHost({
      files: { 'operating-model.yaml': host.text('operating-model.yaml')! },
      script: () => interrupt('SIGINT'),
    })
    expect((await opsready(again, 'assess')).err).toBe('\nSaved. Resume with: opsready assess\n')
    const none = memoryHost({ script: () => interrupt('SIGINT') })
    expect((await opsready(none, 'assess')).err).toBe('\nNothing was written.\n')
  })

  it.each([
    ['a later sitting', { 'operating-model.yaml': FACTS }, 'absent'],
    ['a sitting that wrote nothing', {}, action('save')],
    ['one beside the schema', { 'operating-model.schema.json': '{}' }, 'Renewals'],
  ])('does not say so after %s', async (_, files, first) => {
    const host = memoryHost({ files, script: inTurn(first, action('save')) })
    const { err } = await opsready(host, 'assess')
    expect(`${host.said()}${err}`).not.toContain('opsready schema')
  })
})

describe('the interview in a narrow window', () => {
  it('says nothing that is wider than the window but a command, which a terminal breaks so that it can be copied', async () => {
    const script: Script = (ask, count) =>
      inTurn(
        'Renewals',
        'Everybody can do it.',
        action('back'),
        action('back'),
        action('clear'),
        action('go'),
      )(ask, count)
    const host = memoryHost({ script })
    await opsready({ ...host, terminal: { ...host.terminal, columns: 40 } }, 'assess')
    const said = host.said().replaceAll(/^\[.*\]$/gm, '')
    expect(said.replaceAll(/\s+/g, ' ')).toContain('Every model needs this. Change it instead. ')
    expect(said.replaceAll(/\s+/g, ' ')).toContain('nobody can say which practices count. ')
    expect(said.split('\n').filter((line) => line.length > 40)).toEqual([
      '  opsready schema --write operating-model.schema.json',
    ])
  })
})

describe('the interview on plain lines', () => {
  const LINES = { ACCESSIBLE: '1' }
  const files = { 'operating-model.yaml': FACTS }

  it('says what a practice is for once, also where its must-haves come before the rest of it', async () => {
    const host = memoryHost({ files, env: LINES, script: diligent })
    await opsready(host, 'assess')
    const said = host.said().replaceAll(/\s+/g, ' ')
    const { purpose } = all.practice('change-management')!
    expect(said.split(purpose)).toHaveLength(2)
    expect(said).not.toContain('-- ')
  })

  it('opens the menu where somebody is asked for evidence and types that word', async () => {
    const asked: string[] = []
    const script: Script = (ask, count) => {
      asked.push(plain(ask))
      return inTurn('proven', MENU, 'save')(ask, count)
    }
    await opsready(memoryHost({ files, env: LINES, script }), 'assess', 'change-management.what-changed')
    expect(asked.slice(1)).toEqual(['Where can somebody see that?', 'What would you like to do?'])
  })

  it.each([
    [LINES, 'Write something, or type back to leave it.'],
    [{}, 'Write something, or press Esc to leave it.'],
  ])('says how to leave what must be filled in, with a word or a key: %j', async (env, said) => {
    let trouble: string | undefined
    const script: Script = (ask, count) => {
      if (count === 1) trouble = ask.check?.('')
      return inTurn(action('accept'))(ask, count)
    }
    await opsready(memoryHost({ files, env, script }), 'assess', 'change-management.what-changed')
    expect(trouble).toBe(said)
  })
})

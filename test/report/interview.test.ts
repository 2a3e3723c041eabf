import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { hub } from '#core/interview/hub.ts'
import { plan } from '#core/interview/plan.ts'
import { FRESH, type Step, WHOLE } from '#core/interview/types.ts'
import { headingAloud, hubAloud } from '#report/interview/aloud.ts'
import { withCommand } from '#report/interview/command.ts'
import { heading } from '#report/interview/heading.ts'
import { comingBack } from '#report/interview/opening.ts'
import { summary } from '#report/interview/summary.ts'
import { styleOf } from '#report/style.ts'

const style = styleOf(0, 80, false)

describe('the first lines of a sitting', () => {
  it.each([
    [0, 0, 'Nothing is open.'],
    [1, 0, '1 thing to ask.'],
    [1, 1, '1 thing to ask, a must-have.'],
    [9, 0, '9 things to ask.'],
    [9, 1, '9 things to ask, 1 of them a must-have.'],
    [9, 3, '9 things to ask, 3 of them must-haves.'],
  ])('count %i with %i must-haves', (open, gates, said) => {
    const text = comingBack({ path: 'm.yaml', name: 'A service', assessment: undefined, open, gates }, style)
    expect(text.split('\n')[1]).toBe(said)
  })
})

describe('the lines above a prompt', () => {
  const fact = catalogue().facts.find(({ id }) => id === 'phase')!
  const practice = catalogue().practice('change-management')!
  const question: Step = { kind: 'question', id: 'x', practice, question: practice.questions[0]!, gate: true }
  const progress = { place: 1, answered: 2, total: 9 }

  it.each([
    [1, '1 of 1 fact\n'],
    [3, '1 of 3 facts\n'],
  ])('count %i facts', (of, said) => {
    expect(heading({ kind: 'fact', id: fact.id, fact }, { ...progress, of, gatesOpen: 0 }, undefined, style)).toContain(
      said,
    )
  })

  it.each([
    [0, '2 of 9 answered\n'],
    [1, '2 of 9 answered, 1 must-have not answered\n'],
    [4, '2 of 9 answered, 4 must-haves not answered\n'],
  ])('count %i must-haves that nobody has answered', (gatesOpen, said) => {
    expect(heading(question, { ...progress, of: 6, gatesOpen }, undefined, style)).toContain(said)
  })
})

describe('the same for somebody who listens', () => {
  const practice = catalogue().practice('change-management')!
  const question: Step = { kind: 'question', id: 'x', practice, question: practice.questions[0]!, gate: true }
  const fact = catalogue().facts.find(({ id }) => id === 'phase')!
  const progress = { place: 1, answered: 2, total: 9, of: 6, gatesOpen: 4 }
  const wide = styleOf(0, 400, false)

  it('says the place in a sentence, how far it is at the first question of a practice, and no mark', () => {
    const first =
      'Change management, question 1 of 6, a must-have. Best known to: service manager, technical architect, developer.'
    expect(headingAloud(question, progress, 5, false, wide).replaceAll(/\s+/g, ' ')).toBe(` ${first} `)
    expect(headingAloud(question, progress, 5, true, wide)).toMatch(
      /\n2 of 9 answered, 4 must-haves not answered, about 5 minutes at your pace\.\n$/,
    )
    expect(headingAloud({ kind: 'owner', id: 'o', practice }, progress, undefined, false, wide)).toBe(
      '\nChange management.\n',
    )
  })

  it('leaves why a fact is asked to the word that says it', () => {
    expect(headingAloud({ kind: 'fact', id: fact.id, fact }, progress, undefined, true, wide)).toBe(
      '\nThe service, 1 of 6 facts.\n',
    )
  })

  it('says where each stage stands, and no column', () => {
    const model = { opsready: 1, catalogue: '', service: { name: 'A', phase: 'live' as const } }
    const all = { model, catalogue: catalogue(), today: '2026-11-24' as never, scope: WHOLE, sitting: FRESH }
    const text = hubAloud(hub(model, assess(model, catalogue()), plan(all)), wide)
    expect(text).toMatch(/^\nService Strategy: 0 of 5 completed, \d must-haves? not met\.\n/)
    expect(text).toContain('Type go to choose')
    expect(text).not.toMatch(/ {2}|\d\/\d/)
  })

  it('checks the answers of a practice in lines of a word and what it is about', () => {
    const model = { opsready: 1, catalogue: '', service: { name: 'A', phase: 'live' as const } }
    const result = assess(model, catalogue()).practices.find((each) => each.practice.id === practice.id)!
    const text = summary(result, { owner: 'Architect' }, wide, true)
    expect(text).toMatch(/^Owner: Architect\nHow: not said yet\n/)
    expect(text).not.toMatch(/ {2}/)
  })
})

describe('a command behind a sentence', () => {
  it('stays in one piece, however narrow the window is', () => {
    const command = 'opsready assess --as "Web operations"'
    expect(withCommand('Go on with:', command, 80)).toBe(`Go on with: ${command}`)
    expect(withCommand('Go on with:', command, 40)).toBe(`Go on with:\n  ${command}`)
  })
})

describe('the check of the answers of a practice', () => {
  it('says what is in use in the words that it was chosen from', () => {
    const model = { opsready: 1, catalogue: '', service: { name: 'A', phase: 'live' as const } }
    const result = assess(model, catalogue()).practices.find(({ practice }) => practice.id === 'change-management')!
    const [first] = result.practice.implementations
    const text = (used: readonly string[]) => summary(result, { implementations: used }, styleOf(0, 400, false))
    expect(text([first!.id])).toContain(`In use      ${first!.practice}\n`)
    expect(text([])).toContain('In use      none of those we ask about\n')
  })
})

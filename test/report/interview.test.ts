import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Step } from '#core/interview/types.ts'
import { assess } from '#core/judgement/assess.ts'
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

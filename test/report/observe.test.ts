import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Proposal } from '#core/observe/proposals.ts'
import { observeText } from '#report/observe/text.ts'
import { lookedText } from '#report/observe/view.ts'
import { styleOf } from '#report/style.ts'

const proposal: Proposal = {
  kind: 'fact',
  id: 'storesData',
  value: true,
  says: 'Data is stored.',
  strength: 'strong',
  signal: catalogue().signals[0]!,
  places: [],
}

it.each([
  [0, '0 signals seen, 0 unknown, 0 proposals, 0 contradictions.'],
  [1, '0 signals seen, 0 unknown, 1 proposal, 0 contradictions.'],
])('what was seen is counted in words that fit the number: %s', (number, words) => {
  const text = observeText(
    {
      observations: [],
      unread: [],
      noHistory: undefined,
      looked: { folders: [''], files: 1, read: 1, binary: 0, tooLarge: 0, beyondTotal: 0, refused: [] },
      proposals: Array.from({ length: number }, () => [proposal]),
      contradictions: [],
      challenges: [],
      model: undefined,
      version: '1.2.3',
      catalogue: 'a@1.0.0',
    },
    styleOf(0, 200, false),
  )
  expect(text).toContain(words)
})

it.each([
  [1, 'Looked in the whole repository: 1 file, 1 of them read. Of these, 1 was too large, 1 was left out because'],
  [2, 'Looked in the whole repository: 2 files, 2 of them read. Of these, 2 were too large, 2 were left out because'],
])('what was not read is counted in words that fit the number: %s', (number, words) => {
  const looked = { folders: [], files: number, read: number, binary: 0, tooLarge: number, beyondTotal: number }
  expect(lookedText({ looked: { ...looked, refused: [] } })).toContain(words)
})

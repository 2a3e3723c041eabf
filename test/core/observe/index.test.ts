import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { SIGNALS } from '#core/observe/index.ts'

describe('the signals', () => {
  it('are those of the catalogue, each read once, or unread with a reason', () => {
    const { signals } = catalogue()
    const read = SIGNALS.map(({ id }) => id)
    expect(read.toSorted()).toEqual(
      signals
        .filter(({ unread }) => unread === undefined)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('propose facts that there are', () => {
    const all = catalogue()
    expect(all.signals.filter(({ proposes }) => proposes !== undefined && all.fact(proposes) === undefined)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { SIGNALS } from '#core/observe/index.ts'
import { MODEL_SIGNALS } from '#core/observe/with-model.ts'

describe('the signals', () => {
  it('are those of the catalogue, each read once, or unread with a reason', () => {
    const { signals } = catalogue()
    const read = [...SIGNALS, ...MODEL_SIGNALS].map(({ id }) => id)
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

  // A check leaves them out, so that it need not look for words twice.
  it('of the model alone bear on nothing', () => {
    const { signals, rules } = catalogue()
    for (const { id } of MODEL_SIGNALS) {
      const signal = signals.find((each) => each.id === id)!
      expect([signal.proposes, signal.bearsOn]).toEqual([undefined, []])
      expect(JSON.stringify(rules)).not.toContain(`"${id}"`)
    }
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flat } from '#core/flat.ts'

it('is flatMap', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer())), (lists) => {
      const of = (list: readonly number[], index: number) => list.map((each) => each + index)
      expect(flat(lists, of)).toEqual(lists.flatMap(of))
    }),
  )
})

/** The page of a trend: what stands below its pictures, and beside its numbers. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import type { Point } from '#core/trend/types.ts'
import { trendHtml } from '#report/trend/html.ts'
import { exampleModel } from '../../support/examples.ts'
import { complaints } from '../../support/html.ts'
import { trendOf } from '../../support/trend.ts'

const trendView = async () => trendOf(assess(await exampleModel('examples/licence-renewals'), catalogue()))

describe('the page of a trend', () => {
  it('says "now" of the work tree only, and names what has no date', async () => {
    const trend = await trendView()
    const [first, , now] = trend.points
    const at = (ref: string): Point => ({ ...first!, on: undefined, ref })
    const ends = (...points: readonly Point[]): readonly string[] => {
      const text = trendHtml({ ...trend, points })
      expect(text).toContain('class="over-time"')
      return [...text.matchAll(/<text x="\d+" y="176"[^>]*>([^<]*)</g)].slice(0, 2).map(([, name]) => name!)
    }
    const days = (...points: readonly Point[]): readonly string[] =>
      [...trendHtml({ ...trend, points }).matchAll(/<th scope="row" class="date">([^<]*)/g)].map(([, day]) => day!)
    expect(days(at('v1'), first!, now!)).toEqual(['–', '2026-01-10', 'now'])
    expect(ends(at('v1'), at('HEAD'))).toEqual(['v1', 'HEAD'])
    expect(ends(first!, now!)).toEqual(['2026-01-10', 'now'])
    const caption = (text: string): string => /<caption id="trend-table">\s*<span>([^<]*)</.exec(text)![1]!
    expect(caption(trendHtml(trend))).toBe('Where the model stood, oldest first')
    expect(caption(trendHtml({ ...trend, points: [at('HEAD'), at('v1')] }))).toBe(
      'Where the model stood, in the order of --at',
    )
    // Two long names would stand on top of each other.
    for (const end of ends(at('release-2026-11-01-after-the-board'), at('main'))) expect(end.length).toBeLessThan(17)
  })

  it('draws no figure where the phase expects nothing that could be measured', async () => {
    const trend = await trendView()
    const [point] = trend.points
    const standing = point!.read ? point!.standing : undefined
    const at = (practices: number): Point => ({
      ...point!,
      read: true,
      standing: { ...standing!, functions: { claimed: practices * 100, evidenced: 0, practices } },
    })
    const functions = (...points: readonly Point[]): string =>
      /<h3>Functions<\/h3>([\s\S]*?)<\/div>/.exec(trendHtml({ ...trend, points }))![1]!
    expect(functions(at(0)).trim()).toBe('<p>In this phase none is expected.</p>')
    expect(functions(at(0), at(0)).trim()).toBe('<p>In these phases none is expected.</p>')
    const later = functions(at(0), at(4))
    expect(later).toContain('claimed: none expected at first, 40% at last.')
    expect(later).not.toMatch(/points="40,|cx="40"|x="37"/)
    const before = functions(at(4), at(0))
    expect(before).toContain('>– claimed</text>')
    expect(before).not.toMatch(/points="[^"]*\b230,|cx="230"|x="227"/)
    const page = trendHtml({ ...trend, points: [at(0), at(4), at(0)] })
    expect(page.match(/<td[^>]*>\s*–\s*<\/td>/g)).toHaveLength(4)
    expect(await complaints(page)).toEqual([])
  })

  it('with one point names it once, and with none has no table', async () => {
    const trend = await trendView()
    const [first, unread] = trend.points
    const one = trendHtml({ ...trend, points: [first!] })
    expect(one.match(/>2026-01-10<\/text>/g)).toHaveLength(4)
    expect(one).not.toContain('at first')
    const none = trendHtml({ ...trend, points: [unread!] })
    expect(none).not.toContain('<table')
    expect(none).toContain('No state of the model could be read.')
    expect(await complaints(one)).toEqual([])
    expect(await complaints(none)).toEqual([])
  })
})

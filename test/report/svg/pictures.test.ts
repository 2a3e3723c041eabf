/** The pictures, as they are drawn: the same input gives the same bytes. */

import { describe, expect, it } from 'vitest'
import { htmlOf } from '#report/encode/html.ts'
import { bars } from '#report/svg/bars.ts'
import { heatMap } from '#report/svg/heat-map.ts'
import { lines } from '#report/svg/lines.ts'
import { linesOverTime } from '#report/svg/lines-over-time.ts'

const cell = (points: number, outOf: number) => ({ claimed: { points, outOf }, shown: { points: points - 1, outOf } })

describe('a picture', () => {
  it('of practices has a number in every cell, "later" where nothing is expected, and a mark where a must-have is open', () => {
    const drawn = htmlOf(
      heatMap('map', 'Service <Design>', [
        {
          name: 'Information security management system',
          cells: { understood: cell(3, 3), established: cell(4, 9), documented: cell(1, 0) },
          open: true,
        },
        { name: 'Later & more', cells: undefined, open: false },
      ]),
    )
    expect(drawn).toMatchSnapshot()
    expect(drawn.match(/class="open"/g)).toHaveLength(1)
    expect([...drawn.matchAll(/<text[^>]*>\s*(\d+|–)\s*</g)].map(([, number]) => number)).toEqual([
      '100',
      '66',
      '44',
      '33',
      '–',
      '–',
    ])
    expect(drawn).toContain('later')
    expect(drawn).not.toContain('<Design>')
  })

  it('of bars tells solid from striped', () => {
    expect(htmlOf(bars('bars', 'Three', [{ name: 'Understood', claimed: 667, shown: 333 }]))).toMatchSnapshot()
  })

  it('of lines keeps the names at their ends apart', () => {
    const drawn = htmlOf(
      linesOverTime({
        id: 'over',
        title: 'Processes',
        about: 'About.',
        top: 1000,
        topWords: '100%',
        from: '2026-01-01',
        to: '2026-03-01',
        lines: [
          { values: [0, 500, 1000], ends: '100% claimed' },
          { values: [0, 400, 990], ends: '99% shown' },
        ],
      }),
    )
    expect(drawn).toMatchSnapshot()
    const ends = [...drawn.matchAll(/<text x="264" y="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(Math.abs(ends[0]! - ends[1]!)).toBeGreaterThanOrEqual(12)
  })

  it('of lines has the sign of a line beside its name, also where both end at the same place or have no marks', () => {
    const drawn = (count: number): readonly string[] => {
      const values = Array.from({ length: count }, () => 0)
      const rest = { id: 'over', title: 'T', about: 'A.', top: 9, topWords: '9', from: 'a', to: 'b' }
      const lines = [
        { values, ends: '0 open' },
        { values, ends: '0 accepted' },
      ]
      return htmlOf(linesOverTime({ ...rest, lines }))
        .split('<g class="line-')
        .slice(1)
    }
    for (const count of [1, 2, 40])
      for (const [index, line] of drawn(count).entries()) {
        const y = Number(/<text x="264" y="([\d.]+)"/.exec(line)![1]) - 4
        expect(line).toContain(`points="240,${y} 258,${y}"`)
        expect(line).toContain(index === 0 ? `<circle cx="249" cy="${y}"` : `<rect x="246" y="${y - 3}"`)
      }
  })

  it('breaks names between words only', () => {
    expect(lines('Service asset and configuration management', 22)).toEqual([
      'Service asset and',
      'configuration',
      'management',
    ])
    expect(lines('Unbreakablewordthatislong', 10)).toEqual(['Unbreakablewordthatislong'])
  })
})

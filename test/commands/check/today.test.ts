/** What a check says of a model because of the day. */

import { describe, expect, it } from 'vitest'
import { opsready } from '../../support/cli.ts'
import { memoryHost } from '../../support/memory-host.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: Renewals
  phase: public-beta
  seasonalPeaks: true
  nextPeakOn: 2026-12-31
processes:
  capacity-management:
    answers: {tested-above-peak: absent}
`

const said = async (model: string, today: string): Promise<string> => {
  const host = memoryHost({ tty: false, today, files: { 'operating-model.yaml': model } })
  const { out } = await opsready(host, 'check')
  return out.replaceAll(/\s+/g, ' ')
}

describe('a peak that is ahead', () => {
  it('is counted down', async () => {
    expect(await said(MODEL, '2026-12-10')).toContain('The next peak is in 21 days.')
    expect(await said(MODEL, '2026-12-30')).toContain('The next peak is in 1 day.')
  })

  it('is not, where nobody said when, and when it is over', async () => {
    const without = MODEL.replace(/ {2}nextPeakOn.*\n/, '')
    for (const text of [await said(without, '2026-12-10'), await said(MODEL, '2027-01-01')]) {
      expect(text).toContain('has not been tested above them.')
      expect(text).not.toContain('The next peak')
    }
  })
})

/** A model that was written for a newer version of opsready: what this one passes over is not green. */

import { describe, expect, it } from 'vitest'
import { CHECK_FORMAT_NAMES } from '#report/formats.ts'
import { opsready } from '../../support/cli.ts'
import { memoryHost } from '../../support/memory-host.ts'

const MODEL = 'operating-model.yaml'
const newer = 'opsready: 2\ncatalogue: itil-2011@1.0.0\nservice: {name: A, phase: discovery}\npolcy: {require: ready}\n'
const hostOf = (model: string) => memoryHost({ tty: false, today: '2026-11-24', files: { [MODEL]: model } })
const LEFT_OUT = /What it\s+does\s+not\s+know\s+was\s+not\s+judged/

describe('a model of a newer format', () => {
  it.each(CHECK_FORMAT_NAMES.filter((name) => name !== 'badge'))(
    'is not known as a whole in check -f %s, and a warning under --strict',
    async (format) => {
      const { out } = await opsready(hostOf(newer), 'check', '-f', format, '--strict')
      expect(out).toMatch(LEFT_OUT)
    },
  )

  it('fails under --strict what a warning fails, and nothing otherwise', async () => {
    const code = async (...args: string[]) => (await opsready(hostOf(newer), 'check', ...args)).code
    expect(await code('--fail-on', 'warning')).toBe(0)
    expect(await code('--fail-on', 'warning', '--strict')).toBe(1)
  })

  it('is not written by --fix, which says why, and nobody is sent to --fix again', async () => {
    const host = hostOf(newer)
    const { out, err } = await opsready(host, 'check', '--fix')
    expect(host.writes()).toBe(0)
    expect(err).toBe(
      'Nothing was written for operating-model.yaml: it has a newer format than this version of opsready knows. Update opsready, then run this again.\n',
    )
    expect(out).not.toContain('--fix')
  })
})

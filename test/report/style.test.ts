import { describe, expect, it } from 'vitest'
import { asciiOnly, colourLevel } from '#report/style.ts'

const level = (env: Readonly<Record<string, string>>, isTty = false, flag?: boolean) =>
  colourLevel({ flag, env, isTty })

describe('colour', () => {
  it.each([
    ['a terminal', {}, true, undefined, 1],
    ['a pipe', {}, false, undefined, 0],
    ['--no-color stands above all', { FORCE_COLOR: '1' }, true, false, 0],
    ['--color stands above NO_COLOR', { NO_COLOR: '1' }, false, true, 1],
    ['NO_COLOR stands above FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, undefined, 0],
    ['NO_COLOR that is empty says nothing', { NO_COLOR: '' }, true, undefined, 1],
    ['FORCE_COLOR stands above a pipe', { FORCE_COLOR: '1' }, false, undefined, 1],
    ['FORCE_COLOR=0 is off', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, true, undefined, 0],
    ['CLICOLOR_FORCE stands above TERM=dumb', { CLICOLOR_FORCE: '1', TERM: 'dumb' }, false, undefined, 1],
    ['TERM=dumb stands above a terminal', { TERM: 'dumb' }, true, undefined, 0],
    ['a log that shows colour', { GITHUB_ACTIONS: 'true' }, false, undefined, 1],
  ] as const)('%s', (_, env, isTty, flag, expected) => {
    expect(level(env, isTty, flag)).toBe(expected)
  })
})

describe('characters', () => {
  it.each([
    [{ TERM: 'dumb' }, true],
    [{ LANG: 'C' }, true],
    [{ LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, true],
    [{ LANG: 'en_GB.UTF-8' }, false],
    [{ LC_ALL: '', LANG: 'C.UTF-8' }, false],
    [{}, false],
  ] as const)('%j: only ASCII is %s', (env, expected) => {
    expect(asciiOnly(env)).toBe(expected)
  })
})

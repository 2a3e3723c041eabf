/** Colour as emphasis, never as meaning: the one door to chalk. */

import { Chalk } from 'chalk'

export interface Style {
  readonly columns: number
  /** Only ASCII may be written. */
  readonly ascii: boolean
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly warn: (text: string) => string
}

export type ColourLevel = 0 | 1

export interface ColourQuestion {
  /** `--color` or `--no-color`; `undefined` where neither was given. */
  readonly flag: boolean | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTty: boolean
}

const given = (value: string | undefined): value is string => value !== undefined && value !== ''
const CI_WITH_COLOUR = ['GITHUB_ACTIONS', 'GITLAB_CI', 'TF_BUILD']

/** Flag, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM=dumb, a terminal, and CI logs that show colour. */
export const colourLevel = ({ flag, env, isTty }: ColourQuestion): ColourLevel => {
  if (flag !== undefined) return flag ? 1 : 0
  if (given(env['NO_COLOR'])) return 0
  if (given(env['FORCE_COLOR'])) return env['FORCE_COLOR'] === '0' || env['FORCE_COLOR'] === 'false' ? 0 : 1
  if (given(env['CLICOLOR_FORCE']) && env['CLICOLOR_FORCE'] !== '0') return 1
  if (env['TERM'] === 'dumb') return 0
  if (isTty) return 1
  return CI_WITH_COLOUR.some((name) => given(env[name])) ? 1 : 0
}

/** A dumb terminal, and one whose locale is plain C or POSIX, gets ASCII. */
export const asciiOnly = (env: ColourQuestion['env']): boolean => {
  if (env['TERM'] === 'dumb') return true
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(given)
  return locale === 'C' || locale === 'POSIX'
}

const same = (text: string): string => text

/** The style of one stream. */
export const styleOf = (level: ColourLevel, columns: number, ascii: boolean): Style => {
  if (level === 0) return { columns, ascii, strong: same, quiet: same, good: same, bad: same, warn: same }
  const chalk = new Chalk({ level })
  return {
    columns,
    ascii,
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
  }
}

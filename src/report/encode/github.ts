/** GitHub workflow commands: what stands in them is data and cannot become another command. */

import { terminal } from './terminal.ts'

const data = (text: string): string =>
  terminal(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** One command, for example `::error file=a,line=1::text`. */
export const githubCommand = (
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string =>
  `::${name} ${Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',')}::${data(text)}`

/** Logging commands of Azure Pipelines: what stands in them is data and cannot become another command. */

import { terminal } from './terminal.ts'

/** The agent turns `%AZP25` back into a per cent sign. */
const data = (text: string): string =>
  terminal(text).replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(';', '%3B').replaceAll(']', '%5D')

/** One `task.logissue`: it marks the run with an error or a warning, at a place. */
export const azureIssue = (
  type: 'error' | 'warning',
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string =>
  `##vso[task.logissue type=${type};${Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(';')}]${data(text)}`

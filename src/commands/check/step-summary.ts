/** The summary of a step on GitHub: Markdown at the end of the file that the runner names. */

import { FaultError } from '#core/fault.ts'
import { oneLine } from '#report/encode/terminal.ts'
import type { Host } from '#commands/host.ts'

/** GitHub drops a larger one as a whole. */
const MOST_BYTES = 1024 * 1024

/** Adds to the summary where there is one. That it cannot be written is said, and changes no outcome: the findings stand in the log. */
export const appendSummary = async (host: Host, text: string): Promise<void> => {
  const path = host.terminal.env['GITHUB_STEP_SUMMARY']
  if (path === undefined || path === '') return
  const bytes = new TextEncoder().encode(text)
  try {
    const before = await host.files.read(path)
    if ((before?.length ?? 0) + bytes.length >= MOST_BYTES)
      host.tell('The summary of this step is full, so nothing was added to it. The findings are in the log.\n')
    else await host.files.append(path, bytes)
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    host.tell(`The summary of this step was not written. ${oneLine(error.message)}\n`)
  }
}

/** Where a model stood before a change moved it: a move must not spare the change the comparison. */

import type { History, Told } from '#commands/host.ts'

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The one file of that name that was there and is gone; `undefined` where none is, or where it could be any of several. */
export const movedFrom = async (
  history: History,
  before: string,
  head: string,
  path: string,
): Promise<Told<string | undefined>> => {
  const was = await history.entries(before)
  if (!was.known) return was
  const name = fileName(path)
  const alike = [...was.value].filter(([each, { kind }]) => kind === 'file' && fileName(each) === name)
  const paths = alike.map(([each]) => each)
  const now = await history.entries(head, paths)
  if (!now.known) return now
  const gone = paths.filter((each) => !now.value.has(each))
  return { known: true, value: gone.length === 1 ? gone[0] : undefined }
}

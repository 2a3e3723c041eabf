/** The ancestors of a commit, their files, and the tags: one pass each, a record at a time. */

import type { ChangedFiles, Told, ToldCommit, ToldTag } from '#commands/host.ts'
import { records } from './records.ts'
import { stream, told, untold } from './run.ts'

/** Between the fields stands NUL, which no message, name or address can hold. */
const FIELDS = ['%H', '%P', '%ct', '%aN', '%aE', '%s', '%(trailers:key=Co-authored-by,valueonly,separator=%x01)']
const FORMAT = `--format=${FIELDS.join('%x00')}`

const commitOf = (line: string): ToldCommit => {
  const [hash = '', parents = '', time = '', name = '', email = '', subject = '', coAuthors = ''] = line.split('\0')
  return {
    hash,
    parents: parents === '' ? [] : parents.split(' '),
    time: Number(time) || 0,
    name,
    email,
    subject,
    coAuthors: coAuthors === '' ? [] : coAuthors.split('\u0001'),
  }
}

/** `from` and every ancestor of it, newest first. */
export const commitsOf = async function* (
  root: string,
  from: string,
): AsyncGenerator<ToldCommit, Told<undefined>, undefined> {
  const lines = records(stream(root, ['rev-list', FORMAT, from]), '\n')
  for (;;) {
    const line = await lines.next()
    if (line.done === true) return line.value
    // Each commit is announced by a line with its id alone.
    if (line.value.includes('\0')) yield commitOf(line.value)
  }
}

/** The files that each of these commits changed, in their order; those of a merge are not listed. */
export const changedIn = async function* (
  root: string,
  commits: readonly string[],
): AsyncGenerator<ChangedFiles, Told<undefined>, undefined> {
  const wanted = new Set(commits)
  const diff = [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '--root',
    '--no-renames',
    '--name-only',
    '--no-ext-diff',
    '--no-textconv',
  ]
  const lines = records(stream(root, diff, `${commits.join('\n')}\n`), '\0')
  let now: { commit: string; paths: string[] } | undefined
  try {
    for (;;) {
      const line = await lines.next()
      if (line.done === true) {
        if (now !== undefined) yield now
        return line.value
      }
      if (wanted.has(line.value)) {
        if (now !== undefined) yield now
        now = { commit: line.value, paths: [] }
      } else now?.paths.push(line.value)
    }
  } finally {
    await lines.return(told(undefined))
  }
}

/** Tags with the time at which each was made. */
export const tagsOf = async (root: string): Promise<Told<readonly ToldTag[]>> => {
  const tags: ToldTag[] = []
  const lines = records(
    stream(root, ['for-each-ref', '--format=%(creatordate:unix) %(refname:strip=2)', 'refs/tags']),
    '\n',
  )
  for (;;) {
    const line = await lines.next()
    if (line.done === true) return line.value.known ? told(tags) : untold(line.value.reason)
    const space = line.value.indexOf(' ')
    tags.push({ name: line.value.slice(space + 1), time: Number(line.value.slice(0, space)) || 0 })
  }
}

/**
 * Contents of blobs. Git answers as long as it is asked, and to start it takes longer than most answers: a process that has
 * answered waits a moment for the next question, which in a run over many models comes at once.
 */

import type { GitTrouble, History } from '#commands/host.ts'
import { type Chunks, contents } from './records.ts'
import { type Running, started } from './run.ts'

/** How long one waits for another question. Nothing waits for it meanwhile. */
const PATIENCE_MS = 1000

/** Reviews are read while we look around: more than two are hardly ever asked at once. */
const MOST_WAITING = 2

/** What is the matter with a content, and not with the process: that can be asked again. */
const OF_CONTENT: ReadonlySet<GitTrouble> = new Set<GitTrouble>(['missing-object', 'too-large'])

interface Answering extends Running {
  /** What it writes, from question to question. */
  readonly chunks: Pick<Chunks, 'next'>
}

const begun = (root: string): Answering => {
  const running = started(root, ['cat-file', '--batch'])
  const output = running.child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  return {
    ...running,
    chunks: {
      next: async () => {
        const { done, value } = await output.next()
        return done === true ? { done, value: await running.ended() } : { value }
      },
    },
  }
}

/** A pipe of a process is such a thing, which Node does not say. */
interface Handle {
  ref(): unknown
  unref(): unknown
}

/** Whether this process ends only when that one has: while it waits for a question, it need not. */
const hold = ({ child }: Answering, isNeeded: boolean): void => {
  for (const each of [child, child.stdin, child.stdout] as unknown as readonly Handle[])
    each[isNeeded ? 'ref' : 'unref']()
}

/** Answers for one repository. Who stops reading early ends the process that answers. */
export const contentsOf = (root: string): History['blobs'] => {
  const waiting = new Map<Answering, NodeJS.Timeout>()

  const next = (): Answering => {
    for (const [one, patience] of waiting) {
      clearTimeout(patience)
      waiting.delete(one)
      if (!one.isOver()) return one
    }
    return begun(root)
  }

  const dismiss = (one: Answering): void => {
    waiting.delete(one)
    one.child.stdin.end()
  }

  const leave = (one: Answering): void => {
    hold(one, false)
    if (waiting.size === MOST_WAITING) dismiss(one)
    else waiting.set(one, setTimeout(() => dismiss(one), PATIENCE_MS).unref())
  }

  return async function* blobs(ids, limit) {
    if (ids.length === 0) return
    const one = next()
    hold(one, true)
    const isDone = one.limited()
    let isInStep = true
    let left = ids.length
    one.child.stdin.write(`${ids.join('\n')}\n`)
    try {
      for await (const content of contents(one.chunks, ids, limit)) {
        left -= 1
        isInStep &&= content.known || OF_CONTENT.has(content.reason)
        yield content
      }
    } finally {
      isDone()
      if (isInStep && left === 0 && !one.isOver()) leave(one)
      else one.child.kill('SIGKILL')
    }
  }
}

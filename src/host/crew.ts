/** Threads that work on a list side by side. Each gets the next piece when it is done with one, so that none waits for another. */

import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Crew } from '#commands/host.ts'

/** Pieces that may be done before the oldest that is not: what is done early waits in memory. */
const AHEAD = 8

type Answer = { readonly result: unknown } | { readonly trouble: string }

const early = (why: string): Error => new Error(`A thread that checked models ended early: ${why}.`)

interface Thread {
  readonly worker: Worker
  /** Which piece it works on. */
  piece: number | undefined
}

/** A crew of `size` threads, each of which runs the module `entry`; `today` is the day for all of them. */
export const crewOf = (entry: URL, size: number, today: string): Crew => ({
  size,
  async *run(setup, pieces) {
    const done = new Map<number, unknown>()
    let [given, next] = [0, 0]
    let failure: Error | undefined
    let wake = (): void => undefined
    const threads: Thread[] = Array.from({ length: Math.min(size, pieces.length) }, () => ({
      worker: new Worker(entry, { workerData: setup, argv: ['--today', today] }),
      piece: undefined,
    }))
    const hand = (thread: Thread): void => {
      if (thread.piece !== undefined || given === pieces.length || given >= next + size * AHEAD) return
      thread.piece = given
      given += 1
      thread.worker.postMessage(pieces[thread.piece], [])
    }
    const fail = (error: Error): void => {
      failure ??= error
      wake()
    }
    for (const thread of threads) {
      thread.worker.on('message', (answer: Answer) => {
        if ('trouble' in answer) return fail(new Error(answer.trouble))
        done.set(thread.piece!, answer.result)
        thread.piece = undefined
        hand(thread)
        wake()
      })
      thread.worker.on('error', (error) => fail(early(error.message)))
      thread.worker.on('exit', (code) => fail(early(`it exited with ${code}`)))
      hand(thread)
    }
    try {
      while (next < pieces.length) {
        if (failure !== undefined) throw failure
        if (done.has(next)) {
          const result = done.get(next)
          done.delete(next)
          next += 1
          for (const thread of threads) hand(thread)
          yield result as never
        } else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    } finally {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    }
  },
})

/** The other end: answers each piece that this thread is given with what `prepare` makes of the setup. */
export const serve = (prepare: (setup: unknown) => (piece: unknown) => Promise<unknown>): void => {
  const work = prepare(workerData)
  parentPort!.on('message', (piece: unknown) => {
    const answer = async (): Promise<Answer> => {
      try {
        return { result: await work(piece) }
      } catch (error) {
        return { trouble: error instanceof Error ? error.message : String(error) }
      }
    }
    void answer().then((said) => parentPort!.postMessage(said, []))
  })
}

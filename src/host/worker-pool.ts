/** Threads that work on a list side by side, this one among them. Each gets the next piece when it is done with one. */

import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { WorkerPool } from '#commands/host.ts'

/** Pieces that may be done before the oldest that is not: what is done early waits in memory. */
const AHEAD = 8

/** Pieces that a thread has in hand, so that it need not wait for the next until this one has a moment. */
const IN_HAND = 2

type Answer = { readonly result: unknown } | { readonly trouble: string }

const early = (why: string): Error => new Error(`A thread that checked models ended early: ${why}.`)

interface Thread {
  readonly worker: Worker
  /** Which pieces it works on, in the order in which it was given them. */
  readonly pieces: number[]
}

/** Lets the answers of the others come in. */
const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** As many as work at the same time on this machine. */
export const usualSize = (): number => availableParallelism()

/** A pool of `size`: this thread, and others that each run the module in the file `entry`; `today` is the day for all of them. */
export const workerPool = (entry: string, size: number, today: string): WorkerPool => ({
  size,
  async *run(setup, pieces, own) {
    const done = new Map<number, unknown>()
    let [given, next] = [0, 0]
    let failure: Error | undefined
    let wake = (): void => undefined
    const threads: Thread[] = Array.from({ length: Math.min(size, pieces.length) - 1 }, () => ({
      worker: new Worker(entry, { workerData: setup, argv: ['--today', today] }),
      pieces: [],
    }))
    const take = (): number | undefined => {
      if (given === pieces.length || given >= next + size * AHEAD) return undefined
      given += 1
      return given - 1
    }
    const hand = ({ worker, pieces: inHand }: Thread): void => {
      while (inHand.length < IN_HAND) {
        const piece = take()
        if (piece === undefined) return
        inHand.push(piece)
        worker.postMessage(pieces[piece], [])
      }
    }
    const fail = (error: Error): void => {
      failure ??= error
      wake()
    }
    for (const thread of threads) {
      thread.worker.on('message', (answer: Answer) => {
        if ('trouble' in answer) return fail(new Error(answer.trouble))
        done.set(thread.pieces.shift()!, answer.result)
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
          continue
        }
        const mine = take()
        if (mine === undefined)
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        else {
          done.set(mine, await own(pieces[mine] as never))
          await breath()
        }
      }
    } finally {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    }
  },
})

/** The other end: answers each piece that this thread is given with what `prepare` makes of the setup. */
export const serve = (prepare: (setup: unknown) => (piece: unknown) => Promise<unknown>): void => {
  const work = prepare(workerData)
  const answer = async (piece: unknown): Promise<Answer> => {
    try {
      return { result: await work(piece) }
    } catch (error) {
      return { trouble: error instanceof Error ? error.message : String(error) }
    }
  }
  // One piece after the other, in their order.
  let last: Promise<void> = Promise.resolve()
  parentPort!.on('message', (piece: unknown) => {
    last = last.then(async () => parentPort!.postMessage(await answer(piece), []))
  })
}

// Two commands in turn, and the median of the ratios pair by pair: what else the machine does falls on both alike.

import { spawnSync } from 'node:child_process'

const middle = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** NODE_EXTRA_CA_CERTS adds 40 ms to every start of Node 20 and would flatter each ratio; nothing else is inherited either. */
export const cleanEnv = (more = {}) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  ...more,
})

/** Runs a command to its end; throws unless it exits as expected. */
export const ran = ({ command, args, cwd, env = {}, input, exits = 0 }) => {
  const done = spawnSync(command, args, { cwd, env: cleanEnv(env), input, maxBuffer: 1 << 28 })
  if (done.status !== exits)
    throw new Error(
      `${command} ${args.join(' ')} exited ${done.status}, not ${exits}:\n${String(done.stderr)}${String(done.stdout)}`,
    )
  return done
}

const milliseconds = (run) => {
  const from = performance.now()
  run()
  return performance.now() - from
}

/**
 * Times two jobs in turn, each a function, `pairs` times after one run that is not counted.
 *
 * @returns the median ratio `value`, and the median milliseconds of both
 */
export const pairs = (ours, theirs, times) => {
  ours()
  theirs()
  return pairsAtOnce(ours, theirs, times)
}

/** The same without a run that is not counted, for jobs of many seconds. */
export const pairsAtOnce = (ours, theirs, times) => {
  const taken = Array.from({ length: times }, () => [milliseconds(ours), milliseconds(theirs)])
  return {
    value: middle(taken.map(([a, b]) => a / b)),
    ours: middle(taken.map(([a]) => a)),
    theirs: middle(taken.map(([, b]) => b)),
    times,
  }
}

/** The same for jobs that say themselves how long they took, in milliseconds. */
export const timedPairs = async (ours, theirs, times) => {
  await ours()
  await theirs()
  const taken = []
  for (let pair = 0; pair < times; pair += 1) taken.push([await ours(), await theirs()])
  return {
    value: middle(taken.map(([a, b]) => a / b)),
    ours: middle(taken.map(([a]) => a)),
    theirs: middle(taken.map(([, b]) => b)),
    times,
  }
}

export { middle }

// One answer written into a model, in one process: our splice with everything it checks, against the library's round trip.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { parseDocument } from 'yaml'
import { pairs } from './pairs.mjs'
import { root } from './world.mjs'

const PAIRS = { full: 41, quick: 15 }
/** Each job several times, so that the clock's grain does not show. */
const TIMES = 5

const QUESTION = ['processes', 'incident-management', 'answers', 'who-acts']
const POINTER = `/${QUESTION.join('/')}`

/** Our own writer as a module of its own, bundled as for a release. */
const bundled = async (folder) => {
  await build({
    input: join(root, 'src', 'core', 'model', 'save.ts'),
    platform: 'node',
    logLevel: 'silent',
    output: { file: join(folder, 'save.mjs'), format: 'esm', codeSplitting: false },
  })
  return import(pathToFileURL(join(folder, 'save.mjs')))
}

const often = (job) => () => {
  for (let time = 0; time < TIMES; time += 1) job()
}

export const writing = async ({ model }, { quick }) => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-bench-'))
  try {
    const { saveChanges } = await bundled(folder)
    const bytes = new TextEncoder().encode(model)
    return pairs(
      often(() => {
        const saved = saveChanges(bytes, [{ pointer: POINTER, was: 'proven', value: 'in-place' }])
        if (saved.kind !== 'saved') throw new Error('The answer was not written.')
      }),
      often(() => {
        const document = parseDocument(model)
        document.setIn(QUESTION, 'in-place')
        document.toString()
      }),
      quick ? PAIRS.quick : PAIRS.full,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

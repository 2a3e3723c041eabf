import { setFlagsFromString } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { readBytes } from '#core/parse.ts'
import { readPlain } from '#core/plain-yaml/index.ts'

setFlagsFromString('--allow-natives-syntax')
/** Whether V8 keeps an object as one of a known shape; else it is a dictionary. */
// oxlint-disable-next-line typescript/no-implied-eval
const hasShape = new Function('of', 'return %HasFastProperties(of)') as (of: unknown) => boolean

const TEXT = 'opsready: 1\nservice:\n  name: Licences\n'

/** The texts of thousands of models stay in memory where they are held by dictionaries. */
describe('what is read is no dictionary', () => {
  test('which an object is that is written with a getter', () => {
    const made = {
      get text() {
        return TEXT
      },
    }
    expect(hasShape(made)).toBe(false)
  })

  test('by the quick reader', () => {
    expect(hasShape(readPlain(TEXT))).toBe(true)
  })

  test('as a document', async () => {
    const reading = await readBytes(Buffer.from(TEXT))
    expect(reading.ok && hasShape(reading.parsed)).toBe(true)
  })
})

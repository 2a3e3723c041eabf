import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel } from '#core/model/read.ts'

/** The model of a folder of this repository; one that is not valid throws every reason. */
export const exampleModel = async (folder: string) => {
  const reading = await readModel(readFileSync(join(folder, 'operating-model.yaml')), 'operating-model.yaml')
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'))
  return reading.read.model
}

/** The text of a model at once, for edits that read it again and again. */

import { parsePlain } from '#core/parse.ts'
import type { Reading } from '#core/reading.ts'
import { parseStrict } from '#core/yaml.ts'

/** Reads one strict document from text. Never throws; every refusal carries its place. */
export const parseModel = (source: string): Reading => parsePlain(source) ?? parseStrict(source)

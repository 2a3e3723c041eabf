/** `opsready compare --json`. Shape: schemas/report/compare.schema.json, stable within its schemaVersion. */

import type { Shared } from '#core/interview/compare.ts'
import { json } from '#report/encode/json.ts'
import { agreement, type CompareView } from './text.ts'

const shared = ({ question, answers }: Shared) => ({ question: question.id, text: question.text, answers })

export const compareJson = ({ files, comparison }: CompareView): string =>
  json({
    schemaVersion: 1,
    files,
    agreement: agreement(comparison) ?? null,
    agreed: comparison.agreed.map(shared),
    differing: comparison.differing.map(shared),
    single: comparison.single,
  })

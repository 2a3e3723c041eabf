/** What is still open, as arguments that can be pasted after `opsready assess`. */

import { ANSWERS } from '#core/catalogue/types.ts'
import type { Step } from './types.ts'

const valuesOf = (step: Step): string => {
  if (step.kind === 'question') return ANSWERS.join('|')
  if (step.kind !== 'fact') return 'TEXT'
  const { kind, values } = step.fact
  if (kind === 'boolean') return 'yes|no'
  if (values !== undefined) return Object.keys(values).join('|')
  if (kind === 'list') return 'NAME,NAME|none'
  return kind === 'string' ? 'TEXT' : kind === 'date' ? 'YYYY-MM-DD' : 'NUMBER'
}

/** `--set id=choices` for each open step that --set can answer; an object is given by its parts. */
export const missingLines = (steps: readonly Step[]): readonly string[] =>
  steps
    .filter(({ kind }) => kind === 'fact' || kind === 'question')
    .flatMap((step) =>
      step.kind === 'fact' && step.fact.kind === 'object'
        ? (step.fact.fields ?? []).map(
            (field) => `--set ${step.id}.${field.id}=${field.kind === 'boolean' ? 'yes|no' : 'TEXT'}`,
          )
        : [`--set ${step.id}=${valuesOf(step)}`],
    )

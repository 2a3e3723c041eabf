/** On demand at a prompt: why it is asked, and what good looks like. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { type Practice, STAGE_NAMES } from '#core/catalogue/types.ts'
import type { Step } from '#core/interview/types.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'

const MOST_PLACES = 3

const paragraph = (style: Style, title: string, text: string): string =>
  wrap(`${style.strong(title)} ${text}`, style.columns, 2)

const evidence = (artefacts: readonly string[], catalogue: Catalogue): string =>
  artefacts
    .map((id) => catalogue.artefacts.find((each) => each.id === id)?.what)
    .filter((what) => what !== undefined)
    .slice(0, MOST_PLACES)
    .join('; ')

const sourceOf = ({ kind, stage, officialName }: Practice): string =>
  `The GOV.UK guide Service management lists it ${kind === 'function' ? 'among the functions' : `under ${STAGE_NAMES[stage]}`}; ITIL 2011 calls it ${officialName}.`

const paragraphs = (step: Step, catalogue: Catalogue, style: Style): readonly string[] => {
  if (step.kind === 'fact')
    return [
      paragraph(style, 'Why we ask.', step.fact.why),
      ...(step.fact.help === undefined ? [] : [paragraph(style, 'Hint.', step.fact.help)]),
    ]
  const { purpose, problem, today } = step.practice
  const rest =
    step.kind === 'question'
      ? [
          paragraph(style, 'What good looks like.', step.question.answers.proven),
          ...(step.question.artefacts.length === 0
            ? []
            : [paragraph(style, 'What would show it.', evidence(step.question.artefacts, catalogue))]),
        ]
      : []
  return [
    paragraph(style, 'What it is for.', purpose),
    paragraph(style, 'The problem it was meant to solve.', problem),
    paragraph(style, 'Today.', today),
    ...rest,
    paragraph(style, 'Source.', sourceOf(step.practice)),
  ]
}

/** Why a step is asked. Ends with a newline. */
export const why = (step: Step, catalogue: Catalogue, style: Style): string => {
  const name = step.kind === 'question' || step.kind === 'fact' ? step.id : step.practice.id
  return `\n${[...paragraphs(step, catalogue, style), style.quiet(`  More: opsready explain ${name}`)].join('\n')}\n`
}

/** A coherence rule, in plain words. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { RULE_KINDS, spoken } from '#report/challenges.ts'
import { allWords } from '#report/pages/condition.ts'
import { type Entry, paragraph, sourceLines } from './entry.ts'

export const explainRule = (catalogue: Catalogue, rule: Catalogue['rules'][number]): Entry => ({
  kind: 'rule',
  id: rule.id,
  title: rule.title,
  paragraphs: [
    {
      lines: [
        `A coherence rule about ${RULE_KINDS[rule.kind]} (${rule.severity}). It adds words, never weight.`,
        ...(rule.processes.length === 0
          ? []
          : [`About: ${rule.processes.map((id) => catalogue.practice(id)?.name ?? id).join(', ')}.`]),
      ],
    },
    ...paragraph('What it says', spoken(rule)),
    ...paragraph('Example', rule.compute?.example?.says),
    ...paragraph('Why', rule.why),
    ...paragraph('The problem it was meant to solve', rule.problem),
    ...paragraph('What would solve it', rule.instead),
    ...paragraph('Ask the team', rule.ask),
    ...paragraph('It applies where', `${allWords(rule.if)}.`),
    ...paragraph('Unless', rule.then.length === 0 ? undefined : `${allWords(rule.then)}.`),
    ...paragraph(
      'Computed',
      ...Object.entries(rule.compute?.values ?? {}).map(([name, { unit, formula }]) => `${name} (${unit}): ${formula}`),
      rule.compute?.assumes === undefined ? undefined : `Taken for granted: ${rule.compute.assumes}`,
    ),
    ...paragraph('Where something is missing', rule.unknown),
    ...paragraph(
      'Living with it',
      `Add to accepted: in the model: rule: ${rule.id}, with a reason, by whom, from when and until when.`,
    ),
    ...paragraph('Sources', ...sourceLines(catalogue, rule.source)),
  ],
})

/** The words that opsready itself uses in its verdicts, answers and figures, so that each can be asked about. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { type Answer, AXES, type Axis, PHASES, type Phase, STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import { inForce } from '#core/judgement/gates.ts'
import type { Verdict } from '#core/judgement/types.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { AXIS_QUESTIONS, capital, LEVEL_WORDS, PHASE_NAMES } from '#report/words.ts'
import { type Entry, paragraph } from './entry.ts'

const ANSWERS = {
  absent: 'It is not there, or only by luck. 0 points of 3.',
  informal: 'It happens sometimes, or depends on single people, or covers only a part. 1 point of 3.',
  'in-place': 'It is agreed, used, and true today for what matters. 2 points of 3; what a must-have asks for.',
  proven: 'It was tested or measured, and outlives people leaving. 3 points of 3.',
  unknown: 'Nobody knows. An honest answer; it counts as absent, and is listed separately.',
} as const satisfies Record<Answer, string>

const VERDICTS = {
  'not-ready': 'A must-have of the phase is below in place, and nobody has accepted that.',
  'too-little-known': 'The same as not ready, where each such must-have is unanswered or unknown. Answer those first.',
  'ready-with-accepted-risks':
    'Every must-have that is below in place was accepted: with a reason, by two people, for at most 90 days.',
  'ready-with-gaps': 'Every must-have is met. Some other answer is below what the phase expects, accepted or not.',
  ready: 'Every must-have is met, and no answer is below what the phase expects.',
} as const satisfies Record<Verdict, string>

const AXIS_WORDS = {
  understood: 'Do those who need to know agree on it? Asked of people, best of each one separately.',
  established: 'Is it done, every time and whoever is there?',
  documented: 'Can somebody who was not there read it? Writing may be one step behind doing: a third is added.',
} as const satisfies Record<Axis, string>

/** Further words, each with what it means. */
const OTHERS: Readonly<Record<string, string>> = {
  'must-have':
    'A question that must be at least in place from a phase on. While one is below that and not accepted, the service is not ready. Called a gate in the model’s JSON.',
  gate: 'The same as a must-have.',
  gap: 'A question that applies and is below what the phase expects: in place for a must-have, else the level expected of its practice, one less for a documented question.',
  evidence:
    'Where somebody can see that an answer is true: a path in the repository, or a link, another repository or a note with the date on which a person looked.',
  claimed: 'A figure from the answers as they were given.',
  evidenced: 'The same figure when every answer above informal that names no evidence counts as informal.',
  shown: 'The same as evidenced: the word for it on the screen and on the page.',
  verdict:
    'The result of the answers in the phase of the service: not ready, too little is known, ready with accepted risks, ready with gaps, or ready.',
  catalogue:
    'The questions, rules and words of one version of opsready, such as itil-2011@1.0.0. A model names the one by which it was answered.',
  accepted: 'A gap, rule or finding that the team lives with for now. It silences; it raises no figure.',
  later: 'A practice that the phase does not expect yet. `opsready assess --all` asks it too.',
  drift: 'The model and the truth have moved apart. `opsready check` looks for it.',
  challenge:
    'A question about a way of working, from rules and figures of the model. It changes no figure and no verdict.',
  remark: 'A word in the model’s own text that hides something. It is listed beside the findings, never among them.',
}

const word = (id: string, title: string, meaning: string, more: Entry['paragraphs'] = []): Entry => ({
  kind: 'word',
  id,
  title,
  paragraphs: [{ lines: [meaning] }, ...more],
})

const explainPhase = (catalogue: Catalogue, phase: Phase): Entry => {
  const gates = catalogue.questions.filter(({ gate }) => inForce(gate, phase)).map(({ id }) => id)
  const expecting = LEVEL_WORDS.slice(1).map((level, index) => {
    const count = catalogue.practices.filter(({ expected }) => expected[phase] === index + 1).length
    return count === 0 ? undefined : `${level}: ${count} of ${catalogue.practices.length} practices`
  })
  const label = catalogue.fact('phase')?.values?.[phase]?.label ?? ''
  return word(phase, `The phase ${PHASE_NAMES[phase]}`, `${label}.`, [
    ...paragraph('What it expects', ...expecting),
    ...paragraph('Must-haves in force', ...gates),
  ])
}

const explainStage = ({ practices }: Catalogue, stage: (typeof STAGES)[number]): Entry =>
  word(
    stage,
    STAGE_NAMES[stage],
    stage === 'functions' ? 'The functions, which belong to no stage.' : 'A stage, as the guide lists its processes.',
    paragraph(
      'Practices',
      ...practices.filter((each) => each.stage === stage).map(({ id, name }) => `${name} (${id})`),
    ),
  )

/** Every word, by its id. */
export const wordsOf = (catalogue: Catalogue): readonly Entry[] => [
  ...Object.entries(ANSWERS).map(([id, meaning]) => word(id, `The answer “${id.replace('-', ' ')}”`, meaning)),
  ...Object.entries(VERDICTS).map(([id, meaning]) =>
    word(id, `The verdict “${VERDICT_WORDS[id as Verdict]}”`, meaning),
  ),
  ...AXES.map((axis) => word(axis, AXIS_QUESTIONS[axis], AXIS_WORDS[axis])),
  ...PHASES.map((phase) => explainPhase(catalogue, phase)),
  ...STAGES.map((stage) => explainStage(catalogue, stage)),
  ...Object.entries(OTHERS).map(([id, meaning]) => word(id, capital(id), meaning)),
]

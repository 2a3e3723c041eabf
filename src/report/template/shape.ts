/** What a template may name: the one documented view model. The JSON Schema is made from it, and templates are checked against it. */

export interface TextField {
  readonly kind: 'text'
  readonly about: string
}
/** Something that is or is not: for sections, never printed. */
export interface FlagField {
  readonly kind: 'flag'
  readonly about: string
}
export interface ListField {
  readonly kind: 'list'
  readonly about: string
  /** Absent: the entries are texts, written as `{{.}}`. */
  readonly of?: Shape
}
export interface GroupField {
  readonly kind: 'group'
  readonly about: string
  readonly of: Shape
}
export type Field = TextField | FlagField | ListField | GroupField
export type Shape = Readonly<Record<string, Field>>

const text = (about: string): TextField => ({ kind: 'text', about })
const flag = (about: string): FlagField => ({ kind: 'flag', about })
const texts = (about: string) => ({ kind: 'list', about }) as const
const list = <S extends Shape>(about: string, of: S) => ({ kind: 'list', about, of }) as const
const group = <S extends Shape>(about: string, of: S) => ({ kind: 'group', about, of }) as const

const both = (about: string) =>
  group(about, { claimed: text('As answered, such as 66%.'), shown: text('As could be shown.') })

const QUESTION = {
  id: text('Id of the question.'),
  text: text('The question.'),
  command: text('The command that asks it again.'),
} as const satisfies Shape

export const SHAPE = {
  opsready: text('Version of the tool.'),
  catalogue: text('Id and version of the questions, such as itil-2011@1.0.0.'),
  service: text('Name of the service.'),
  outcome: text('Who can do what because it exists; empty where nobody said.'),
  phase: text('The declared phase in words.'),
  verdict: text('The verdict in words.'),
  reasons: texts('Why this verdict, in sentences.'),
  figures: group('All figures, as people read them.', {
    processes: both('The mean of the processes that the phase expects.'),
    functions: both('The mean of the functions that the phase expects.'),
    mustHavesMet: text('Must-haves at their minimum.'),
    mustHaves: text('Must-haves in this phase.'),
    questions: text('Questions that apply.'),
    answered: text('Questions with an answer.'),
    unknown: text('Questions answered with "we do not know".'),
    unanswered: text('Questions without an answer.'),
    accepted: text('Gaps that are accepted.'),
  }),
  gaps: list('Every gap, in the order of work.', {
    place: text('Its place in the order, from 1.'),
    ...QUESTION,
    practice: text('Name of the practice.'),
    practiceId: text('Id of the practice.'),
    today: text('What the team answered, in words.'),
    expectedLevel: text('What the phase expects: informal, in place or proven.'),
    expected: text('What that means for this question.'),
    next: text('What to do next.'),
    bestKnownTo: text('The roles that know best.'),
    mustHave: flag('It is a must-have.'),
    accepted: flag('The team lives with it for now.'),
    until: text('Until when it is accepted; empty where it is not.'),
  }),
  challenges: list('What does not fit, and what does.', {
    rule: text('Id of the rule.'),
    title: text('The rule in a few words.'),
    fits: flag('It is praise.'),
    says: text('The sentence with its figures.'),
    basis: text('Whose figures these are; empty where there are none.'),
    problem: text('The problem that the way of working was meant to solve.'),
    instead: text('What would solve it at this rate.'),
    ask: text('What to ask oneself.'),
    why: text('Why this is said.'),
  }),
  accepted: list('What the team lives with for now.', {
    id: text('The question, rule or finding.'),
    text: text('The question in words; the id where it is none.'),
    reason: text('Why.'),
    by: text('Who accepted it.'),
    approvedBy: text('Who approved it; empty where nobody had to.'),
    from: text('First day.'),
    until: text('Last day.'),
  }),
  unknown: list('Questions answered with "we do not know".', QUESTION),
  unanswered: list('Questions without an answer.', QUESTION),
  owners: list('Who owns what, the busiest first.', {
    owner: text('A role or name; empty where nobody is named.'),
    practices: list('What they answer for.', { id: text('Id.'), name: text('Name, as the team calls it.') }),
  }),
  facts: list('What was said about service and team.', {
    name: text('A group of facts.'),
    facts: list('The facts.', { question: text('What was asked.'), answer: text('What was answered, in words.') }),
  }),
  records: list('Facts that are tables, such as suppliers.', {
    question: text('What was asked.'),
    columns: texts('Heads of the columns.'),
    rows: list('The rows.', { cells: texts('In the order of the columns.') }),
  }),
  practices: list('Every practice that is expected or told, in the order of the catalogue.', {
    id: text('Id of the practice.'),
    name: text('Name, as the guide has it.'),
    calledHere: text("The team's own name for it; empty where it has none."),
    stage: text('Where the guide lists it.'),
    expected: flag('The phase expects it.'),
    owner: text('Who owns it; empty where nobody is named.'),
    how: text('How it is done here; empty where nobody said.'),
    coveredBy: text('The practice that covers it; empty where none does.'),
    reviewedOn: text('When it was last reviewed; empty where it was not.'),
    reviewedBy: text('Who reviewed it.'),
    understood: both('Understood, per cent of the points.'),
    established: both('Established, per cent of the points.'),
    documented: both('Documented, per cent of the points.'),
    weakest: both('The weakest of the three.'),
    questions: list('The questions that apply.', {
      ...QUESTION,
      said: text('What the team answered, in words.'),
      mustHave: flag('It is a must-have in this phase.'),
      note: text('A note; empty where there is none.'),
      evidence: texts('Where it can be seen.'),
    }),
  }),
  stories: list('One story for each gap that is not accepted.', {
    story: text('As …, I want this: … Then we can answer …'),
    id: text('Id of the question.'),
  }),
} as const satisfies Shape

/** The value that a shape describes. */
export type Shaped<S extends Shape> = { readonly [K in keyof S]: ValueOf<S[K]> }
type ValueOf<F extends Field> = F extends TextField
  ? string
  : F extends FlagField
    ? boolean
    : F extends GroupField
      ? Shaped<F['of']>
      : F extends { readonly kind: 'list'; readonly of: infer S extends Shape }
        ? readonly Shaped<S>[]
        : readonly string[]

/** What is given to a template. */
export type TemplateValue = Shaped<typeof SHAPE>

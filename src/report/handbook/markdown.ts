/** `docs/operating-model.md`: how the service is run, for people who never open YAML. A pure function of model and catalogue. */

import { catalogueName } from '#core/catalogue/name.ts'
import { WRITTEN } from '#core/checks/page.ts'
import type { Acceptance, Evidence } from '#core/model/types.ts'
import { address, code, md, table } from '#report/encode/markdown.ts'
import { type GapsView, VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { type Handbook, handbookOf, type HandbookPractice, type HandbookQuestion } from './value.ts'

const opening = ({ assessment, model, catalogue, version }: GapsView): string => {
  const { outcome, name } = model.service
  return [
    `${WRITTEN}${version} from catalogue ${catalogueName(catalogue)} and operating-model.yaml. Do not edit: change the model and run \`opsready handbook\` again. -->`,
    `# How we run ${md(name)}`,
    ...(typeof outcome === 'string' ? [md(outcome)] : []),
    `Phase: ${PHASE_NAMES[assessment.phase]}. Ready to be operated? **${VERDICT_WORDS[assessment.verdict]}**; the gap analysis says why and what comes next. This page says how things are done today, in the words of the team.`,
  ].join('\n\n')
}

const called = ({ practice, calledHere }: HandbookPractice): string => md(calledHere ?? practice.name)
const owned = (owner: string | undefined): string => (owner === undefined ? '*nobody named*' : md(owner))

const owners = ({ owners: all }: Handbook): string =>
  [
    '## Who owns what',
    table(
      ['Owner', 'Answers for'],
      all.map(({ owner, practices }) => [
        owned(owner),
        practices.map((each) => `[${called(each)}](#${each.practice.id})`).join(', '),
      ]),
    ),
  ].join('\n\n')

const facts = ({ groups, records }: Handbook): string =>
  [
    ...groups.flatMap(({ name, facts: all }) => [
      `## ${name}`,
      table(
        ['Question', 'Answer'],
        all.map(({ ask, said }) => [md(ask), md(said)]),
      ),
    ]),
    ...records.flatMap(({ ask, columns, rows }) => [
      `### ${md(ask)}`,
      table(
        columns,
        rows.map((cells) => cells.map(md)),
      ),
    ]),
  ].join('\n\n')

const shown = ({ path, repository, link, note, checked }: Evidence): string => {
  const where =
    link !== undefined
      ? address(link)
      : path !== undefined
        ? code(repository === undefined ? path : `${repository}: ${path}`)
        : ''
  const said = [where, md(note ?? '')].filter(Boolean).join(': ')
  return checked === undefined ? said : `${said} (looked at on ${md(checked)})`
}

const answer = ({ question, said, evidence, note, state }: HandbookQuestion): readonly string[] => [
  `${md(question.text)}${state.gate ? ' **Must-have.**' : ''}`,
  `${md(said)}${note === undefined ? '' : ` *${md(note)}*`}`,
  evidence.map(shown).join('; '),
]

const practice = (each: HandbookPractice): string => {
  const { practice: of, calledHere, owner, how, coveredBy, reviewed, questions } = each
  const official = calledHere === undefined ? '' : ` (${md(of.name)})`
  return [
    `<a id="${of.id}"></a>\n\n#### ${called(each)}${official}`,
    ...(how === undefined ? [] : [md(how)]),
    ...(coveredBy === undefined
      ? []
      : [`Covered by ${coveredBy.told ? `[${md(coveredBy.name)}](#${coveredBy.id})` : md(coveredBy.name)}.`]),
    `Owner: ${owned(owner)}. ${reviewed === undefined ? 'Not reviewed yet.' : `Reviewed on ${md(reviewed.on)} by ${md(reviewed.by.join(', '))}.`}`,
    ...(questions.length === 0 ? [] : [table(['Question', 'How it is here', 'Can be seen in'], questions.map(answer))]),
  ].join('\n\n')
}

const practices = ({ stages }: Handbook): string =>
  ['## How we do it', ...stages.flatMap(({ name, practices: all }) => [`### ${name}`, ...all.map(practice)])].join(
    '\n\n',
  )

const implementations = ({ assessment: { implementations: all } }: GapsView): string =>
  all.length === 0
    ? ''
    : [
        '## Ways of working in use here',
        table(
          ['What', 'Where', 'Meant to solve'],
          all.map(({ what, practice: of, problem }) => [md(what), md(of.name), md(problem)]),
        ),
      ].join('\n\n')

const what = ({ catalogue }: GapsView, { question, rule, finding }: Acceptance): string => {
  const id = question ?? rule ?? finding ?? ''
  const text = catalogue.question(id)?.text
  return text === undefined ? code(id) : `${md(text)} ${code(id)}`
}

const accepted = (view: GapsView): string => {
  const all = view.model.accepted ?? []
  if (all.length === 0) return ''
  return [
    '## What we live with for now',
    table(
      ['What', 'Why', 'By', 'Until'],
      all.map((each) => [
        what(view, each),
        md(each.reason),
        md(each.approvedBy === undefined ? each.by : `${each.by}, approved by ${each.approvedBy}`),
        md(each.until),
      ]),
    ),
  ].join('\n\n')
}

/** The page: LF, one newline at the end, no date of today, no path. */
export const handbookMarkdown = (view: GapsView): string => {
  const handbook = handbookOf(view)
  return `${[
    opening(view),
    owners(handbook),
    facts(handbook),
    practices(handbook),
    implementations(view),
    accepted(view),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}

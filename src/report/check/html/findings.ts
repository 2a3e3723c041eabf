/** What is reported, model by model and rule by rule, so that each reason is said once. */

import { html, type Html, joined, type Part } from '#report/encode/html.ts'
import { command, folded, prose, saying } from '#report/html/parts.ts'
import { fromRoot } from '#report/check/place.ts'
import type { NotKnown } from '#report/check/reported.ts'
import type { Rule } from '#report/check/rules.ts'
import type { CheckView } from '#report/check/view.ts'
import { type Answer, answersTo, around } from './answer.ts'

/** The models and what else is reported on, as their files from the root of the repository, in the order of the run. */
export const filesIn = ({ models, folder }: CheckView, all: readonly NotKnown[]): readonly string[] => [
  ...new Set([...models.map(({ file }) => fromRoot(folder, file)), ...all.map(({ at }) => at.file)]),
]

/** A command in it names its model, and can be copied. */
const toDo = (fix: string, answers: readonly Answer[]): Html => {
  const given = around(fix, answers)
  const said =
    given === undefined ? saying(fix) : joined([saying(given.before), command(given.command), saying(given.after)], '')
  return html`<p class="next"><strong>To do:</strong> ${said}</p>`
}

interface Said {
  readonly view: CheckView
  /** The model, where a command has to name it. */
  readonly named: string | undefined
  /** What to do is the same for all, and said once above them. */
  readonly once: boolean
}

const item = ({ id, at, message, fix }: NotKnown, { view, named, once }: Said): Html => {
  const answers = answersTo(id, view.questions, named)
  const [answer] = answers
  return html`<li>
    <p><code>${at.file}:${at.line}:${at.column}</code> ${saying(message)}</p>
    ${once ? undefined : toDo(fix, answers)}
    ${answer === undefined || around(fix, answers) !== undefined ? undefined : html`<p>Answer it again: ${command(answer.command)}</p>`}
  </li>`
}

/** The rules of these findings, each once, in the order in which they come. */
const rulesOf = (all: readonly NotKnown[]): readonly Rule[] => [
  ...new Map(all.map(({ rule }) => [rule.id, rule])).values(),
]

const body = ({ id, why, kind }: Rule, all: readonly NotKnown[], view: CheckView, named: string | undefined): Html => {
  const fixes = [...new Set(all.map(({ fix }) => fix))]
  const once = fixes.length === 1 && all.length > 1
  const more = kind === 'model' ? undefined : html`More: ${command(`opsready explain ${id}`)}`
  return html`<p class="note">${prose(why)} ${more}</p>
    ${once ? toDo(fixes[0]!, answersTo(all[0]!.id, view.questions, named)) : undefined}
    <ul class="found">
      ${all.map((each) => item(each, { view, named, once }))}
    </ul>`
}

interface Shown {
  readonly view: CheckView
  /** Of the page, so that every heading names its model where there are several. */
  readonly files: readonly string[]
  /** Not for everybody: one line until it is opened. */
  readonly folds: boolean
}

const group = (rule: Rule, all: readonly NotKnown[], file: string, { view, files, folds }: Shown): Html => {
  const several = files.length > 1
  const says = body(rule, all, view, several ? file : undefined)
  const times = html`<small>${all.length === 1 ? 'once' : `${all.length} times`}</small>`
  if (folds) return folded(html`${rule.title} ${times}`, says)
  const heading = several ? html`<h4>${rule.title} ${times}</h4>` : html`<h3>${rule.title} ${times}</h3>`
  return html`<article class="card rule">${heading} ${says}</article>`
}

/** One section's findings; `undefined` where there are none. */
export const findings = (all: readonly NotKnown[], shown: Shown): Part => {
  if (all.length === 0) return undefined
  const parts = shown.files.map((file) => {
    const here = all.filter(({ at }) => at.file === file)
    if (here.length === 0) return undefined
    const service = shown.view.models.find((each) => fromRoot(shown.view.folder, each.file) === file)?.service
    const heading =
      service === undefined ? html`<code>${file}</code>` : html`${service} <small><code>${file}</code></small>`
    return [
      shown.files.length > 1 ? html`<h3>${heading}</h3>` : undefined,
      ...rulesOf(here).map((rule) =>
        group(
          rule,
          here.filter((each) => each.rule.id === rule.id),
          file,
          shown,
        ),
      ),
    ]
  })
  return shown.folds ? html`<div class="brief">${parts}</div>` : parts
}

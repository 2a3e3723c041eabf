/**
 * `opsready check -f junit`: what Jenkins, GitLab and Azure Pipelines read as test results. A suite is a kind of drift, a
 * case is a rule and a place; a rule with nothing to say passes, so that the report is never empty.
 */

import { element, type Xml, xmlDocument, xmlText } from '#report/encode/xml.ts'
import { fromRoot } from './place.ts'
import { type NotKnown, type Reported, reportedIn, unknownIn } from './reported.ts'
import { type Rule, rulesWith } from './rules.ts'
import { type CheckView, fails } from './view.ts'

interface Case {
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped'
  readonly xml: Xml
}

const attributes = (name: string, { id, kind }: Rule, file: string, line?: number) => ({
  name,
  classname: `opsready.${kind}.${id}`,
  file,
  line,
  time: 0,
})

const body = ({ at, message, rule, fix }: NotKnown): string =>
  `${at.file}:${at.line}:${at.column}: ${message}\nWhy it matters: ${rule.why}\nWhat to do: ${fix}`

/** Named by its place, not by its sentence or line: a case has a history, and those change. */
const found = (reported: Reported, failOn: CheckView['failOn']): Case => {
  const { rule, severity, at, message, name, isFault } = reported
  const said = [xmlText(body(reported))]
  const detail = { type: isFault ? rule.id : severity, message }
  const outcome = isFault ? 'error' : fails(severity, failOn) ? 'failed' : 'passed'
  const child = {
    error: () => element('error', detail, said),
    failed: () => element('failure', detail, said),
    passed: () => element('system-out', {}, [xmlText(`${severity}: ${body(reported)}`)]),
  }[outcome]
  return { outcome, xml: element('testcase', attributes(`${rule.title}: ${name}`, rule, at.file, at.line), [child()]) }
}

/** What could not be judged neither passed nor failed. */
const notKnown = (state: NotKnown): Case => {
  const { rule, at, message, name } = state
  const child = element('skipped', { message }, [xmlText(body(state))])
  return {
    outcome: 'skipped',
    xml: element('testcase', attributes(`${rule.title} ${name}`, rule, at.file, at.line), [child]),
  }
}

const nothingFound = (rule: Rule, file: string): Case => ({
  outcome: 'passed',
  xml: element('testcase', attributes(`Nothing to report: ${file} ${rule.id}`, rule, file)),
})

const counts = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({ outcome }) => outcome === 'failed').length,
  errors: cases.filter(({ outcome }) => outcome === 'error').length,
  skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
  time: 0,
})

const casesOf = (rule: Rule, all: readonly Reported[], view: CheckView): readonly Case[] => {
  const { models, folder, failOn } = view
  const files = models.map(({ file }) => fromRoot(folder, file))
  const mine = all.filter((each) => each.rule.id === rule.id)
  const unknown = unknownIn(view).filter((each) => each.rule.id === rule.id)
  const said = new Set([...mine, ...unknown].map(({ at }) => at.file))
  return [
    ...mine.map((each) => found(each, failOn)),
    ...unknown.map(notKnown),
    ...files.filter((file) => !said.has(file)).map((file) => nothingFound(rule, file)),
  ]
}

export const checkJunit = (view: CheckView): string => {
  const all = reportedIn(view)
  const rules = rulesWith(all.map(({ rule }) => rule))
  const kinds = [...new Set(rules.map(({ kind }) => kind))]
  const suites = kinds.map((kind) => ({
    kind,
    cases: rules.filter((rule) => rule.kind === kind).flatMap((rule) => casesOf(rule, all, view)),
  }))
  return xmlDocument(
    element(
      'testsuites',
      { name: 'opsready', ...counts(suites.flatMap(({ cases }) => cases)) },
      suites
        .filter(({ cases }) => cases.length > 0)
        .map(({ kind, cases }) =>
          element(
            'testsuite',
            { name: `opsready ${kind}`, ...counts(cases) },
            cases.map(({ xml }) => xml),
          ),
        ),
    ),
  )
}

/** What is written for those who run the service, and whether it is kept true. */

import { count } from '#core/sentence.ts'
import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import type { Place, RepositoryFacts, SourceFile } from '#core/observe/facts.ts'
import { daysSince, endOf, DAY, median } from '#core/observe/history/facts.ts'
import { headings } from '#core/observe/read/page.ts'
import { textOf } from '#core/observe/read/value.ts'
import { ownPages, written } from './guidance.ts'
import { asPlaces, isOwnPage, isPage, present } from './shared.ts'

/** Trouble is often that of setting up a laptop; only its place says that it is about the running service. */
const TROUBLE = /(?:^|\/)troubleshooting[^/]*$/i
const OPERATIONS = /run[-_]?books?|operat|on-?call|support|incident/i

const runbooks = (facts: Pick<RepositoryFacts, 'artefact' | 'pages' | 'paths'>): readonly string[] =>
  ownPages(
    facts,
    facts.artefact('runbooks').filter((path) => isOwnPage(path) && (!TROUBLE.test(path) || OPERATIONS.test(path))),
  )

export const runbooksPresent = defineSignal({
  id: 'runbooks-present',
  needs: ['artefact', 'pages', 'paths'],
  judge: (facts) => {
    const pages = runbooks(facts)
    return found(
      asPlaces(pages),
      `${count(pages.length, 'page')} on how to operate the service.`,
      'page on how to operate the service',
    )
  },
})

const MASS = 10

export const runbookFreshness = defineSignal({
  id: 'runbook-freshness',
  needs: ['artefact', 'history', 'pages', 'paths'],
  judge: (facts) => {
    const pages = runbooks(facts)
    const { history } = facts
    if (pages.length === 0) return unknown('No page on how to operate the service was seen.')
    if (!history.known) return unknown(history.reason)
    const single = pages.map((path) =>
      (history.touches.get(path) ?? []).filter(({ person, together }) => person && together < MASS),
    )
    const ages = single.flatMap(([last]) => (last === undefined ? [] : [daysSince(last.time, history.now)]))
    if (ages.length === 0) return unknown('The pages were only ever changed many at a time, which is not a review.')
    const people = new Set(single.flat().map(({ who }) => who)).size
    const days = Math.round(median(ages))
    return measured(
      days,
      `${ages.length === 1 ? 'One page' : `Half of ${ages.length} pages`} on operating the service last changed ${count(days, 'day')} ago${ages.length === 1 ? '' : ' or earlier'}${pages.length < MASS ? '' : `, not counting changes to ${MASS} or more at once`}; at least ${people === 1 ? 'one person' : `${people} people`} changed ${ages.length === 1 ? 'it' : 'them'}.`,
      asPlaces(pages),
    )
  },
})

const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 }

/** `6 months` in days. */
const span = (text: string | undefined): number | undefined => {
  const [, number, unit] = /^(\d+)\s+(day|week|month|year)s?$/i.exec(text?.trim() ?? '') ?? []
  return number === undefined ? undefined : Number(number) * UNITS[unit!.toLowerCase()]!
}

export const reviewFrontMatter = defineSignal({
  id: 'review-front-matter',
  needs: ['pages', 'today'],
  judge: ({ pages, today }) => {
    const dated = pages.flatMap(({ path, matter }) => {
      const on = textOf(matter['last_reviewed_on'])
      const days = span(textOf(matter['review_in']))
      return on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) && days !== undefined
        ? [{ path, due: endOf(on) + days * DAY }]
        : []
    })
    if (dated.length === 0) return unknown('No page with last_reviewed_on and review_in was seen.')
    const overdue = dated.filter(({ due }) => due < endOf(today))
    return measured(
      overdue.length,
      `${overdue.length} of ${count(dated.length, 'page')} with a review date ${overdue.length === 1 ? 'is' : 'are'} overdue.`,
      asPlaces((overdue.length > 0 ? overdue : dated).map(({ path }) => path)),
    )
  },
})

const SETTING_UP =
  /\b(?:install|set(?:ting)?[- ]?up|getting started|get started|running|run (?:it|the)|local(?:ly)?|development|prerequisites|first (?:day|week))\b/i

/** Names under which packages of this repository are published. */
const namesIn = (manifests: readonly SourceFile[]): readonly string[] =>
  manifests.flatMap(({ text }) => /(?:^|[{,])\s*"?name"?\s*[:=]\s*["']([@\w./-]+)["']/m.exec(text)?.[1] ?? [])

/** A page that tells to install the package of this repository is for those who use it, not for those who run it. */
const installs = (text: string, names: readonly string[]): boolean =>
  [
    ...text.matchAll(
      /\b(?:npm\s+(?:i|install|add)|yarn\s+add|pnpm\s+add|pip3?\s+install|gem\s+install)\s+(?:-\S+\s+)*([@\w./-]+)/g,
    ),
  ].some(([, name]) => names.includes(name!))

export const onboardingDoc = defineSignal({
  id: 'onboarding-doc',
  needs: ['artefact', 'pages', 'files'],
  judge: ({ artefact, pages, files }) => {
    // A contributing guide is one only where it tells how to set things up.
    const published = namesIn(files('manifest'))
    const guides = artefact('onboarding').filter(
      (path) =>
        (!/(?:^|\/)contributing/i.test(path) ||
          pages.some((page) => page.path === path && headings(page).some(({ text }) => SETTING_UP.test(text)))) &&
        !files('page').some((page) => page.path === path && installs(page.text, published)),
    )
    return found(
      asPlaces(guides),
      `${count(guides.length, 'onboarding or set-up guide')}.`,
      'onboarding or set-up guide',
    )
  },
})

export const knownIssuesFile = written('known-issues-file', 'known-issues', 'a page of known issues', (path) =>
  /known[-_ ]?(?:issue|error)|workaround/i.test(path),
)
export const onCallDocument = written('on-call-document', 'on-call-doc', 'a page about on-call', isPage)
/** Help is called so; a page that helps with one thing is for those who run the service. */
const HELP = /(?:^|\/)(?:help|faq|faqs|user-guide|help-centre|help-center)(?:\.[\w.]+)?$|(?:^|\/)help\/(?!.*\/help-)/i

export const helpContentPresent = present(
  'help-content-present',
  'help-content',
  'help for users',
  (path) => HELP.test(path) && (isPage(path) || path.endsWith('.njk')),
)
const OUTCOME = /\b(?:hypothes[ie]s|outcome|results?|we (?:expected|found|learned|learnt|observed)|conclusion)\b/i

export const experimentNotes = defineSignal({
  id: 'experiment-notes',
  needs: ['artefact', 'pages'],
  judge: ({ artefact, pages }) => {
    const named = new Set(artefact('experiment-record'))
    const notes = pages.filter(
      ({ path, lines }) =>
        named.has(path) &&
        lines.some((line) => OUTCOME.test(line)) &&
        !/(?:^|\/)(?:run|how|set|create|add)-/.test(path),
    )
    return found(
      notes.map(({ path }) => ({ path })),
      `${count(notes.length, 'page')} with the outcome of an experiment or evaluation.`,
      'page with the outcome of an experiment or evaluation',
    )
  },
})
export const retroNotes = written('retro-or-improvement-notes', 'retro-notes', 'notes of a retrospective', isPage)
export const launchChecklistFile = written('launch-checklist-file', 'launch-checklist', 'a readiness checklist')
export const issueTemplates = present(
  'issue-templates',
  'request-routes',
  'an issue template',
  (path) => /issue_templates?\b/i.test(path) && !/(?:^|\/)config\.ya?ml$/.test(path),
)

const BY_HAND = /\b(?:log ?in(?:to)? (?:to )?the (?:\w+ )?console|ssh (?:in)?to|ssh -|by hand|manually)\b/i
const FORBIDDEN = /\b(?:do not|don't|never|should not|shouldn't|avoid|no need to|without)\b[^.]*$/i

export const manualSteps = defineSignal({
  id: 'manual-steps-in-docs',
  needs: ['artefact', 'pages', 'paths'],
  judge: (facts) => {
    const named = new Set(runbooks(facts))
    const read = facts.pages.filter(({ path }) => named.has(path))
    if (read.length === 0) return unknown('No page on how to operate the service could be read.')
    const places = read.flatMap((page): readonly Place[] =>
      page.lines.flatMap((line, index) => {
        const match = BY_HAND.exec(line)
        return match === null || FORBIDDEN.test(line.slice(0, match.index))
          ? []
          : [{ path: page.path, line: page.from + index }]
      }),
    )
    return measured(
      places.length,
      `Manual work is mentioned ${count(places.length, 'time')} in ${count(read.length, 'page')} on operating the service.`,
      places,
    )
  },
})

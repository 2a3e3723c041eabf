/** Decisions, pictures, change notes, and what is asked at the moment of change. */

import { count } from '#core/sentence.ts'
import { defineSignal, found, measured, unknown } from '#core/observe/define.ts'
import type { RepositoryFacts } from '#core/observe/facts.ts'
import { dateOf, daysSince } from '#core/observe/history/facts.ts'
import { headings, lineIn, type Page, readPage } from '#core/observe/read/page.ts'
import { ownPages } from './guidance.ts'
import { asPlaces, lastChange } from './shared.ts'
import { withoutMarkup } from './words.ts'

const NO_DECISION =
  /(?:^|\/)(?:readme|index|template|adr-template|0*-?template|\.adr-dir)[^/]*$|template|record-architecture-decisions/i
const DOCUMENT = /\.(?:md|mdx|markdown|adoc|rst|txt|html|erb)$/i
const OWN_NAME = /(?:^|\/)(?:\d{1,4}|adr-?\d+|20\d\d-\d\d-\d\d|rfc-?\d+)[-_. ]?[^/]*$/i

/** Records of decisions: numbered or dated, no template, and not the first one that tools write. */
export const decisionsIn = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => DOCUMENT.test(path) && !NO_DECISION.test(path) && OWN_NAME.test(path))

export const adrPresent = defineSignal({
  id: 'adr-present',
  needs: ['artefact'],
  judge: ({ artefact }) => {
    const records = decisionsIn(artefact('adr'))
    return found(asPlaces(records), `${count(records.length, 'decision record')}.`, 'decision record')
  },
})

export const adrRecency = defineSignal({
  id: 'adr-recency',
  needs: ['artefact', 'history'],
  judge: ({ artefact, history }) => {
    const records = decisionsIn(artefact('adr'))
    if (records.length === 0) return unknown('No decision record was seen.')
    if (!history.known) return unknown(history.reason)
    const last = lastChange(history, records)
    return last === undefined
      ? unknown('No change to a decision record by a person was seen.')
      : measured(last.days, `A person last changed a decision record on ${last.on}.`, [{ path: last.path }])
  },
})

/** A drawing may be of the pages of one form, or of tables. */
const OF_ARCHITECTURE =
  /architect|(?:^|[/_.-])(?:c4|systems?|contexts?|containers?|deployment|infrastructure|infra|network|topology|overview|landscape)(?:[/_.-]|$)/i

/** Kinds of drawings that show systems and what is between them. */
const DRAWS_SYSTEMS = /^\s*(?:C4(?:Context|Container|Component|Dynamic|Deployment)|architecture-beta)\b/m

export const architectureDoc = defineSignal({
  id: 'architecture-doc',
  needs: ['artefact', 'pages', 'paths', 'files'],
  judge: (facts) => {
    const systems = new Set(
      facts
        .files('drawing')
        .filter(({ text }) => DRAWS_SYSTEMS.test(text))
        .map(({ path }) => path),
    )
    const own = ownPages(facts, facts.artefact('architecture-docs')).filter(
      (path) => !path.endsWith('.mmd') || OF_ARCHITECTURE.test(path) || systems.has(path),
    )
    const what = 'a picture or page of the architecture'
    return found(asPlaces(own), `${count(own.length, 'file')} that may be ${what}.`, `file that may be ${what}`)
  },
})

const TEMPLATES =
  /^(?:\.github\/|docs\/|\.gitlab\/merge_request_templates\/)?(?:PULL_REQUEST_TEMPLATE(?:\/.*)?|[\w-]+)\.(?:md|txt)$/i
/** What a template may ask about. A product may send alerts of its own, so that word alone says nothing. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['monitoring', /\bmonitor(?:ing|ed)?\b/i],
  ['going back', /\broll(?:ed|ing)?[ -]?back\b|\brevert(?:ed|ible|ing)?\b/i],
  [
    'alerts',
    /\balert(?:ing| rules?)\b|\b(?:dashboards?|metrics|logs?)\b.*\balerts?\b|\balerts?\b.*\b(?:dashboards?|metrics|logs?)\b/i,
  ],
  ['runbooks', /\brun ?books?\b/i],
  [
    'documentation',
    /\b(?:updat|chang|add|amend|writ|need)\w*\b.*\b(?:documentation|docs)\b|\b(?:documentation|docs)\b.*\b(?:updat|chang|add|amend|writ|need)\w*\b|\bdocumented\b/i,
  ],
  ['accessibility', /\baccessibility\b|\ba11y\b/i],
]

/** An address may hold any word. */
const withoutLinks = (page: Page): Page => ({ ...page, lines: page.lines.map(withoutMarkup) })

export const prTemplate = defineSignal({
  id: 'pr-template',
  needs: ['allFiles'],
  judge: ({ allFiles }) => {
    // What stands in a comment is a hint to the author, who will not see it answered.
    const places = allFiles('page')
      .filter(({ path }) => /pull_request_template/i.test(path) || path.startsWith('.gitlab/merge_request_templates/'))
      .filter(({ path }) => TEMPLATES.test(path))
      .flatMap((file) =>
        TOPICS.flatMap(([topic, pattern]) => {
          const line = lineIn(withoutLinks(readPage(file)), pattern)
          return line === undefined ? [] : [{ path: file.path, line, topic }]
        }),
      )
    const topics = [...new Set(places.map(({ topic }) => topic))]
    return found(
      places.map(({ path, line }) => ({ path, line })),
      `The change template asks about ${topics.join(', ')}.`,
      'change template that asks about monitoring, going back, alerts, documentation or accessibility',
    )
  },
})

const LOG = /(?:^|\/)(?:changelog|changes|history|releases|news)[^/]*$/i

export const changelog = defineSignal({
  id: 'changelog',
  needs: ['artefact', 'history', 'pages', 'paths'],
  judge: (facts) => {
    const { history } = facts
    const named = facts.artefact('changelog')
    // A change log may speak to users of "your service"; a page on release notes that does tells others how to write them.
    const paths = [
      ...named.filter((path) => LOG.test(path)),
      ...ownPages(
        facts,
        named.filter((path) => !LOG.test(path)),
      ),
    ]
    if (paths.length === 0) return unknown('No change log was seen. It may live elsewhere.')
    if (!history.known) return unknown(history.reason)
    // Release tools write change logs, so the changes of bots count here.
    const times = paths.flatMap((path) => history.touches.get(path)?.[0]?.time ?? [])
    if (times.length === 0) return unknown('No change to the change log was seen.')
    const last = Math.max(...times)
    return measured(
      daysSince(last, history.now),
      `The change log last changed on ${dateOf(last)}.`,
      asPlaces(paths.slice(0, 1)),
    )
  },
})

/** Names of this repository's parts that a page could speak of. */
const partsOf = ({ paths }: Pick<RepositoryFacts, 'paths'>): readonly string[] => [
  ...new Set(
    paths
      .filter((path) => path.includes('/') && !path.startsWith('.'))
      .flatMap((path) => path.split('/').slice(0, -1).slice(0, 2)),
  ),
]
const COMMON = new Set([
  'docs',
  'doc',
  'src',
  'app',
  'lib',
  'source',
  'config',
  'scripts',
  'bin',
  'test',
  'tests',
  'public',
  'assets',
  'data',
  'model',
  'models',
  'security',
  'threat-model',
  'threat-models',
  'architecture',
  'images',
])

const speaksOf = (page: Page, names: readonly string[]): number => {
  const text = page.lines.join(' ').toLowerCase()
  return names.filter((name) => name.length > 3 && !COMMON.has(name.toLowerCase()) && text.includes(name.toLowerCase()))
    .length
}

export const threatModelDoc = defineSignal({
  id: 'threat-model-doc',
  needs: ['artefact', 'pages', 'paths', 'dependencies'],
  judge: (facts) => {
    const named = new Set(facts.artefact('threat-model'))
    const names = [...partsOf(facts), ...facts.dependencies.filter(({ dev }) => !dev).map(({ name }) => name)]
    const about = facts.pages.filter(({ path }) => named.has(path)).filter((page) => speaksOf(page, names) > 1)
    return found(
      about.map((page) => ({ path: page.path, line: headings(page)[0]?.line ?? page.from })),
      'A threat model that names parts of this repository.',
      'threat model that names parts of this repository',
    )
  },
})

/** What is written before and after something went wrong. */

import { count } from '#core/sentence.ts'
import { defineSignal, measured, unknown } from '#core/observe/define.ts'
import type { RepositoryFacts } from '#core/observe/facts.ts'
import { daysSince, endOf } from '#core/observe/history/facts.ts'
import { nameOf } from '#core/observe/path.ts'
import type { Page } from '#core/observe/read/page.ts'
import { textOf } from '#core/observe/read/value.ts'
import { ownPages } from './guidance.ts'
import { asPlaces, isOwnPage, lastChange } from './shared.ts'

const WHAT = 'page on what to do in an incident'

export const incidentDocument = defineSignal({
  id: 'incident-document',
  needs: ['artefact', 'history', 'pages', 'paths'],
  judge: (facts) => {
    const { history } = facts
    const paths = ownPages(facts, facts.artefact('incident-process'))
    if (paths.length === 0) return unknown(`No ${WHAT} was seen. It may live elsewhere.`)
    if (!history.known) return unknown(history.reason)
    const last = lastChange(history, paths)
    return last === undefined
      ? unknown(`No change to the ${WHAT} by a person was seen.`)
      : measured(last.days, `A person last changed the ${WHAT} on ${last.on}.`, [{ path: last.path }])
  },
})

const IN_NAME = /(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])/
const IN_MATTER = ['date', 'incident_date', 'started_at', 'occurred_on', 'incidentDate']

interface WriteUp {
  readonly page: Page | undefined
  readonly path: string
  readonly date: string
}

/** Pages among incident records with a date in their name or front matter. */
const writeUps = ({ artefact, pages }: Pick<RepositoryFacts, 'artefact' | 'pages'>): readonly WriteUp[] =>
  artefact('postmortems')
    .filter(isOwnPage)
    .flatMap((path) => {
      const page = pages.find((each) => each.path === path)
      const name = nameOf(path)
      const [, year, month, day] = IN_NAME.exec(name) ?? []
      const said = IN_MATTER.map((key) => textOf(page?.matter[key])).find(
        (text) => text !== undefined && /^\d{4}-\d{2}-\d{2}/.test(text),
      )
      const date = year === undefined ? said?.slice(0, 10) : `${year}-${month}-${day}`
      return date === undefined ? [] : [{ page, path, date }]
    })

export const incidentRecords = defineSignal({
  id: 'incident-records',
  needs: ['artefact', 'pages', 'today'],
  judge: (facts) => {
    const dated = writeUps(facts)
    if (dated.length === 0)
      return unknown('No write-up of an incident with a date was seen. Many teams keep them elsewhere.')
    const newest = dated.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]!
    const days = daysSince(endOf(newest.date), endOf(facts.today))
    return measured(
      days,
      `${count(dated.length, 'incident write-up')}, the newest from ${newest.date}.`,
      asPlaces([newest.path]),
    )
  },
})

const ACTIONS = /^(?:#{1,6}\s+|\s*[-*]?\s*\*\*)[^*#]*\b(?:actions?|follow[- ]?ups?|next steps|remediation)\b/i
const SECTION = /^(?:#{1,6}\s|\s?[-*]?\s?\*\*[^*]+\*\*:?\s*$)/
const REFERENCE =
  /https?:\/\/\S+\/(?:issues|pull|merge_requests|-\/issues|browse|c)\/\S+|(?:^|[\s([])#\d+\b|\b[A-Z]{2,}-\d+\b/

/** Whether the part on actions, up to the next part, refers to an issue or a change. */
const hasLinkedAction = ({ lines }: Page): boolean => {
  let isOnActions = false
  return lines.some((line) => {
    if (ACTIONS.test(line)) isOnActions = true
    else if (SECTION.test(line)) isOnActions = false
    return isOnActions && REFERENCE.test(line)
  })
}

export const postmortemActions = defineSignal({
  id: 'postmortem-actions',
  needs: ['artefact', 'pages', 'today'],
  judge: (facts) => {
    const read = writeUps(facts).filter((each) => each.page !== undefined)
    if (read.length === 0) return unknown('No write-up of an incident that could be read was seen.')
    const linked = read.filter(({ page }) => hasLinkedAction(page!))
    const share = Math.floor((linked.length * 100) / read.length)
    return measured(
      share,
      `${linked.length} of ${count(read.length, 'incident write-up')} ${linked.length === 1 ? 'has' : 'have'} an action that links to an issue or change.`,
      asPlaces((linked.length > 0 ? linked : read).map(({ path }) => path)),
    )
  },
})

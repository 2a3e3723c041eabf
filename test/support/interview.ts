/** A service that has said its facts, and people who answer at prompts. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Question } from '#core/catalogue/types.ts'
import { action, type Ask, type Script } from './memory-host.ts'

/** A private beta without stored data; every fact that everybody is asked is said, and nothing else. */
export const FACTS = `opsready: 1
catalogue: itil-2011@1.0.0

service:
  name: A service
  outcome: Everybody can do it.
  phase: private-beta
  criticality: standard
  users: [public]
  replacesExisting: false
  seasonalPeaks: false
  userInterface: true
  exposesApi: false
  hosting: public-cloud
  thirdParties: []
  storesData: false
  personalData: none
  releaseFrequency: daily
  changeApproval: peer-review
  typicalLeadTime: under-a-day
  supportHours: office-hours
  onCall: best-effort

team:
  serviceManager: {role: Service manager, decides: true}
  roles: [developer]
  continuesAfterLaunch: "yes"
`

/** What a prompt asks, on one line. */
export const plain = ({ message }: Pick<Ask, 'message'>): string => message.replaceAll(/\s+/g, ' ')

/** The question that a prompt asks, where it is one of the catalogue's. */
export const questionAt = (ask: Pick<Ask, 'message'>): Question | undefined =>
  catalogue().questions.find(({ text }) => text.replaceAll(/\s+/g, ' ') === plain(ask))

/** Somebody who answers everything: the second choice, a role, a word. */
export const diligent: Script = (ask) => {
  if (ask.message === 'Is this how it is?') return 'yes'
  if (ask.message === 'Where can somebody see that?') return 'later'
  if (ask.kind === 'select') return ask.choices[1] ?? ask.choices[0]
  if (ask.kind === 'checkbox') return ask.choices.slice(0, 1)
  if (/Enter for none|no more/.test(ask.message)) return ''
  if (/YYYY/.test(ask.check?.('x') ?? '')) return '2026-11-20'
  return ask.check?.('Some role') === undefined ? 'Some role' : '99'
}

/** Says the given things in turn, then leaves. */
export const inTurn =
  (...said: readonly unknown[]): Script =>
  (_, count) =>
    count < said.length ? said[count] : action('save')

/** `opsready check -f badge`: what shields.io reads as an endpoint. It says the lowest verdict, and whether that can still be believed. */

import type { Verdict } from '#core/judgement/types.ts'
import { rankOf } from '#core/judgement/verdict.ts'
import { json } from '#report/encode/json.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { type CheckView, failing, lowest } from './view.ts'

const COLOURS = {
  'not-ready': 'red',
  'too-little-known': 'lightgrey',
  'ready-with-accepted-risks': 'yellow',
  'ready-with-gaps': 'green',
  ready: 'brightgreen',
} as const satisfies Record<Verdict, string>

/** A verdict that looks good is no longer green where the check fails. */
const colour = (verdict: Verdict, fails: boolean): string =>
  fails && rankOf(verdict) >= rankOf('ready-with-accepted-risks') ? 'orange' : COLOURS[verdict]

export const checkBadge = (view: CheckView): string => {
  const verdict = lowest(view.models)
  if (verdict === undefined || view.faults.length > 0)
    return json({ schemaVersion: 1, label: 'opsready', message: 'not valid', color: 'red', isError: true })
  const fails = failing(view)
  const message = `${VERDICT_WORDS[verdict].toLowerCase()}${fails ? ', check fails' : ''}`
  return json({ schemaVersion: 1, label: 'opsready', message, color: colour(verdict, fails) })
}

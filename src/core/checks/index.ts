/** Every check, in the order in which they are explained. */

import acceptanceAdded from './acceptance-added.ts'
import acceptanceEnded from './acceptance-ended.ts'
import acceptanceEnding from './acceptance-ending.ts'
import acceptanceExtended from './acceptance-extended.ts'
import acceptanceUnneeded from './acceptance-unneeded.ts'
import answerLowered from './answer-lowered.ts'
import answerRaised from './answer-raised.ts'
import baseUnknown from './base-unknown.ts'
import challenge from './challenge.ts'
import type { Check } from './define.ts'
import committedSecret from './committed-secret.ts'
import evidenceChanged from './evidence-changed.ts'
import evidenceLink from './evidence-link.ts'
import evidenceMissing from './evidence-missing.ts'
import evidenceOutside from './evidence-outside.ts'
import evidenceOverdue from './evidence-overdue.ts'
import evidenceOwn from './evidence-own.ts'
import evidenceRemoved from './evidence-removed.ts'
import evidenceUncommitted from './evidence-uncommitted.ts'
import gateClosed from './gate-closed.ts'
import gateLost from './gate-lost.ts'
import gateOpened from './gate-opened.ts'
import handbookConflict from './handbook-conflict.ts'
import handbookStale from './handbook-stale.ts'
import handbookVersion from './handbook-version.ts'
import idRenamed from './id-renamed.ts'
import idRetired from './id-retired.ts'
import modelNewer from './model-newer.ts'
import pageConflict from './page-conflict.ts'
import pageStale from './page-stale.ts'
import pageVersion from './page-version.ts'
import policyWeakened from './policy-weakened.ts'
import questionChanged from './question-changed.ts'
import questionNew from './question-new.ts'
import reviewOverdue from './review-overdue.ts'
import reviewRemoved from './review-removed.ts'
import signalAgainstAnswer from './signal-against-answer.ts'
import signalAgainstFact from './signal-against-fact.ts'
import verdictRequired from './verdict-required.ts'

export const CHECKS: readonly Check[] = [
  // record: the files themselves
  modelNewer,
  pageStale,
  pageVersion,
  pageConflict,
  handbookStale,
  handbookVersion,
  handbookConflict,
  idRenamed,
  idRetired,
  acceptanceUnneeded,
  verdictRequired,
  // catalogue: what is asked
  questionNew,
  questionChanged,
  // time: what has an end
  reviewOverdue,
  evidenceOverdue,
  acceptanceEnded,
  acceptanceEnding,
  // reality: what the model says can be seen
  evidenceMissing,
  evidenceOutside,
  evidenceLink,
  evidenceOwn,
  evidenceUncommitted,
  evidenceChanged,
  committedSecret,
  signalAgainstFact,
  signalAgainstAnswer,
  // context: what the facts bring
  gateOpened,
  challenge,
  // regression: what a change does, with --since
  baseUnknown,
  policyWeakened,
  evidenceRemoved,
  reviewRemoved,
  gateLost,
  gateClosed,
  acceptanceAdded,
  acceptanceExtended,
  answerLowered,
  answerRaised,
]

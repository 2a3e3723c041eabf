/** What the checks need to know about one model: its surroundings, its past, and the day. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { countsDays } from '#core/challenges/compute/peak.ts'
import type { SignalStates } from '#core/challenges/types.ts'
import type { Facts } from '#core/checks/define.ts'
import { countedAcceptances } from '#core/checks/acceptance.ts'
import { isHere, namedEvidence } from '#core/checks/evidence.ts'
import type { PastReview } from '#core/checks/past.ts'
import { policyInForce } from '#core/model/policy.ts'
import { reviewedPractices } from '#core/checks/reviewed.ts'
import { assess } from '#core/judgement/assess.ts'
import { isOpenGate } from '#core/judgement/gates.ts'
import type { Assessment, Verdict } from '#core/judgement/types.ts'
import { isNewer } from '#core/model/format.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Host } from '#commands/host.ts'
import { handbookOf, viewOf } from '#commands/page.ts'
import { gapAnalysis } from '#report/gap-analysis/index.ts'
import { baseOf } from './base.ts'
import type { Memory } from './memory.ts'
import { NO_PLACE, pageState } from './pages.ts'
import { type Subject, type Surroundings, surroundings } from './surroundings.ts'

/** What a person asked for, with the catalogue to judge by. */
export interface CheckRequest {
  /** `--require` */
  readonly required: Verdict | undefined
  /** `--since` */
  readonly since: string | undefined
  readonly catalogue: Catalogue
}

/** Practices whose last review says something: about evidence here, or about must-haves that are open. */
const worthRemembering = (model: OperatingModel, assessment: Assessment): readonly string[] => {
  const withEvidence = new Set(
    namedEvidence(model)
      .filter(({ evidence }) => isHere(evidence))
      .map(({ practice }) => practice),
  )
  return reviewedPractices(model, assessment)
    .filter(({ result }) => withEvidence.has(result.practice.id) || result.states.some(isOpenGate))
    .map(({ result }) => result.practice.id)
}

type Seen = Pick<Facts, 'observed' | 'contradictions' | 'unverified'> & { readonly signals: SignalStates | undefined }

/** Outside of git, before the first commit, and where the model came through standard input. */
const NOTHING_SEEN: Seen = { observed: undefined, contradictions: [], unverified: [], signals: undefined }

/** What is seen around a model. Loaded here: outside of git nothing is. */
const seenAround = async (host: Host, { read, path }: Subject, catalogue: Catalogue, memory: Memory): Promise<Seen> => {
  const around = path === undefined ? undefined : host.files.dirname(path)
  const place = around === undefined ? undefined : host.git.place(around)
  if (place === undefined) return NOTHING_SEEN
  const { seenAt } = await import('./seen.ts')
  return (await seenAt(host, place, read.model, catalogue, memory)) ?? NOTHING_SEEN
}

const past = async (
  model: OperatingModel,
  assessment: Assessment,
  { modelTracked, place, folder }: Surroundings,
  catalogue: Catalogue,
  memory: Memory,
): Promise<(practice: string) => PastReview> => {
  const practices = modelTracked && place !== undefined ? worthRemembering(model, assessment) : []
  if (place === undefined || practices.length === 0) return () => ({ kind: 'none' })
  const { reviewsOf } = await import('./seen.ts')
  return reviewsOf({ ...place, folder }, model, practices, catalogue, memory)
}

/** Reads the page, the repository, its history and the calendar around a model. */
export const gather = async (
  host: Host,
  subject: Subject,
  asked: CheckRequest,
  memory: Memory,
): Promise<Omit<Facts, 'others'>> => {
  const { catalogue } = asked
  const { model } = subject.read
  const today = host.clock.today()
  // Git reads for the one while sense is made of the other.
  const reading = async () => {
    const around = await surroundings(host, subject, memory)
    const base = await baseOf(asked.since, around.place, catalogue)
    // Who changes the rules and what they judge in one step is judged by the rules that were there.
    const policy = policyInForce((base.kind === 'model' ? base.model : model).policy)
    const accepted = countedAcceptances(model, base, today)
    // Where all of them count, the page is made from the same judgement.
    const isSame = base.kind !== 'model' && accepted.length === (model.accepted ?? []).length
    const judged = isSame ? model : { ...model, accepted }
    const lastReview = await past(model, assess(judged, catalogue), around, catalogue, memory)
    return { around, base, accepted, policy, judged, lastReview }
  }
  const [{ signals, observed, contradictions, unverified }, { around, base, accepted, policy, judged, lastReview }] =
    await Promise.all([seenAround(host, subject, catalogue, memory), reading()])
  const isAlone = signals === undefined && !countsDays(judged)
  const assessment = assess(judged, catalogue, isAlone ? undefined : { ...(signals && { signals }), today })
  // A newer model gives a page that only a newer version can make.
  const view = subject.path === undefined || isNewer(model) ? undefined : viewOf(model, host.version, catalogue)
  const freshPage = view === undefined ? '' : gapAnalysis(view)
  return {
    pathState: around.pathState,
    unseen: around.unseen,
    modelTracked: around.modelTracked,
    read: subject.read,
    catalogue,
    page: view === undefined ? NO_PLACE : pageState(host, around.page, freshPage),
    freshPage,
    handbook: view === undefined ? NO_PLACE : around.handbook,
    freshHandbook: view === undefined || around.handbook.kind !== 'present' ? '' : await handbookOf(view),
    today,
    observed,
    contradictions,
    unverified,
    assessment,
    required: asked.required ?? (policy.require === 'none' ? undefined : policy.require),
    policy,
    accepted,
    base,
    lastReview,
  }
}

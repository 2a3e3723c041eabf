/** What the checks need to know about one model: its surroundings, its past, and the day. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { SignalStates } from '#core/challenges/types.ts'
import type { Facts } from '#core/checks/define.ts'
import { isHere, namedEvidence } from '#core/checks/evidence.ts'
import type { PastReview } from '#core/checks/past.ts'
import { rulesOf } from '#core/checks/policy.ts'
import { reviewedPractices } from '#core/checks/reviewed.ts'
import { isOpenGate } from '#core/checks/states.ts'
import { assess } from '#core/judgement/assess.ts'
import type { Assessment, Verdict } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Host } from '#commands/host.ts'
import { handbookOf, viewOf } from '#commands/page.ts'
import { gapAnalysis } from '#report/gap-analysis/index.ts'
import { baseOf } from './base.ts'
import { lastReviews } from './last-reviews.ts'
import { type Subject, type Surroundings, surroundings } from './surroundings.ts'

export interface Asked {
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
  return [...reviewedPractices(model, assessment)]
    .filter(({ result }) => withEvidence.has(result.practice.id) || result.states.some(isOpenGate))
    .map(({ result }) => result.practice.id)
}

/** What the repository shows; a model from standard input has none around it. Loaded here: no report needs it. */
const seenAround = async (
  host: Host,
  { read, path }: Subject,
  catalogue: Catalogue,
): Promise<Pick<Facts, 'observed' | 'contradictions' | 'untold'> & { readonly signals: SignalStates | undefined }> => {
  const nothing = { observed: undefined, contradictions: [], untold: [], signals: undefined }
  if (path === undefined || (await host.git.place(host.files.dirname(path))) === undefined) return nothing
  const [{ lookAround }, { contradictions }, { untold }, { signalStates }] = await Promise.all([
    import('#commands/observe/look.ts'),
    import('#core/observe/speak.ts'),
    import('#core/observe/untold.ts'),
    import('#core/observe/states.ts'),
  ])
  const observed = await lookAround(host, host.files.dirname(path), read.model)
  if (observed === undefined) return nothing
  return {
    observed,
    contradictions: contradictions(observed, read.model, catalogue),
    untold: untold(observed, read.model, catalogue),
    signals: signalStates(observed),
  }
}

const past = async (
  model: OperatingModel,
  assessment: Assessment,
  { modelTracked, place, folder }: Surroundings,
  catalogue: Catalogue,
): Promise<(practice: string) => PastReview> => {
  const practices = worthRemembering(model, assessment)
  if (!modelTracked || place === undefined || practices.length === 0) return () => ({ kind: 'none' })
  return lastReviews({ ...place, model, folder, catalogue }, practices)
}

/** Reads the page, the repository, its history and the calendar around a model. */
export const gather = async (host: Host, subject: Subject, asked: Asked): Promise<Omit<Facts, 'others'>> => {
  const { catalogue } = asked
  const { model } = subject.read
  const today = host.clock.today()
  // Git reads for the one while sense is made of the other.
  const [around, { signals, ...seen }] = await Promise.all([
    surroundings(host, subject),
    seenAround(host, subject, catalogue),
  ])
  const base = await baseOf(asked.since, around.place, catalogue)
  // Who changes the rules and what they judge in one step is judged by the rules that were there.
  const judge = base.kind === 'model' ? base.model : model
  const accepted = (judge.accepted ?? []).filter(({ until }) => until >= today)
  const policy = rulesOf(judge.policy)
  const isSame = judge === model && accepted.length === (model.accepted ?? []).length
  // Where nothing was seen and nothing has ended, the page is made from the same judgement.
  const assessment = assess(
    isSame ? model : { ...model, accepted },
    catalogue,
    signals === undefined ? undefined : { signals },
  )
  const view = subject.path === undefined ? undefined : viewOf(model, host.version, catalogue)
  return {
    pathState: around.pathState,
    unseen: around.unseen,
    modelTracked: around.modelTracked,
    page: around.page,
    read: subject.read,
    catalogue,
    freshPage: view === undefined ? '' : gapAnalysis(view),
    handbook: around.handbook,
    freshHandbook: view === undefined || around.handbook.kind !== 'present' ? '' : await handbookOf(view),
    today,
    ...seen,
    assessment,
    required: asked.required ?? (policy.require === 'none' ? undefined : policy.require),
    policy,
    accepted,
    base,
    lastReview: await past(model, assessment, around, catalogue),
  }
}

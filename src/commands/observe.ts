/** `opsready observe`: what the repository shows, what it proposes, and what it contradicts. Exits 0 or 2. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { FaultError, fault } from '#core/fault.ts'
import { assess } from '#core/judgement/assess.ts'
import type { Challenge } from '#core/judgement/types.ts'
import { readModel } from '#core/model/read.ts'
import type { CivilDate, OperatingModel } from '#core/model/types.ts'
import type { Observed } from '#core/observe/shown.ts'
import { contradictions } from '#core/observe/contradictions.ts'
import { openProposals } from '#core/observe/proposals.ts'
import { signalStates } from '#core/observe/states.ts'
import { OBSERVE_FORMATS } from '#report/observe/index.ts'
import type { ObserveView } from '#report/observe/view.ts'
import { notKnown } from './check/trouble.ts'
import { whereModel } from './find-model.ts'
import type { Host } from './host.ts'
import { lookAround } from './observe/look.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'

export interface ObserveOptions extends OutputOptions {
  readonly model: string | undefined
}

interface Compared {
  readonly folder: string
  readonly model: OperatingModel | undefined
  readonly shown: string | undefined
}

/** The model to compare with. There may be none yet; one that was named must be there, and valid. */
const compared = async (host: Host, named: string | undefined): Promise<Compared> => {
  const { path, bytes } =
    named === '-'
      ? { path: host.files.resolve(host.cwd, '-'), bytes: await host.files.readStdin() }
      : await whereModel(host, named)
  const folder = host.files.dirname(path)
  if (bytes === undefined) {
    if (named !== undefined) throw new FaultError([fault('unreadable', { path: named, reason: 'it is not there' })])
    return { folder, model: undefined, shown: undefined }
  }
  const shown = named === '-' ? 'standard input' : host.files.relative(host.cwd, path)
  const reading = await readModel(bytes, shown)
  if (!reading.ok) throw new FaultError(reading.faults)
  return { folder, model: reading.read.model, shown }
}

/** Why there is nothing to look at: no commit yet, or git cannot say. */
const nothingSeen = async (host: Host, folder: string): Promise<FaultError> => {
  const place = host.git.place(folder)
  const head = place && (await host.git.history(place.root).resolve('HEAD'))
  if (head === undefined || head.known || head.reason === 'no-such-ref') return new FaultError([fault('no-repository')])
  const { reason, fix } = notKnown(head.reason)
  return new FaultError([fault('git-trouble', { says: `The repository here cannot be looked at: ${reason}`, fix })])
}

/** Coherence rules that speak because of what was seen; what rests on the model alone stands in the gap analysis. */
const measuredChallenges = (
  observed: Observed,
  model: OperatingModel,
  all: Catalogue,
  today: CivilDate,
): readonly Challenge[] =>
  assess(model, all, { signals: signalStates(observed), today }).challenges.filter(
    ({ because, acceptance }) => acceptance === undefined && because.some(({ kind }) => kind === 'signal'),
  )

export const observeCommand: Command<ObserveOptions> = async (options, host) => {
  const { folder, model, shown } = await compared(host, options.model)
  const observed = await lookAround(host, folder, model)
  if (observed === undefined) throw await nothingSeen(host, folder)
  const all = catalogue()
  const view: ObserveView = {
    ...observed,
    version: host.version,
    catalogue: catalogueName(all),
    model: shown,
    proposals: openProposals(observed, model, all),
    contradictions: model === undefined ? [] : contradictions(observed, model, all),
    challenges: model === undefined ? [] : measuredChallenges(observed, model, all, host.clock.today()),
    unread: all.signals.filter(({ unread }) => unread !== undefined),
  }
  const stdout = await deliver(options, host, ['text', 'json', 'markdown'], (format, style) =>
    OBSERVE_FORMATS[format](view, style),
  )
  return { kind: 'clean', stdout }
}

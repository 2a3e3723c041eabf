/** Everything that a run reports as one list, whatever it came from: what every host of pipelines is told. */

import type { Fault } from '#core/fault.ts'
import { type Finding, type Location, SEVERITIES, type Severity } from '#core/finding.ts'
import { fingerprint, numbered } from './fingerprint.ts'
import { placeOf } from './place.ts'
import { checkRule, faultRule, type Rule, unknownRule } from './rules.ts'
import type { CheckView } from './view.ts'

/** What could not be judged. */
export interface NotKnown {
  /** `rule#pointer`; of a fault, its code and sentence. */
  readonly id: string
  readonly rule: Rule
  /** From the root of the repository. */
  readonly at: Location
  readonly message: string
  readonly fix: string
  /** Where it is, without a line: stable while lines move, and unlike that of every other one in the report. */
  readonly name: string
}

/** A fault, a finding, or under `--strict` something that could not be judged. */
export interface Reported extends NotKnown {
  readonly severity: Severity
  /** The name, short. */
  readonly fingerprint: string
  readonly isFault: boolean
}

const rank = ({ severity }: Reported): number => SEVERITIES.indexOf(severity)

/** What could not be judged, in the order of the models. */
const states = (view: CheckView): readonly NotKnown[] => {
  const unique = numbered()
  return view.unknown.map(({ id, rule, location, message, fix }) => {
    const at = placeOf(view.folder, location)
    return { id, rule: unknownRule(rule), at, message, fix, name: unique(`${at.file} ${id}, not known`) }
  })
}

/** Faults first, then what was found in all models and under `--strict` what is not known, worst first. */
export const reportedIn = (view: CheckView): readonly Reported[] => {
  const unique = numbered()
  const named = (file: string, id: string) => {
    const name = unique(`${file} ${id}`)
    return { id, name, fingerprint: fingerprint(name) }
  }
  const fault = ({ code, message, fix, location }: Fault): Reported => {
    const at = placeOf(view.folder, location)
    const id = named(at.file, `${code}#${message}`)
    return { rule: faultRule(code), severity: 'error', at, message, fix, ...id, isFault: true }
  }
  const finding = ({ id, rule, severity, location, message, fix }: Finding): Reported => {
    const at = placeOf(view.folder, location)
    return { rule: checkRule(rule), severity, at, message, fix, ...named(at.file, id), isFault: false }
  }
  const warning = (state: NotKnown): Reported => ({
    ...state,
    severity: 'warning',
    fingerprint: fingerprint(state.name),
    isFault: false,
  })
  const found = [...view.findings.map(finding), ...(view.strict ? states(view).map(warning) : [])]
  return [...view.faults.map(fault), ...found.toSorted((a, b) => rank(a) - rank(b))]
}

/** What could not be judged and fails nothing: hosts are told of it in passing, where it cannot be taken for drift. */
export const unknownIn = (view: CheckView): readonly NotKnown[] => (view.strict ? [] : states(view))

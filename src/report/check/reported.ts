/** Everything that a run reports as one list, whatever it came from: what every host of pipelines is told. */

import type { Fault } from '#core/fault.ts'
import { type Finding, type Location, SEVERITIES, type Severity, type UnknownState } from '#core/finding.ts'
import { fingerprint, numbered } from './fingerprint.ts'
import { placeOf } from './place.ts'
import { checkRule, faultRule, type Rule, unknownRule } from './rules.ts'
import type { CheckView } from './view.ts'

export interface Reported {
  readonly rule: Rule
  readonly severity: Severity
  /** From the root of the repository. */
  readonly at: Location
  readonly message: string
  readonly fix: string
  /** Where it is, without a line: stable while lines move, and unlike that of every other one in the report. */
  readonly name: string
  /** The name, short. */
  readonly fingerprint: string
  readonly isFault: boolean
}

const rank = ({ severity }: Reported): number => SEVERITIES.indexOf(severity)

/** Faults first, then what was found in all models and what is not known, worst first. */
export const reportedIn = ({ folder, faults, findings, unknown, strict }: CheckView): readonly Reported[] => {
  const unique = numbered()
  const named = (file: string, id: string) => {
    const name = unique(`${file} ${id}`)
    return { name, fingerprint: fingerprint(name) }
  }
  const fault = ({ code, message, fix, location }: Fault): Reported => {
    const at = placeOf(folder, location)
    const id = named(at.file, `${code}#${message}`)
    return { rule: faultRule(code), severity: 'error', at, message, fix, ...id, isFault: true }
  }
  const finding = ({ id, rule, severity, location, message, fix }: Finding): Reported => {
    const at = placeOf(folder, location)
    return { rule: checkRule(rule), severity, at, message, fix, ...named(at.file, id), isFault: false }
  }
  const notKnown = ({ id, rule, location, message, fix }: UnknownState): Reported => {
    const at = placeOf(folder, location)
    const severity = strict ? 'warning' : 'note'
    return { rule: unknownRule(rule), severity, at, message, fix, ...named(at.file, id), isFault: false }
  }
  const found = [...findings.map(finding), ...unknown.map(notKnown)]
  return [...faults.map(fault), ...found.toSorted((a, b) => rank(a) - rank(b))]
}

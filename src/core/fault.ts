/** Why a command could not run: one closed table from code to sentence and what to do. Exit code 2. */

import type { Location } from '#core/finding.ts'

type Args = Readonly<Record<string, string | number>>
interface Sentence {
  readonly says: (args: Args) => string
  readonly fix: (args: Args) => string
}

const HOW_TO_ANSWER = 'Run `opsready assess` in a terminal, give a file with `--answers FILE`, or give what is open:'

const FAULTS = {
  'no-model': {
    says: ({ path }) =>
      `There is no operating model: ${path} was not found here or in a folder above, up to the root of the repository.`,
    fix: () => 'Run `opsready init` for a first model, or name one with `--model PATH`.',
  },
  unreadable: {
    says: ({ path, reason }) => `${path} could not be read: ${reason}.`,
    fix: ({ fix = 'Check that the file is there and that you may read it.' }) => String(fix),
  },
  unwritable: {
    says: ({ path, reason }) => `${path} could not be written: ${reason}. Nothing was changed.`,
    fix: () => 'Check the permissions and the free space, then run the command again.',
  },
  locked: {
    says: ({ path }) => `Somebody else is writing this model: the lock ${path} exists.`,
    fix: ({ path }) => `Wait a moment and try again. If nobody is writing it, remove ${path}.`,
  },
  'model-syntax': { says: ({ says }) => String(says), fix: ({ fix }) => String(fix) },
  'model-invalid': { says: ({ says }) => String(says), fix: ({ fix }) => String(fix) },
  'newer-format': {
    says: ({ format }) => `The model has format ${format}, which this version of opsready does not write.`,
    fix: () => 'Update opsready, then try again.',
  },
  'model-exists': {
    says: ({ path }) => `${path} already exists.`,
    fix: () => 'Run `opsready assess` to go on with it.',
  },
  'no-repository': {
    says: () => 'There is no git repository with a commit here, so there is nothing to look at.',
    fix: () => 'Run it inside the repository of the service, after the first commit.',
  },
  'git-trouble': { says: ({ says }) => String(says), fix: ({ fix }) => String(fix) },
  'unknown-id': {
    says: ({ id }) => `Nothing in the catalogue is called "${id}".`,
    fix: ({ near }) => (near === '' ? 'See `opsready list` for what there is.' : `Did you mean ${near}?`),
  },
  'nobody-answers': {
    says: ({ path }) => `There is no operating model yet (${path}), and nobody is here to answer.`,
    fix: () => HOW_TO_ANSWER,
  },
  'begun-only': {
    says: ({ path, lacks }) => `${path} lacks the ${lacks} of the service, and nobody is here to answer.`,
    fix: () => HOW_TO_ANSWER,
  },
  'input-ended': {
    says: ({ open }) =>
      `The input ended before the questions did: ${open} ${open === 1 ? 'is' : 'are'} still open. Everything that was answered is saved.`,
    fix: ({ resume }) => `Go on with \`${resume}\`.`,
  },
  'model-list': { says: ({ says }) => String(says), fix: ({ fix }) => String(fix) },
  template: { says: ({ says }) => String(says), fix: ({ fix }) => String(fix) },
  'bad-answer': { says: ({ says }) => String(says), fix: ({ fix }) => String(fix) },
  usage: { says: ({ says }) => String(says), fix: ({ fix }) => String(fix) },
  'edit-refused': {
    says: ({ says }) => `The change could not be written safely: ${says}. Nothing was changed.`,
    fix: ({ fix }) => String(fix),
  },
} as const satisfies Record<string, Sentence>

export type FaultCode = keyof typeof FAULTS

export interface Fault {
  readonly code: FaultCode
  readonly message: string
  readonly fix: string
  readonly location?: Location
}

/** Builds a fault from its code; the sentence comes from the table. */
export const fault = (code: FaultCode, args: Args = {}, location?: Location): Fault => {
  const sentence: Sentence = FAULTS[code]
  return { code, message: sentence.says(args), fix: sentence.fix(args), ...(location && { location }) }
}

/** Thrown where a value cannot be returned; caught once, by the command runner. */
export class FaultError extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ message }) => message).join('\n'))
    this.name = 'FaultError'
    this.faults = faults
  }
}

/** What the command line asks for cannot be done: one sentence that says why, and one that says what to type instead. */
export const usageError = (says: string, fix: string): FaultError => new FaultError([fault('usage', { says, fix })])

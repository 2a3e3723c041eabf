/**
 * Records what a check asks of the machine, and what it is told, to ask the same again later. A check is a function of these
 * answers: where all of them are the same again, so is its result.
 */

import { FaultError } from '#core/fault.ts'
import type { Files, Git, History, Host, Kept } from '#commands/host.ts'
import { wholeHistory } from '#commands/whole-history.ts'

/** A question by its name and words, and the answer or a digest of it. */
interface Exchange {
  readonly question: readonly [name: string, ...words: string[]]
  readonly answer: string
  /** Which writing of a file was read: while its mark is the same, so is the answer. */
  readonly mark: string | undefined
}

/**
 * The same as a text, which is how it is kept: most are compared and never taken apart. No path holds NUL, and no mark is
 * empty.
 */
const lineOf = ({ question, answer, mark = '' }: Exchange): string => [mark, answer, ...question].join('\0')

const exchangeIn = (text: string): Exchange | undefined => {
  const [mark, answer, ...question] = text.split('\0')
  return answer === undefined || !isQuestion(question)
    ? undefined
    : { question, answer, mark: mark === '' ? undefined : mark }
}

type Digest = Kept['digest']

/** The questions whose answers may change between two runs. What git says of a commit by its id never does. */
const QUESTIONS: Readonly<Record<string, (host: Host, words: readonly string[]) => unknown>> = {
  read: ({ files }, [path]) => files.read(path!),
  readOwn: ({ files }, [path]) => files.readOwn(path!),
  look: ({ files }, [root, path]) => files.look(root!, path!),
  real: ({ files }, [path]) => files.real(path!),
  list: ({ files }, [path]) => files.list(path!),
  place: ({ git }, [folder]) => git.place(folder!),
  repository: ({ git }, [folder]) => git.repository(folder!),
  standing: ({ git }, [root]) => git.standing(root!),
  resolve: ({ git }, [root, ref]) => git.history(root!).resolve(ref!),
  shallow: ({ git }, [root]) => git.history(root!).shallow(),
  tags: ({ git }, [root]) => git.history(root!).tags(),
}

const isQuestion = (words: readonly string[]): words is Exchange['question'] =>
  words[0] !== undefined && Object.hasOwn(QUESTIONS, words[0])

const plain = (_: string, value: unknown): unknown => (value instanceof Set ? [...value] : value)

/** A digest is no longer than this, and costs more than it saves. */
const SHORT = 64

const digested = (answer: unknown, digest: Digest): string => {
  if (answer instanceof Uint8Array) return digest(answer)
  // No digest holds a blank, so that none is taken for a text.
  const text = `as JSON: ${JSON.stringify(answer, plain)}`
  return text.length > SHORT ? digest(text) : text
}

type Said = { readonly answer: unknown } | { readonly error: FaultError }

const refused = (error: unknown): Said => {
  if (error instanceof FaultError) return { error }
  throw error
}

/** Some are answered at once: a promise for each of thousands of models costs more than the answer. */
const ask = (host: Host, [name, ...words]: Exchange['question']): Said | Promise<Said> => {
  const answer = QUESTIONS[name]!(host, words)
  return answer instanceof Promise ? answer.then((told: unknown) => ({ answer: told }), refused) : { answer }
}

const shortened = (said: Said, digest: Digest): string =>
  'error' in said ? digested(said.error.faults, digest) : digested(said.answer, digest)

const FILES = new Set(['read', 'readOwn'])

/** The mark of the file that a question is about, as it is before anybody reads it. */
const markOf = ({ files }: Host, [name, path]: Exchange['question']): string | undefined =>
  FILES.has(name) ? files.mark(path!) : undefined

/** Asks the same again: the exchanges with the marks of today, or `undefined` as soon as one answer is another. */
export const replayed = async (
  host: Host,
  exchanges: readonly string[],
  digest: Digest,
): Promise<readonly string[] | undefined> => {
  const today: string[] = []
  for (const text of exchanges) {
    const before = exchangeIn(text)
    if (before === undefined) return undefined
    const { question, answer } = before
    const mark = markOf(host, question)
    const isSame = mark !== undefined && mark === before.mark
    if (!isSame) {
      const said = ask(host, question)
      if (shortened(said instanceof Promise ? await said : said, digest) !== answer) return undefined
    }
    today.push(isSame || mark === undefined ? text : lineOf({ question, answer, mark }))
  }
  return today
}

interface Recording {
  readonly host: Host
  /** What was asked so far; `undefined` where something was done that cannot be repeated. */
  readonly exchanges: () => readonly string[] | undefined
}

/** The same host, which records what it is asked and what it answers. */
export const recordingHost = (host: Host, digest: Digest): Recording => {
  const exchanges = new Map<string, string>()
  const wholes: (() => boolean)[] = []
  let isUnrepeatable = false
  const note = (question: Exchange['question'], mark: string | undefined, said: Said): never => {
    const answer = shortened(said, digest)
    // What is asked twice is asked once the next time; what changed meanwhile stands there twice, and will never hold.
    exchanges.set(lineOf({ question, answer, mark: undefined }), lineOf({ question, answer, mark }))
    if ('error' in said) throw said.error
    return said.answer as never
  }
  const record =
    (name: string, ...before: readonly string[]) =>
    async (...words: readonly string[]): Promise<never> => {
      const question = [name, ...before, ...words] as const
      const mark = markOf(host, question)
      return note(question, mark, await ask(host, question))
    }
  const recordSync =
    (name: string) =>
    (...words: readonly string[]): never => {
      const question = [name, ...words] as const
      return note(question, undefined, ask(host, question) as Said)
    }
  const unrepeatable =
    <Words extends readonly unknown[], Answer>(does: (...words: Words) => Answer) =>
    (...words: Words): Answer => {
      isUnrepeatable = true
      return does(...words)
    }
  const history = (root: string): History => {
    const { history: real, isWhole } = wholeHistory(host.git.history(root))
    wholes.push(isWhole)
    return {
      ...real,
      resolve: record('resolve', root),
      shallow: record('shallow', root),
      tags: record('tags', root),
    }
  }
  const { files } = host
  const recordingFiles: Files = {
    ...files,
    read: record('read'),
    readOwn: record('readOwn'),
    look: recordSync('look'),
    real: recordSync('real'),
    list: record('list'),
    inOneRun: () => recordingFiles,
    mark: unrepeatable((path) => files.mark(path)),
    readStdin: unrepeatable(() => files.readStdin()),
    write: unrepeatable((path, bytes) => files.write(path, bytes)),
    update: unrepeatable((path, change) => files.update(path, change)),
    append: unrepeatable((path, bytes) => files.append(path, bytes)),
  }
  const git: Git = {
    place: recordSync('place'),
    repository: record('repository'),
    standing: record('standing'),
    history,
    inOneRun: () => git,
  }
  return {
    host: { ...host, files: recordingFiles, git },
    exchanges: () => (!isUnrepeatable && wholes.every((isWhole) => isWhole()) ? [...exchanges.values()] : undefined),
  }
}

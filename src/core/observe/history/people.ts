/** People and bots. A name that only ends in "bot" belongs to a person. */

const BOTS = new Set([
  'dependabot',
  'dependabot-preview',
  'renovate',
  'renovate-bot',
  'greenkeeper',
  'snyk-bot',
  'pre-commit-ci',
  'github-actions',
  'github actions',
  'semantic-release-bot',
])

/** Names of hosts and pipelines. An address may begin so for other reasons: a person keeps one for each site. */
const HOSTS = new Set([
  'copilot',
  'github',
  'gitlab',
  'gitlab ci',
  'buildkite',
  'buildkite ci',
  'jenkins',
  'travis ci',
  'travis-ci',
  'circleci',
  'circle ci',
  'azure pipelines',
  'bitbucket pipelines',
])

/** Remembers the answer for each name and address: a few people write thousands of commits. */
const rememberedFor = <Value>(
  tell: (name: string, email: string) => Value,
): ((name: string, email: string) => Value) => {
  const told = new Map<string, Value>()
  return (name, email) => {
    const key = `${name}\n${email}`
    const before = told.get(key)
    if (before !== undefined) return before
    const now = tell(name, email)
    told.set(key, now)
    return now
  }
}

const account = (email: string): string => email.replace(/@.*$/, '').replace(/^\d+\+/, '')

/** Whether a name and an address are a robot's. */
export const isBot = (name: string, email: string): boolean =>
  // What a host or a pipeline commits for an organisation was made by no one person.
  /\bon behalf of\b/i.test(name) ||
  /^no-?reply@/i.test(email) ||
  /\[bot\]/i.test(name) ||
  /\[bot\]/i.test(email) ||
  BOTS.has(name.trim().toLowerCase()) ||
  HOSTS.has(name.trim().toLowerCase()) ||
  BOTS.has(account(email).toLowerCase())

/** A first and a last name, however they are put together. One word alone may be the name of several people. */
const fullName = (name: string): string | undefined => {
  const words = name
    .toLowerCase()
    .split(/[\s._-]+/)
    .filter((word) => word !== '')
  return words.length > 1 ? words.join(' ') : undefined
}

/** Tells people apart, who use several addresses and spell their names in several ways. */
export interface People {
  /** A number for this name and address, which may turn out to be another one's person. */
  readonly see: (name: string, email: string) => number
  /** The number of the person, once everybody has been seen. */
  readonly person: (number: number) => number
  readonly isBot: (name: string, email: string) => boolean
}

/** Whoever shares an address or a full name is one person. */
export const peopleSeen = (): People => {
  const first = new Map<string, number>()
  const joined: number[] = []
  const person = (number: number): number => {
    let each = number
    while (joined[each] !== each) each = joined[each]!
    return each
  }
  return {
    person,
    isBot: rememberedFor(isBot),
    // Whoever comes again has the number of before, which leads to the same person.
    see: rememberedFor((name, email) => {
      const address = email.trim().toLowerCase()
      const full = fullName(name)
      const keys = [
        ...(address === '' ? [`name ${name.trim().toLowerCase()}`] : [`address ${address}`]),
        ...(full === undefined ? [] : [`full name ${full}`]),
      ]
      const known = keys.flatMap((key) => first.get(key) ?? []).map(person)
      const number = known.length === 0 ? joined.push(joined.length) - 1 : Math.min(...known)
      for (const each of known) joined[each] = number
      for (const key of keys) if (!first.has(key)) first.set(key, number)
      return number
    }),
  }
}

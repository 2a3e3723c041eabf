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

const account = (email: string): string => email.replace(/@.*$/, '').replace(/^\d+\+/, '')

/** Whether a name and an address are a robot's. */
export const isBot = (name: string, email: string): boolean =>
  /\[bot\]/i.test(name) ||
  /\[bot\]/i.test(email) ||
  BOTS.has(name.trim().toLowerCase()) ||
  BOTS.has(account(email).toLowerCase())

/** What tells two people apart: the address, or the name where there is none. */
export const identity = (name: string, email: string): string => (email === '' ? name : email).trim().toLowerCase()

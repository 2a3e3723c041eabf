/** Secrets that stand in a file. The value never leaves this function: what comes out is a place and a kind. */

import type { Secret } from './facts.ts'

interface Shape {
  readonly kind: string
  readonly pattern: RegExp
  /** Must stand near it, within a few lines. */
  readonly beside?: RegExp
}

/** Tokens that cannot be anything else. */
const SHAPES: readonly Shape[] = [
  {
    kind: 'private key',
    // Behind the head of OpenSSH stands the name of its cipher: all but "none" need a pass phrase.
    pattern:
      /-----BEGIN (?:(?:RSA |EC |DSA )?PRIVATE KEY-----(?=(?:\r?\n|\\n)[ \t]*[A-Za-z0-9+/=]{40})|OPENSSH PRIVATE KEY-----(?=(?:\r?\n|\\n)[ \t]*b3BlbnNzaC1rZXktdjEAAAAABG5vbmU[A-Za-z0-9+/=]{10}))/g,
  },
  {
    kind: 'AWS access key',
    pattern: /(?<![A-Z0-9])AKIA[A-Z2-7]{16}(?![A-Z0-9])/g,
    beside: /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/,
  },
  { kind: 'GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82})\b/g },
  { kind: 'GitLab token', pattern: /\bglpat-[\w-]{20}(?![\w-])/g },
  { kind: 'Slack token', pattern: /\bxox[bpars]-\d{9,}-\d{9,}-[A-Za-z0-9-]{20,}/g },
  { kind: 'Stripe live key', pattern: /\b[sr]k_live_[A-Za-z0-9]{24,}\b/g },
  {
    kind: 'Google service account key',
    pattern:
      /"type":\s*"service_account"[\s\S]{0,400}?"private_key":\s*"-----BEGIN PRIVATE KEY-----\\n[A-Za-z0-9+/]{40}/g,
  },
  // The emulator's account has one key, which its makers publish.
  {
    kind: 'Azure storage key',
    pattern: /AccountName=(?!devstoreaccount1;)[a-z0-9]{3,24};AccountKey=[A-Za-z0-9+/]{86}==/g,
  },
  { kind: 'GOV.UK Pay live key', pattern: /\bapi_live_[a-z0-9]{50,}\b/g },
]

/** One pass that most texts fail, before any shape is tried. */
const ANY =
  /-----BEGIN |AKIA[A-Z2-7]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_|glpat-|xox[bpars]-\d|k_live_|AccountKey=|api_live_/

const PLACEHOLDER = /example|placeholder|changeme|dummy|fake|sample|redacted|xxxx|\*{4}|<[^<>]*>|your[-_]/i
const NEAR = 400

/** Written so that it carries no information: too few different characters. */
const isFiller = (token: string): boolean => new Set(token.replaceAll(/[^A-Za-z0-9]/g, '').slice(-24)).size < 8

const lineOf = (text: string, offset: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** A line that says to the repository's scanner that it is no secret. */
const ALLOWED = /gitleaks:allow|pragma:\s*allowlist|nosec|trufflehog:ignore/i

/** Where a text holds secrets, one place for each kind. */
export const secretsIn = (path: string, text: string): readonly Secret[] => {
  if (!ANY.test(text)) return []
  return SHAPES.flatMap(({ kind, pattern, beside }) => {
    for (const match of text.matchAll(pattern)) {
      const [token] = match
      const around = text.slice(Math.max(0, match.index - NEAR), match.index + token.length + NEAR)
      const start = text.lastIndexOf('\n', match.index) + 1
      const end = text.indexOf('\n', match.index)
      const line = text.slice(start, end === -1 ? text.length : end)
      if (ALLOWED.test(line) || PLACEHOLDER.test(line) || isFiller(token)) continue
      if (kind === 'private key' && isFiller(text.slice(match.index + token.length, match.index + token.length + 90)))
        continue
      if (beside !== undefined && !beside.test(around.replace(token, ''))) continue
      return [{ path, line: lineOf(text, match.index), kind }]
    }
    return []
  })
}

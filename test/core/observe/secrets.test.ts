import { describe, expect, it } from 'vitest'
import { secretsIn } from '#core/observe/secrets.ts'

// Put together here, so that no scanner takes this file for a leak.
const github = ['ghp', 'a8Zk3Qw9Lm2Xv7Bn4Tc6Yd1Re5Uf0Gh8Ij3K'].join('_')
const aws = ['AKIA', 'Q3EGP7VN2XMKDLWT'].join('')
const awsSecret = ['wJa7rXUtnF3MIK7MD', 'ENGbPxRfiCYz8uTqLs9Kd0e'].join('')
const key = (kind: string, body: string) => `${['-----BEGIN', kind].join(' ')}-----\n${body}\n`
const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'

const openSsh = (cipher: string) =>
  key('OPENSSH PRIVATE KEY', `b3BlbnNzaC1rZXktdjEAAAAA${cipher}AAAAGYmNyeXB0AAAAGAAAABDx8Zk3`)

describe('secrets', () => {
  it.each([
    ['a token', `token: ${github}`, 'GitHub token', 1],
    ['an access key beside its secret', `a\nid=${aws}\nsecret=${awsSecret}`, 'AWS access key', 2],
    ['a private key', key('RSA PRIVATE KEY', body), 'private key', 1],
    ['a private key of OpenSSH', openSsh('BG5vbmUAAAAEbm9uZQAA'), 'private key', 1],
    ['a private key in YAML', key('PRIVATE KEY', `  ${body}`), 'private key', 1],
  ])('%s is named by its place and kind, never by its value', (_, text, kind, line) => {
    const found = secretsIn('a.txt', text)
    expect(found).toEqual([{ path: 'a.txt', line, kind }])
    expect(JSON.stringify(found)).not.toContain(github)
  })

  it.each([
    ['an access key alone', `id=${aws}`],
    ['the example of the provider', `id=AKIAIOSFODNN7EXAMPLE\nsecret=${awsSecret}`],
    ['a public key', key('PUBLIC KEY', body)],
    ['a certificate', key('CERTIFICATE', body)],
    ['an encrypted key', key('ENCRYPTED PRIVATE KEY', body)],
    ['a key of OpenSSH with a pass phrase', openSsh('CmFlczI1Ni1jdHIAAAAG')],
    ['the words of a key without one', '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----'],
    ['a filler', `token: ghp_${'a'.repeat(36)}`],
    ['what the line allows', `token: ${github} # gitleaks:allow`],
    ['a test key of a payment provider', 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'],
    ['prose', 'Set the AWS access key id (AKIA...) and the secret in the vault.'],
  ])('%s is none', (_, text) => {
    expect(secretsIn('a.txt', text)).toEqual([])
  })
})

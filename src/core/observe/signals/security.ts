/** Outsiders' reports, known weaknesses, and what stands in the repository that should not. */

import { count } from '#core/sentence.ts'
import { conflict, defineSignal, found, measured, unknown, worded } from '#core/observe/define.ts'
import { DAY } from '#core/observe/history/facts.ts'
import { codeLines, placesOf } from '#core/observe/read/lines.ts'
import { stepsWhere } from '#core/observe/read/steps.ts'
import { at, listOf, own } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { asPlaces } from './shared.ts'

export const securityMd = defineSignal({
  id: 'security-md',
  needs: ['allPaths', 'files'],
  judge: ({ allPaths, files }) => {
    const policies = allPaths.filter((path) => /^(?:\.github\/|docs\/)?SECURITY\.(?:md|rst|txt|adoc)$/i.test(path))
    const contact = placesOf(
      files('page').filter(({ path }) => /(?:^|\/)security\.txt$/i.test(path)),
      /^Contact:\s*\S/i,
    )
    return found(
      [...asPlaces(policies), ...contact],
      'Outsiders are told how to report a security problem.',
      'security policy',
    )
  },
})

/** Where the robot looks. */
const RENOVATE = /^(?:(?:\.github\/|\.gitlab\/)?renovate\.json5?|\.renovaterc(?:\.json5?)?)$/
/** A setting of its own level, before anything is opened within. */
const SWITCHED_OFF = /^\{[^{}[\]]*?["']?\benabled["']?\s*:\s*false\b/
const UPDATE_SUBJECT = /^(?:build|chore|fix)?\(?(?:deps|deps-dev)?\)?:?\s*(?:bump|update|upgrade)\b/i
const RECENT = 90 * DAY

/** A file of JSON without what is opened within its first braces. */
const topLevel = (text: string): string => {
  let depth = 0
  let top = ''
  for (const part of text.match(/"(?:[^"\\\n]|\\.)*"|[{}[\]]|[^"{}[\]]+|"/g) ?? []) {
    if (part === '}' || part === ']') depth -= 1
    if (depth <= 1 && !/^[{}[\]]$/.test(part)) top += part
    if (part === '{' || part === '[') depth += 1
  }
  return `{${top}`
}

export const dependencyUpdates = defineSignal({
  id: 'dependency-updates',
  needs: ['files', 'allPaths', 'pipelines', 'history'],
  judge: ({ files, allPaths, pipelines, history }) => {
    const dependabot = files('yaml')
      .filter(({ path }) => /^\.github\/dependabot\.ya?ml$/.test(path))
      .filter(({ text }) =>
        listOf(at(parseForeign(text)?.[0]?.value, 'updates')).some(
          (update) => own(update, 'open-pull-requests-limit') !== 0,
        ),
      )
    const renovate = allPaths.filter((path) => RENOVATE.test(path))
    const off = files('json')
      .filter((file) => RENOVATE.test(file.path) && SWITCHED_OFF.test(topLevel(codeLines(file).join('\n'))))
      .map(({ path }) => path)
    const runs = stepsWhere(pipelines, {
      uses: /^renovatebot\/github-action/,
      run: /^\s*(?:npx\s+(?:--yes\s+)?|docker\s+run\b.*\s)renovate(?:\/renovate)?(?::\S+)?(?:\s|$)/m,
    })
    const others = allPaths.filter((path) => path === '.scala-steward.conf' || path === '.pyup.yml')
    const places = [
      ...dependabot.map(({ path }) => ({ path })),
      ...asPlaces(renovate.filter((path) => !off.includes(path))),
      ...runs.map(({ path, line }) => ({ path, line })),
      ...asPlaces(others),
    ]
    if (places.length > 0) return found(places, 'A bot proposes updates to dependencies.', '')
    const merged = history.known
      ? history.commits.filter(
          ({ person, subject, time }) => !person && UPDATE_SUBJECT.test(subject) && time > history.now - RECENT,
        ).length
      : 0
    return merged > 0
      ? { kind: 'met', value: true, says: `${count(merged, 'update')} by a bot in the last 90 days.`, places: [] }
      : unknown('No setting for automatic updates was seen. It may be set for the whole organisation.')
  },
})

const SCANNERS =
  /^(?:github\/codeql-action\/|snyk\/actions|aquasecurity\/(?:trivy|tfsec)|anchore\/(?:scan|grype)-action|returntocorp\/semgrep|semgrep\/|gitleaks\/|trufflesecurity\/|zaproxy\/|bridgecrewio\/checkov|actions\/dependency-review-action|ossf\/scorecard|secureCodeWarrior|checkmarx\/|docker\/scout-action|zizmorcore\/|woodruffw\/zizmor)/i
const SCAN_RUNS =
  /\b(?:snyk\s+(?:test|container|code|iac|monitor)|trivy\s+(?:image|fs|config|repo|filesystem)|grype\s+\S|semgrep\s+(?:ci|scan|--config)|gitleaks\s+(?:detect|git|dir|protect)|detect-secrets|brakeman\b|bandit\s+-|checkov\b|zap-(?:baseline|full-scan)|tfsec\b|bundle[- ]audit|pip-audit|npm\s+audit|yarn\s+(?:npm\s+)?audit|cargo\s+audit|govulncheck|safety\s+check|zizmor\s+\S)/i
const HOOKS =
  /\b(?:gitleaks|detect-secrets|bandit|semgrep|checkov|trivy|trufflehog|brakeman|tfsec|detect-private-key)\b/

export const securityScanning = defineSignal({
  id: 'security-scanning',
  needs: ['pipelines', 'files'],
  judge: ({ pipelines, files }) => {
    const steps = stepsWhere(pipelines, { uses: SCANNERS, run: SCAN_RUNS }).map(({ path, line }) => ({ path, line }))
    const hooks = placesOf(
      files('yaml').filter(({ path }) => /(?:^|\/)\.pre-commit-config\.ya?ml$/.test(path)),
      HOOKS,
    )
    return found([...steps, ...hooks], 'A pipeline or hook scans for weaknesses or secrets.', 'security scan')
  },
})

export const committedSecrets = defineSignal({
  id: 'committed-secrets',
  needs: ['secrets'],
  judge: ({ secrets }) =>
    worded(
      conflict(
        secrets.map(({ path, line }) => ({ path, line })),
        `The repository contains what looks like a secret: ${[...new Set(secrets.map(({ kind }) => kind))].join(', ')}. The value is not shown here.`,
        'secret',
      ),
      () => ({ kindOfSecret: `a secret (${secrets[0]!.kind})` }),
    ),
})

const EXACT = /@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})$/
const OWN = /^(?:\.\/|docker:\/\/)/

export const externalActionPinning = defineSignal({
  id: 'external-action-pinning',
  needs: ['pipelines'],
  judge: ({ pipelines }) => {
    const used = pipelines
      .filter(({ host }) => host === 'github')
      .flatMap(({ path, steps }) =>
        steps.flatMap(({ uses, line }) => (uses === undefined || OWN.test(uses) ? [] : [{ path, line, uses }])),
      )
    if (used.length === 0) return unknown('No pipeline action from another repository was seen.')
    const loose = used.filter(({ uses }) => !EXACT.test(uses))
    const share = Math.floor(((used.length - loose.length) * 100) / used.length)
    return measured(
      share,
      `${used.length - loose.length} of ${count(used.length, 'use')} of pipeline actions from other repositories ${used.length - loose.length === 1 ? 'is' : 'are'} pinned to a full commit.`,
      (loose.length > 0 ? loose : used).map(({ path, line }) => ({ path, line })),
    )
  },
})

export const sbomArtifact = defineSignal({
  id: 'sbom-artifact',
  needs: ['pipelines'],
  judge: ({ pipelines }) =>
    found(
      stepsWhere(pipelines, {
        uses: /^(?:anchore\/sbom-action|cyclonedx\/|spdx\/)/i,
        run: /\bsyft\s+\S|\bcyclonedx-[\w-]+|\bcyclonedx\s|--sbom[= ](?:true|generator)|\bspdx-sbom-generator\b|trivy\b.*--format\s+(?:cyclonedx|spdx)/,
        settings: /^sbom:\s*(?:true|generator)|^format:\s*(?:cyclonedx|spdx)/m,
      }).map(({ path, line }) => ({ path, line })),
      'A build step produces a bill of materials.',
      'build step that produces a bill of materials',
    ),
})

/** Who and what may do what. */

import { count } from '#core/sentence.ts'
import { conflict, defineSignal, found, type Sighting, unknown } from '#core/observe/define.ts'
import type { Place, RepositoryFacts } from '#core/observe/facts.ts'
import { linesOf } from '#core/observe/read/formation.ts'
import { codeLines } from '#core/observe/read/lines.ts'
import { stepsWhere } from '#core/observe/read/steps.ts'
import { attributesNamed } from '#core/observe/read/terraform.ts'
import { at, listOf, mapsIn, own, textOf } from '#core/observe/read/value.ts'
import { parseForeign } from '#core/yaml.ts'
import { written } from './guidance.ts'
import { cloudFormation, deployed, formation, resources } from './shared.ts'

const KINDS =
  /^(?:aws_iam_(?:role|policy|user|group|role_policy|role_policy_attachment|openid_connect_provider)|google_(?:project_iam_\w+|service_account)|azurerm_role_(?:assignment|definition)|kubernetes_(?:cluster_)?role(?:_binding)?)$/

export const iamAsCode = defineSignal({
  id: 'iam-as-code',
  needs: ['stack', 'files'],
  judge: (facts) => {
    const kubernetes = deployed(facts).flatMap(({ path, text }) => {
      const line = text.split('\n').findIndex((each) => /^kind:\s*['"]?(?:Cluster)?Role(?:Binding)?\b/.test(each))
      return line === -1 ? [] : [{ path, line: line + 1 }]
    })
    const places = [
      ...resources(facts, KINDS),
      ...cloudFormation(facts, 'IAM::(?:Role|Policy|ManagedPolicy)'),
      ...kubernetes,
    ]
    return found(
      places,
      `Access is defined in code, in at least ${count(new Set(places.map(({ path }) => path)).size, 'file')}.`,
      'definition of access',
    )
  },
})

const EVERYTHING = /^\[?"(?:\*|\*:\*)",?\]?$/

/** Whether these are all actions there are, however many blanks stand between. */
const isEverything = (actions: string): boolean => EVERYTHING.test(actions.replaceAll(/\s/g, ''))

/** `Allow` with every action, in a policy written as HCL or as JSON inside it. */
const inTerraform = (facts: {
  readonly stack: Parameters<typeof resources>[0]['stack']
  readonly documents: readonly { readonly path: string; readonly text: string }[]
}): readonly Place[] => {
  const attached = facts.stack.resources
    .filter(
      ({ type, block }) =>
        /^aws_iam_(?:role|user|group)_policy_attachment$|^aws_iam_policy_attachment$|^aws_iam_role_policy_attachments_exclusive$/.test(
          type,
        ) && [...attributesNamed(block, 'policy_arn')].some(({ text }) => /policy\/AdministratorAccess"/.test(text)),
    )
    .map(({ path, line }) => ({ path, line }))
  const google = facts.stack.resources
    .filter(
      ({ type, block }) =>
        /^google_(?:project|folder|organization)_iam_/.test(type) &&
        [...attributesNamed(block, 'role')].some(({ text }) => /^"roles\/(?:owner|editor)"$/.test(text)),
    )
    .map(({ path, line }) => ({ path, line }))
  const azure = facts.stack.resources
    .filter(
      ({ type, block }) =>
        type === 'azurerm_role_assignment' &&
        [...attributesNamed(block, 'role_definition_name')].some(({ text }) => text === '"Owner"') &&
        [...attributesNamed(block, 'scope')].some(({ text }) => /subscription/i.test(text)),
    )
    .map(({ path, line }) => ({ path, line }))
  return [...attached, ...google, ...azure]
}

/** `data "aws_iam_policy_document"` is no resource: statements are read from the text of the file. */
const statements = (files: readonly { readonly path: string; readonly text: string }[]): readonly Place[] =>
  files.flatMap(({ path, text }): readonly Place[] => {
    if (!/"\*"|"\*:\*"|not_?actions/i.test(text)) return []
    const lines = codeLines({ path, text })
    return lines.flatMap((line, index): readonly Place[] => {
      const written = /^\s*"?(?:actions|Action)"?\s*[=:]\s*(.*)$/.exec(line.replace(/\s(?:#|\/\/)\s.*$/, ''))
      const not = /^\s*"?(?:not_actions|NotAction)"?\s*[=:]/.test(line)
      // A list that begins on this line has its first action on the next.
      const actions = written?.[1]?.trim() === '[' ? `[${lines[index + 1] ?? ''}` : written?.[1]
      if ((actions === undefined || !isEverything(actions)) && !not) return []
      // The effect stands in the same statement; Allow is what Terraform takes where none is written.
      const around = lines.slice(Math.max(0, index - 6), index + 8).join('\n')
      const near = lines.slice(Math.max(0, index - 4), index + 5).join('\n')
      // A statement with principals says who may use one thing; it gives nobody a right to others.
      if (/^\s*"?(?:not_)?principals?"?\s*[={:]|^\s*principals\s*\{/im.test(near)) return []
      return /["']?effect["']?\s*[=:]\s*["']Deny/i.test(near) || (written === null && !/Allow/.test(around))
        ? []
        : [{ path, line: index + 1 }]
    })
  })

const ADMINISTRATOR = /\bpolicy\/AdministratorAccess\b/
const LIMITS = 'AWS::Organizations::Policy'
const ALL_ACTIONS = /^\*(?::\*)?$/

/** `Allow` with every action. With a principal a statement says who may use one thing, and gives nobody a right to others. */
const allowsAll = (statement: object): boolean => {
  const actions = own(statement, 'Action')
  return (
    own(statement, 'Effect') === 'Allow' &&
    own(statement, 'Principal') === undefined &&
    own(statement, 'NotPrincipal') === undefined &&
    (own(statement, 'NotAction') !== undefined ||
      [actions, ...listOf(actions)].some((each) => ALL_ACTIONS.test(textOf(each) ?? '')))
  )
}

/** Policies in YAML, as CloudFormation and others have them. */
const inYaml = (facts: Pick<RepositoryFacts, 'files'>): readonly Place[] => [
  ...formation(facts, 'IAM::(?:Role|User|Group)').flatMap((each) =>
    linesOf(each).filter(({ text }) => ADMINISTRATOR.test(text)),
  ),
  ...deployed(facts)
    .filter(({ text }) => /\bEffect\b/.test(text) && /['"]\*(?::\*)?['"]|\bNotAction\b/.test(text))
    .flatMap(({ path, text }) =>
      (parseForeign(text) ?? []).flatMap(({ value, lineOf }) =>
        [...mapsIn(value)]
          // A policy of the whole organisation only sets limits.
          .filter(
            ({ map, keyPath }) => allowsAll(map) && at(value, ...keyPath.slice(0, 2).map(String), 'Type') !== LIMITS,
          )
          .map(({ keyPath }) => ({ path, line: lineOf(keyPath) })),
      ),
    ),
]

const CLUSTER_OWN =
  /(?:argo-?cd|flux|tiller|system:|kube-|cluster-api|crossplane|helm-controller|kustomize-controller)/i

export const wildcardPermissions = defineSignal({
  id: 'wildcard-permissions',
  needs: ['stack', 'files'],
  judge: (facts) => {
    const bound = deployed(facts)
      .filter(({ text }) => /cluster-admin/.test(text))
      .flatMap(({ path, text }) =>
        (parseForeign(text) ?? [])
          .filter(
            ({ value }) =>
              at(value, 'kind') === 'ClusterRoleBinding' && at(value, 'roleRef', 'name') === 'cluster-admin',
          )
          .filter(({ value }) =>
            listOf(at(value, 'subjects')).some(
              (subject) =>
                !CLUSTER_OWN.test(`${textOf(at(subject, 'namespace')) ?? ''} ${textOf(at(subject, 'name')) ?? ''}`),
            ),
          )
          .map(({ lineOf }) => ({ path, line: lineOf(['roleRef']) })),
      )
    const documents = [
      ...facts.files('terraform'),
      ...facts.files('json').filter(({ text }) => /"Statement"/.test(text)),
    ]
    const places = [
      ...inTerraform({ stack: facts.stack, documents }),
      ...statements(documents),
      ...inYaml(facts),
      ...bound,
    ]
    return conflict(places, 'Somebody or something has the right to do everything.', 'right to do everything')
  },
})

const ROLE = /^(?:aws-actions\/configure-aws-credentials|google-github-actions\/auth|azure\/login)/i
const LONG_LIVED =
  /\b(?:aws_secret_access_key|aws-secret-access-key|AWS_SECRET_KEY|GOOGLE_CREDENTIALS|credentials_json|AZURE_CREDENTIALS|ARM_CLIENT_SECRET)\b/i
const DUMMY = /\b(?:test|dummy|fake|local|foo|bar|example|mock\w*|xxx\w*)\b/i

export const workloadIdentity = defineSignal({
  id: 'workload-identity',
  needs: ['pipelines'],
  judge: ({ pipelines }): Sighting => {
    const identified = stepsWhere(pipelines, { uses: ROLE }).filter(
      ({ step, pipeline }) =>
        /^(?:role-to-assume|workload_identity_provider|client-id):/m.test(step.settings) &&
        // What others call gets the right to an identity from them; else only a file that asks for it has one.
        (/^\s*(?:permissions:\s*)?\{?\s*['"]?id-token['"]?:\s*['"]?write\b|^\s*permissions:\s*write-all\b|\bid-token:\s*write\b/m.test(
          codeLines(pipeline).join('\n'),
        ) ||
          pipeline.triggers.has('called') ||
          /(?:^|\/)action\.ya?ml$/.test(pipeline.path)),
    )
    const gitlab = pipelines
      .filter(({ host, text }) => host === 'gitlab' && /^\s+id_tokens:/m.test(text))
      .map(({ path, text }) => ({
        path,
        line: text.split('\n').findIndex((line) => /^\s+id_tokens:/.test(line)) + 1,
        pipeline: undefined,
      }))
    const places = [...identified, ...gitlab]
    if (places.length === 0) return unknown('No pipeline was seen that takes on a role with its own identity.')
    const keys = pipelines.flatMap(({ path, text }) => {
      const line = text
        .split('\n')
        .findIndex(
          (each) => LONG_LIVED.test(each.replace(/(?:^|\s)#.*$/, '')) && !DUMMY.test(each) && /[:=]\s*\S/.test(each),
        )
      return line === -1 ? [] : [{ path, line: line + 1 }]
    })
    const mixed = keys.filter(({ path }) => places.some((each) => each.path === path))
    return mixed.length > 0
      ? unknown(
          `A pipeline takes on a role with its own identity, but a long-lived key is passed as well: ${mixed[0]!.path}:${mixed[0]!.line}.`,
        )
      : found(
          places.map(({ path, line }) => ({ path, line })),
          'Pipelines take on a role with their own identity.',
          '',
        )
  },
})

export const accessDocument = written('access-document', 'access-policy', 'a page about access, joiners or leavers')

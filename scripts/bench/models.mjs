// A healthy model for measuring: all thirty practices answered, with evidence, about 30 KB.

import { readFileSync } from 'node:fs'

const SAYS =
  'The team looks at it every second week, writes down what it decided, and the service manager follows up what is late.'

/** Quoted where YAML 1.1 would read a date: the peers read that. */
const DAY = '"2026-11-16"'

const catalogue = (root) => JSON.parse(readFileSync(`${root}src/generated/documents.json`, 'utf8')).judging.practices

/** Two documents for each practice. */
export const evidencePaths = (root) =>
  catalogue(root).flatMap(({ id }) => [`docs/${id}/policy.md`, `docs/${id}/record.md`])

const practice = ({ id, questions }, answer) => {
  const keys = questions.map(({ key }) => key)
  const shown = [
    [keys[0], 'policy'],
    [keys[1], 'record'],
  ]
  return [
    `  ${id}:`,
    '    owner: Service manager',
    `    how: ${SAYS}`,
    '    answers:',
    ...keys.map((key) => `      ${key}: ${answer}`),
    '    evidence:',
    ...shown.flatMap(([key, name]) => [`      ${key}:`, `        - path: docs/${id}/${name}.md`]),
    '    notes:',
    `      ${keys[0]}: Asked again in the last review; nobody had anything to add to what is written there.`,
    `      ${keys[1]}: The last three were looked at by somebody who was not there when they were made.`,
    `    reviewed: {on: ${DAY}, by: [Service manager, Technical architect, Web operations], catalogue: 1.0.0}`,
  ].join('\n')
}

/** The text of a model; `answer` is the same for every question. */
export const modelText = (root, { name = 'Licence renewals', answer = 'proven' } = {}) => {
  const all = catalogue(root)
  const of = (kind) => all.filter((each) => each.kind === kind).map((each) => practice(each, answer))
  return `# yaml-language-server: $schema=./operating-model.schema.json
opsready: 1
catalogue: itil-2011@1.0.0

service:
  name: ${name}
  outcome: Drivers renew a licence in five minutes, without posting anything
  phase: live
  users: [public, business]
  releaseFrequency: daily
  changeApproval: peer-review-and-automated-checks
  availabilityTarget: 99.9
  personalData: personal
  thirdParties:
    - {name: Card payments provider, kind: payment, critical: true}

team:
  serviceManager: {role: Service manager, decides: true}
  continuesAfterLaunch: "yes"
  roles: [user researcher, developer, web operations, content designer]

processes:
${of('process').join('\n')}

functions:
${of('function').join('\n')}
`
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS } from '#core/catalogue/types.ts'
import type { Change, Writable } from '#core/model/change.ts'
import { editModel } from '#core/model/edit.ts'
import { at, equal } from '#core/model/value.ts'
import { parseStrict } from '#core/yaml.ts'

const all = catalogue()

const edited = (source: string, ...changes: readonly Change[]): string => {
  const result = editModel(source, changes, all)
  if (!result.ok) throw new Error(result.fault.message)
  return result.source
}
const set = (pointer: string, value: Writable | undefined): Change => ({ pointer, value })
const valueOf = (source: string): unknown => {
  const reading = parseStrict(source)
  if (!reading.ok) throw new Error(reading.refusals.map(({ says }) => says).join())
  return reading.parsed.value
}

const MODEL = `# yaml-language-server: $schema=./operating-model.schema.json
opsready: 1   # the format
catalogue: itil-2011@1.0.0

service:
  name: "Licence renewals"   # as users know it
  phase: private-beta
  users: [public, business]
  x-budget-code: 0014

processes:
  # What we are proud of
  change-management:
    owner: Technical architect
    how: >
      Peer review
      and the pipeline.
    answers:
      approval-fits-risk: in-place   # since March
      # we should look at this one
      what-changed: 'informal'
      change-results-known: "unknown"
    evidence:
      approval-fits-risk:
        - path: docs/change-policy.md   # the short one
        - {repository: org/platform-docs, path: standard-changes.md, checked: 2026-11-02}
    reviewed: {on: 2026-11-23, by: [Service manager], catalogue: 1.0.0}
  incident-management: {owner: Web operations, answers: {response-known: proven}}

# the end
`

const lines = (text: string): readonly string[] => text.split('\n')
const changedLines = (before: string, after: string) => {
  const [a, b] = [lines(before), lines(after)]
  return {
    gone: a.filter((line) => !b.includes(line)),
    added: b.filter((line) => !a.includes(line)),
  }
}
const ANSWER = '/processes/change-management/answers'

describe('one change in the text of a model', () => {
  it.each([
    [
      'plain, with a comment behind it',
      `${ANSWER}/approval-fits-risk`,
      'proven',
      '      approval-fits-risk: proven   # since March',
    ],
    ['in single quotes', `${ANSWER}/what-changed`, 'proven', "      what-changed: 'proven'"],
    ['in double quotes', `${ANSWER}/change-results-known`, 'absent', '      change-results-known: "absent"'],
    ['folded over lines', '/processes/change-management/how', 'The pipeline.', '    how: The pipeline.'],
    ['in a list on one line', '/service/users/1', 'government', '  users: [public, government]'],
  ])('replaces a value that is written %s', (_, pointer, value, line) => {
    expect(changedLines(MODEL, edited(MODEL, set(pointer, value))).added).toEqual([line])
  })

  it('adds an answer in the order of the questions, before the comment of the next', () => {
    const { gone, added } = changedLines(MODEL, edited(MODEL, set(`${ANSWER}/second-pair-of-eyes`, 'proven')))
    expect({ gone, added }).toEqual({ gone: [], added: ['      second-pair-of-eyes: proven'] })
    const text = edited(MODEL, set(`${ANSWER}/second-pair-of-eyes`, 'proven'))
    expect(text.indexOf('second-pair-of-eyes')).toBeLessThan(text.indexOf('# we should look'))
  })

  it('changes a record that stands on one line, on that line', () => {
    const reviewed = { on: '2026-11-24', by: ['Service manager', 'Web operations'], catalogue: '1.0.0' }
    expect(changedLines(MODEL, edited(MODEL, set('/processes/change-management/reviewed', reviewed))).added).toEqual([
      '    reviewed: {on: 2026-11-24, by: [Service manager, Web operations], catalogue: 1.0.0}',
    ])
  })

  it('adds to a record in braces, and takes away from it', () => {
    const added = edited(MODEL, set('/processes/incident-management/answers/updates-while-it-lasts', 'absent'))
    expect(valueOf(added)).toMatchObject({
      processes: {
        'incident-management': { answers: { 'response-known': 'proven', 'updates-while-it-lasts': 'absent' } },
      },
    })
    expect(lines(edited(added, set('/processes/incident-management/answers/response-known', undefined)))).toContain(
      '  incident-management: {owner: Web operations, answers: {updates-while-it-lasts: absent}}',
    )
  })

  it('removes an answer with its line and leaves the comments', () => {
    const { gone, added } = changedLines(MODEL, edited(MODEL, set(`${ANSWER}/what-changed`, undefined)))
    expect({ gone, added }).toEqual({ gone: ["      what-changed: 'informal'"], added: [] })
  })

  it('removes the parents that would be left empty', () => {
    const before =
      'opsready: 1\nprocesses:\n  change-management:\n    answers:\n      what-changed: proven\nx-mine: 1\n'
    expect(edited(before, set(`${ANSWER}/what-changed`, undefined))).toBe('opsready: 1\nx-mine: 1\n')
  })

  it('makes the parents that are missing, each in its place', () => {
    const text = edited(MODEL, set('/processes/service-level-management/answers/targets-agreed', 'informal'))
    expect(text).toContain(
      '\n  service-level-management:\n    answers:\n      targets-agreed: informal\n  # What we are proud of\n',
    )
    expect(edited(MODEL, set('/team/continuesAfterLaunch', 'yes'))).toContain(
      '  x-budget-code: 0014\n\nteam:\n  continuesAfterLaunch: "yes"\n\nprocesses:',
    )
  })

  it('adds to a list and takes from it, an entry a line', () => {
    const pointer = '/processes/change-management/evidence/approval-fits-risk'
    const first = { path: 'docs/change-policy.md' }
    const second = { repository: 'org/platform-docs', path: 'standard-changes.md', checked: '2026-11-02' }
    const more = edited(MODEL, set(pointer, [first, second, { path: 'docs/new.md' }]))
    expect(changedLines(MODEL, more)).toEqual({ gone: [], added: ['        - path: docs/new.md'] })
    expect(changedLines(MODEL, edited(MODEL, set(pointer, [second]))).gone).toEqual([
      '        - path: docs/change-policy.md   # the short one',
    ])
  })

  it('keeps Windows newlines, a byte order mark and a last line without an end', () => {
    const before = `\uFEFF${MODEL.trimEnd().replaceAll('\n', '\r\n')}`
    const after = edited(
      before,
      set(`${ANSWER}/what-changed`, 'proven'),
      set(`${ANSWER}/second-pair-of-eyes`, 'absent'),
    )
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
    expect(after.startsWith('\uFEFF# yaml')).toBe(true)
    expect(after.endsWith('# the end')).toBe(true)
  })

  it('adds behind a last line that has no newline', () => {
    expect(edited('opsready: 1\nservice:\n  name: a', set('/service/phase', 'live'))).toBe(
      'opsready: 1\nservice:\n  name: a\n  phase: live',
    )
  })

  it('changes nothing where nothing changes', () => {
    expect(
      edited(MODEL, set(`${ANSWER}/what-changed`, 'informal'), set('/service/users', ['public', 'business'])),
    ).toBe(MODEL)
  })

  it('refuses what it cannot write safely, and says where', () => {
    const result = editModel('? opsready\n: 1\n? service\n: ? name\n  : a\n', [set('/service/phase', 'live')], all)
    expect(result.ok ? result.source : result.fault.message).toMatch(/service\.phase.*Nothing was changed/)
  })
})

const TEXTS = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    'yes',
    'No',
    'null',
    '~',
    '1',
    '1.0',
    '0x1f',
    '12:30',
    '- a',
    'a: b',
    'a #b',
    "it's",
    '"',
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`',
    '...',
    '---',
    ' a',
    'a ',
    'a\nb',
    '=',
    '<<',
    '2026-11-23',
    'a,b',
    '# no',
    '? a',
    '|',
    '>',
    '-',
    ':',
    'a:',
    '.inf',
    '1_000',
    '+1',
    '1e3',
  ),
)
const clean = (text: string): boolean =>
  !/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(text.replaceAll('\n', ''))

const practice = fc.constantFrom(...all.practices)
const answer = fc.constantFrom(...ANSWERS)

/** A model written by a person with habits: comments, quotes, braces, indentation, newlines. */
const writtenModel = fc
  .record({
    habits: fc.record({
      newline: fc.constantFrom('\n', '\r\n'),
      mark: fc.boolean(),
      indent: fc.constantFrom(2, 4),
      end: fc.boolean(),
    }),
    practices: fc.uniqueArray(
      fc.record({
        practice,
        answers: fc.array(fc.tuple(answer, fc.constantFrom('plain', 'single', 'double'), fc.boolean()), {
          minLength: 12,
          maxLength: 12,
        }),
        flow: fc.boolean(),
        comment: fc.boolean(),
      }),
      { selector: ({ practice: { id } }) => id, minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ habits, practices }) => {
    const tab = (depth: number) => ' '.repeat(habits.indent * depth)
    const quoted = (word: string, style: string) =>
      style === 'plain' ? word : style === 'single' ? `'${word}'` : `"${word}"`
    const ofKind = (kind: string) => practices.filter((each) => each.practice.kind === kind)
    const body = (kind: 'process' | 'function', section: string) =>
      ofKind(kind).length === 0
        ? []
        : [
            `${section}:   # ours`,
            ...ofKind(kind).flatMap(({ practice: { id, questions }, answers, flow, comment }) => {
              const pairs = questions.map(
                ({ key }, index) => `${key}: ${quoted(answers[index]![0], answers[index]![1])}`,
              )
              return flow
                ? [`${tab(1)}${id}: {answers: {${pairs.join(', ')}}}${comment ? ' # in a row' : ''}`]
                : [
                    `${tab(1)}${id}:`,
                    ...(comment ? [`${tab(2)}# answers of the team`] : []),
                    `${tab(2)}answers:`,
                    ...pairs.flatMap((pair, index) => [
                      ...(answers[index]![2] ? [`${tab(3)}# ${index}`] : []),
                      `${tab(3)}${pair}${comment ? '  # why' : ''}`,
                    ]),
                  ]
            }),
          ]
    const text = [
      'opsready: 1',
      'catalogue: itil-2011@1.0.0',
      'service: {name: A service, phase: live}',
      ...body('process', 'processes'),
      ...body('function', 'functions'),
    ].join(habits.newline)
    return {
      source: `${habits.mark ? '\uFEFF' : ''}${text}${habits.end ? habits.newline : ''}`,
      pointers: practices.flatMap(({ practice: { id, kind, questions } }) =>
        questions.map(({ key }) => `/${kind === 'process' ? 'processes' : 'functions'}/${id}/answers/${key}`),
      ),
    }
  })

describe('any model, however it is written', () => {
  it('has one line changed by one changed answer', () => {
    fc.assert(
      fc.property(writtenModel, fc.nat(), answer, ({ source, pointers }, pick, next) => {
        const pointer = pointers[pick % pointers.length]!
        const after = edited(source, set(pointer, next))
        const [a, b] = [lines(source), lines(after)]
        expect(b.length).toBe(a.length)
        const different = a.filter((line, index) => line !== b[index])
        expect(different.length).toBe(at(valueOf(source), pointer) === next ? 0 : 1)
        expect(at(valueOf(after), pointer)).toBe(next)
      }),
      { numRuns: 500 },
    )
  })

  it('says what was meant after any changes, and everything else as before', () => {
    const change = fc.tuple(fc.nat(), fc.option(answer, { nil: undefined }))
    fc.assert(
      fc.property(writtenModel, fc.array(change, { minLength: 1, maxLength: 8 }), ({ source, pointers }, wanted) => {
        const changes = new Map(wanted.map(([pick, value]) => [pointers[pick % pointers.length]!, value]))
        const after = edited(source, ...[...changes].map(([pointer, value]) => set(pointer, value)))
        for (const pointer of pointers)
          expect(at(valueOf(after), pointer)).toBe(
            changes.has(pointer) ? changes.get(pointer) : at(valueOf(source), pointer),
          )
      }),
      { numRuns: 300 },
    )
  })

  it('holds any text, and reads it back as it was', () => {
    fc.assert(
      fc.property(writtenModel, TEXTS.filter(clean), TEXTS.filter(clean), ({ source }, name, owner) => {
        const changes = [
          set('/service/name', name),
          set('/processes/change-management/owner', owner),
          set('/service/thirdParties', [
            { name, kind: 'other' },
            { name: owner, kind: 'payment' },
          ]),
          set('/team/roles', [name, owner]),
          set('/processes/change-management/notes/what-changed', name),
        ]
        const after = valueOf(edited(source, ...changes))
        expect(changes.every(({ pointer, value }) => equal(at(after, pointer), value))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

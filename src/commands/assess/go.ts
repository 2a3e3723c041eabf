/** Going to another practice: by stage, by who owns it, or by where it stands. */

import { STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import { ownersIn } from '#core/interview/filter.ts'
import type { HubLine } from '#core/interview/hub.ts'
import { STATUSES } from '#core/interview/status.ts'
import { isSameRole } from '#core/model/role.ts'
import { terminal } from '#report/encode/terminal.ts'
import { hubChoice, STATUS_WORDS } from '#report/interview/hub.ts'
import { hubOf } from '#commands/filtered.ts'
import type { Reply } from '#commands/host.ts'
import type { Context } from './context.ts'
import { paragraph } from './lines.ts'
import { modelOf } from './model.ts'

/** The task list of everything, whatever this sitting is about; empty before the phase is known. */
export const hubNow = (context: Context): readonly HubLine[] => {
  const model = modelOf(context.store)
  return model === undefined ? [] : hubOf(model, context.host.clock.today(), context)
}

interface Group {
  readonly label: string
  readonly lines: readonly HubLine[]
}

const groupsOf = (lines: readonly HubLine[]): readonly Group[] => {
  const groups: readonly Group[] = [
    ...STAGES.map((id) => ({ label: STAGE_NAMES[id], lines: lines.filter(({ practice }) => practice.stage === id) })),
    ...STATUSES.map((status) => ({
      label: STATUS_WORDS[status],
      lines: lines.filter((line) => line.status === status),
    })),
    ...ownersIn(lines).map((owner) => ({
      label: `Owned by ${terminal(owner)}`,
      lines: lines.filter((line) => isSameRole(owner, line.owner)),
    })),
  ]
  return groups.filter((group) => group.lines.length > 0)
}

/** Asks for a practice; `value` is its id. */
export const choosePractice = async (context: Context): Promise<Reply<string>> => {
  const groups = groupsOf(hubNow(context))
  if (groups.length === 0) {
    context.prompter.say(
      paragraph('First the facts: until the phase is known, nobody can say which practices count.', context),
    )
    return { kind: 'menu' }
  }
  const group = await context.prompter.select({
    message: 'Which practices?',
    choices: groups.map(({ label, lines }, index) => ({
      value: String(index),
      label: `${label} (${lines.length})`,
      short: label,
    })),
  })
  if (group.kind !== 'value') return group
  const { lines } = groups[Number(group.value)]!
  return context.prompter.select({
    message: 'Which one?',
    choices: lines.map((line) => ({
      value: line.practice.id,
      label: hubChoice(line),
      short: line.practice.name,
    })),
  })
}

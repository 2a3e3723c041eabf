/** The pages beside a model, as they are. */

import type { PageState } from '#core/checks/define.ts'
import { HANDBOOK_NAME } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import { keptHandbook } from '#commands/page.ts'

export const NO_PAGE: PageState = { kind: 'absent' }

export const pageAt = async (host: Host, path: string): Promise<PageState> => {
  const bytes = await host.files.readOwn(path)
  return bytes === undefined ? NO_PAGE : { kind: 'present', text: new TextDecoder().decode(bytes) }
}

export const handbookAt = async (host: Host, model: string): Promise<PageState> => {
  const text = await keptHandbook(host, model)
  return text === undefined ? NO_PAGE : { kind: 'present', text }
}

export const handbookLooks = (host: Host, model: string) => host.files.look(host.files.dirname(model), HANDBOOK_NAME)

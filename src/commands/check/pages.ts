/** The pages beside a model, as they are. */

import type { PageState } from '#core/checks/define.ts'
import { HANDBOOK_NAME } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import { keptHandbook } from '#commands/page.ts'

export const NO_PAGE: PageState = { kind: 'absent' }

/** The model came through standard input, and has nothing beside it. */
export const NO_PLACE: PageState = { kind: 'unknown' }

/** A page as it was read: `undefined` where none is there. */
export type PageBytes = Uint8Array | undefined

export const pageAt = (host: Host, path: string): Promise<PageBytes> => host.files.readOwn(path)

/** The page beside a model that gives `fresh`. Most pages are that, and then nobody needs to make a text of its bytes. */
export const pageState = (host: Host, bytes: PageBytes, fresh: string): PageState => {
  if (bytes === undefined) return NO_PAGE
  return { kind: 'present', text: host.files.isText(bytes, fresh) ? fresh : new TextDecoder().decode(bytes) }
}

/** The handbook beside a model, where opsready wrote it. */
export const handbookAt = async (host: Host, model: string): Promise<PageState> => {
  const text = await keptHandbook(host, model)
  return text === undefined ? NO_PAGE : { kind: 'present', text }
}

/** What stands at the place of the handbook. */
export const handbookLooks = (host: Host, model: string) => host.files.look(host.files.dirname(model), HANDBOOK_NAME)

import { isNewer } from '#core/model/format.ts'
import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

const FOREIGN = 'gap-analysis.md exists, but does not say that opsready wrote it. Nothing is written in its place.'

export default defineCheck({
  id: 'page-stale',
  kind: 'record',
  severity: 'error',
  title: 'The gap analysis does not match the model',
  why: 'gap-analysis.md is made from the model. Where the two differ, somebody edited the page or changed the model without updating the page, and readers are told something that nobody answered.',
  needs: ['read', 'page', 'freshPage'],
  message: ({ state }) => {
    if (state === 'foreign') return FOREIGN
    return state === 'absent'
      ? 'There is no gap-analysis.md beside the model.'
      : 'gap-analysis.md does not match the model: the page was edited, or the model changed after it was written.'
  },
  fix: ({ state }) =>
    state === 'foreign'
      ? 'Give that page another name, then run `opsready check --fix` and commit both.'
      : 'Run `opsready check --fix` and commit the page.',
  example: { state: 'edited' },
  *judge({ read, page, freshPage }) {
    // That this version cannot write the page of a newer model is said once, for all that it does not know.
    if (page.kind === 'unknown' && !isNewer(read.model))
      yield {
        at: '',
        unknown: 'The model came through standard input, so there is no page beside it.',
        fix: 'Name the file of the model instead.',
      }
    if (page.kind === 'absent') yield { at: '', args: { state: 'absent' } }
    const kind = differenceOf(page, freshPage)?.kind
    if (kind === 'edited' || kind === 'foreign') yield { at: '', args: { state: kind } }
  },
})

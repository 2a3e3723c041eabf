import { defineCheck } from './define.ts'

/** The first line of a page names the tool and the catalogue that wrote it. */
const firstLine = (text: string): string => text.slice(0, Math.max(0, text.indexOf('\n')))

const unix = (text: string): string => text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '')

export default defineCheck({
  id: 'page-stale',
  kind: 'record',
  severity: 'error',
  title: 'The gap analysis is not what the model gives',
  why: 'gap-analysis.md is made from the model. Where the two differ, somebody edited the page or changed the model without it, and readers are told something that nobody answered.',
  needs: ['page', 'freshPage'],
  message: ({ state }) =>
    state === 'absent'
      ? 'There is no gap-analysis.md beside the model.'
      : state === 'version'
        ? 'gap-analysis.md was written by another version of opsready or of its questions, and this version writes it differently.'
        : 'gap-analysis.md is not what the model gives: the page was edited, or the model changed after it was written.',
  fix: () => 'Run `opsready gaps -f markdown:gap-analysis.md` beside the model and commit the page.',
  *judge({ page, freshPage }) {
    if (page.kind === 'unknown') return
    if (page.kind === 'absent') {
      yield { at: '', args: { state: 'absent', name: 'page' } }
      return
    }
    const text = unix(page.text)
    if (text === freshPage) return
    const same = firstLine(text) === firstLine(freshPage)
    yield same
      ? { at: '', args: { state: 'edited', name: 'page' } }
      : { at: '', args: { state: 'version', name: 'page' }, severity: 'note' }
  },
})

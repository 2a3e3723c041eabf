import { describe, expect, it } from 'vitest'
import { modelOf } from '../../../support/models.ts'
import { sightingOf } from '../../../support/sighting.ts'

const model = modelOf('live', () => undefined, { service: { name: 'A', phase: 'live' } as never })
const seen = (path: string, text: string) => sightingOf('phase-banner', { [path]: text }, { model }).kind

describe('phase-banner', () => {
  it.each([
    ['Nunjucks', 'a.njk', '{{ govukPhaseBanner({ tag: { text: "Beta" } }) }}\n'],
    ['Rails', 'a.html.erb', '<%= govuk_phase_banner(tag: { text: "Beta" }) do %>\n<%= t("phase_banner.text") %>\n'],
  ])('with a fixed text is read in %s', (_, path, text) => expect(seen(path, text)).toBe('contradicted'))

  it.each([
    ['Nunjucks', 'a.njk', '{{ govukPhaseBanner({ tag: { text: phase } }) }}\n'],
    ['Rails', 'a.html.erb', '<%= govuk_phase_banner(tag: { text: phase }) %>\n'],
    ['a page', 'a.html', '<div class="govuk-phase-banner"><strong class="govuk-tag"><%= @phase %></strong> beta\n'],
  ])('that is chosen while the program runs says nothing in %s', (_, path, text) =>
    expect(seen(path, text)).toBe('unknown'),
  )
})

import { describe, expect, it } from 'vitest'
import { sightingOf } from '../../../support/sighting.ts'

const seen = (path: string, text: string) => sightingOf('feedback-dependency', { [path]: `${text}\n` }).kind

describe('feedback-dependency', () => {
  it.each([
    ['a link', 'a.html', '<a href="/feedback">Tell us</a>'],
    ['a survey elsewhere', 'a.njk', "<a href='https://surveys.example.org/survey/1'>Tell us</a>"],
    ['a route', 'a.html.erb', '<%= link_to "Tell us", new_feedback_path %>'],
    ['a component', 'a.tsx', '  <FeedbackForm />'],
    ['an address made for it', 'a.html', '<a href="mailto:renewals-feedback@example.org">Tell us</a>'],
  ])('is %s', (_, path, text) => expect(seen(path, text)).toBe('met'))

  it.each([
    ['a mail to editors', 'a.html', '<a href="mailto:docs@example.org?subject=feedback">Editors</a>'],
    ['a class of a style', 'a.html', '<p class="is-feedback">Saved</p>'],
    ['a page of words', 'a.html', '<p>We read all feedback.</p>'],
  ])('is not %s', (_, path, text) => expect(seen(path, text)).toBe('unknown'))
})

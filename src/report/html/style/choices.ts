/** Choices, and what each hides. Without support for it everything is shown. */

import { css } from '#report/encode/html.ts'

export const CHOICES = css`
  .choice {
    border: 1px solid var(--line);
    border-radius: 6px;
    margin: 0 0 1.25rem;
    padding: 0.5rem 1rem 0.75rem;
    display: none;
  }
  .choice legend {
    font-weight: 600;
    padding: 0 0.4rem;
  }
  .choice label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    margin-right: 1.25rem;
    min-height: 2rem;
  }
  .choice input {
    width: 1.15rem;
    height: 1.15rem;
    flex: none;
    margin: 0;
    accent-color: var(--link);
  }
  .choice.paper {
    margin-top: 1.5rem;
    font-size: 0.9375rem;
  }
  @supports selector(:has(*)) {
    .choice {
      display: block;
    }
    body:has(#role-service-manager:checked) [data-for]:not([data-for~='service-manager']),
    body:has(#role-web-ops:checked) [data-for]:not([data-for~='web-ops']),
    body:has(#role-tech-arch:checked) [data-for]:not([data-for~='tech-arch']),
    body:has(#role-developer:checked) [data-for]:not([data-for~='developer']) {
      display: none;
    }
  }
`

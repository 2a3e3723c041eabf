/** The page: type, width, header, contents, sections. */

import { css } from '#report/encode/html.ts'

export const PAGE = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  html {
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    scroll-padding-top: 1rem;
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    line-height: 1.55;
    overflow-wrap: break-word;
    font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--link);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--link);
    outline-offset: 2px;
    border-radius: 2px;
  }
  main:focus {
    outline: none;
  }
  .skip {
    position: absolute;
    right: 100%;
    padding: 0.5rem 1rem;
    background: var(--paper);
  }
  .skip:focus {
    left: 0.5rem;
    right: auto;
    top: 0.5rem;
    z-index: 2;
  }
  .top {
    border-bottom: 1px solid var(--line);
    background: var(--wash);
  }
  .top p,
  main,
  .foot {
    max-width: 76rem;
    margin: 0 auto;
    padding: 0 clamp(1rem, 4vw, 2.5rem);
  }
  .top p {
    padding-top: 0.7rem;
    padding-bottom: 0.7rem;
    font-size: 0.9375rem;
  }
  .top span {
    color: var(--quiet);
    margin-left: 0.5rem;
  }
  h1,
  h2,
  h3,
  h4 {
    line-height: 1.2;
    text-wrap: balance;
    margin: 0;
  }
  h1 {
    font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem);
    letter-spacing: -0.015em;
    margin: 2.25rem 0 0.5rem;
  }
  h1 span {
    display: inline-block;
  }
  h1 + .verdict {
    margin-top: 1.5rem;
  }
  h2 {
    font-size: clamp(1.375rem, 1.1rem + 1.2vw, 1.75rem);
    letter-spacing: -0.01em;
    margin-bottom: 0.75rem;
  }
  h3 {
    font-size: 1.1875rem;
    margin: 2rem 0 0.5rem;
  }
  h4 {
    font-size: 1rem;
    margin: 1.25rem 0 0.25rem;
  }
  p,
  ul,
  ol,
  dl,
  table {
    margin: 0 0 1rem;
  }
  p,
  li,
  dd {
    max-width: 46rem;
  }
  ul,
  ol {
    padding-left: 1.4rem;
  }
  details ol {
    padding-left: 2.75rem;
  }
  .lead {
    font-size: 1.1875rem;
    color: var(--quiet);
    margin-bottom: 1.5rem;
  }
  .quiet,
  .note {
    color: var(--quiet);
  }
  .note {
    font-size: 0.9375rem;
  }
  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: 0.875em;
    background: var(--wash);
    border: 1px solid var(--line);
    border-radius: 4px;
    padding: 0.1em 0.35em;
    overflow-wrap: anywhere;
  }
  .columns {
    display: grid;
    gap: 2rem 3.5rem;
  }
  .contents {
    border-top: 1px solid var(--line);
    padding-top: 1rem;
  }
  .contents h2 {
    font-size: 1rem;
    letter-spacing: 0;
  }
  .contents ol {
    list-style: none;
    padding: 0;
    margin: 0;
    columns: 15rem;
  }
  .contents ol ol {
    padding-left: 1rem;
    columns: auto;
  }
  .contents li {
    padding: 0.2rem 0;
  }
  .contents a {
    text-decoration: none;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .sections {
    min-width: 0;
  }
  .sections > section {
    border-top: 1px solid var(--line);
    padding: 2rem 0 1rem;
  }
  @media (min-width: 68rem) {
    .columns {
      grid-template-columns: 13rem minmax(0, 1fr);
    }
    .contents {
      position: sticky;
      top: 1rem;
      align-self: start;
      max-height: calc(100vh - 2rem);
      overflow-y: auto;
      padding-top: 2rem;
    }
    .contents ol {
      columns: auto;
      font-size: 0.9375rem;
    }
  }
  .foot {
    margin-top: 2rem;
    padding-bottom: 2rem;
    font-size: 0.875rem;
    color: var(--quiet);
  }
  .foot::before {
    content: '';
    display: block;
    border-top: 1px solid var(--line);
    margin-bottom: 1rem;
  }
`

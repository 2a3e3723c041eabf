/** Tables: they scroll by themselves where the screen is narrow. Many columns share the width of a desk. */

import { css } from '#report/encode/html.ts'

export const TABLES = css`
  .scroll {
    overflow-x: auto;
    margin: 0 0 1.25rem;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    margin: 0;
    font-size: 0.9375rem;
  }
  caption {
    text-align: left;
    font-weight: 600;
    padding: 0 0 0.5rem;
  }
  caption span {
    display: block;
    position: sticky;
    left: 0;
    max-width: calc(100vw - 4.5rem);
  }
  th,
  td {
    text-align: left;
    vertical-align: top;
    padding: 0.5rem 1.25rem 0.5rem 0;
    border-bottom: 1px solid var(--line);
    min-width: 5rem;
  }
  thead th {
    color: var(--quiet);
    font-weight: 600;
    border-bottom-width: 2px;
  }
  tbody th {
    font-weight: 600;
    min-width: 10rem;
  }
  tbody th.written {
    overflow-wrap: anywhere;
  }
  th code {
    font-weight: 400;
  }
  .number {
    text-align: right;
    min-width: 4rem;
    white-space: nowrap;
  }
  .date {
    min-width: 6rem;
    white-space: nowrap;
  }
  td .tag {
    white-space: normal;
  }
  td p,
  td ul {
    margin: 0 0 0.25rem;
  }
  thead .number {
    white-space: normal;
    min-width: 5.5rem;
  }
  td > code:only-child {
    white-space: nowrap;
  }
  .many :is(th, td) {
    min-width: 0;
    padding-right: 0.375rem;
    font-size: 0.8125rem;
  }
  .many thead th {
    font-size: 0.75rem;
  }
  @media (max-width: 40rem) {
    th,
    td {
      padding-right: 0.75rem;
    }
    tbody th:not(.date) {
      min-width: 6.5rem;
    }
    tbody th.written {
      min-width: 8.5rem;
    }
    .scroll:not(.many) td:not(.number, .date) {
      min-width: 11rem;
    }
    thead .number {
      min-width: 3.5rem;
    }
  }
`

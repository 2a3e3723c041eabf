/** How a page looks on paper: black on white, nothing to click; what is folded away comes along where the reader asks for it. */

import { css } from '#report/encode/html.ts'

export const PRINT = css`
  @page {
    margin: 16mm 14mm;
  }
  @media print {
    :root {
      font-size: 9.5pt;
      color-scheme: light;
      --paper: #fff;
      --ink: #000;
      --quiet: #444;
      --line: #bbb;
      --wash: #f4f4f4;
      --link: #000;
      --bad: #8f1d08;
      --warn: #6b4100;
      --good: #12502e;
      --bad-wash: #fff;
      --warn-wash: #fff;
      --good-wash: #fff;
      --band-0: #b23c0a;
      --on-0: #fff;
      --band-1: #f4bd87;
      --on-1: #3a1d00;
      --band-2: #bcd8ef;
      --on-2: #0b2c4a;
      --band-3: #1c64a8;
      --on-3: #fff;
    }
    body {
      line-height: 1.4;
    }
    svg,
    .verdict {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    main,
    .top p,
    .foot {
      max-width: none;
      padding-left: 0;
      padding-right: 0;
    }
    .top {
      background: none;
    }
    .skip,
    .contents,
    .paper,
    .choice:has(#role-all:checked) {
      display: none;
    }
    .columns {
      display: block;
    }
    h1 {
      margin-top: 1rem;
    }
    h2,
    h3,
    h4,
    caption,
    summary,
    summary + p,
    .trail dt,
    .trail p:has(+ ul) {
      break-after: avoid;
    }
    :is(h2, h3, h4) + p,
    .legend,
    thead,
    tbody tr:first-child {
      break-after: avoid;
    }
    tbody tr:last-child {
      break-before: avoid;
    }
    h2,
    h3,
    h4,
    section > p,
    summary + p,
    .legend,
    .trail dt,
    .trail p:first-child,
    .practice > p,
    .rule > p,
    .practice > .pairs,
    .verdict,
    .tiles,
    .step,
    .card:not(.rule),
    .found > li,
    .pairs > div,
    tr,
    .maps > div {
      break-inside: avoid;
    }
    .tiles dd {
      font-size: 1.375rem;
    }
    .tiles > div {
      padding: 0.7rem 0.75rem;
    }
    .maps {
      grid-template-columns: 1fr 1fr;
    }
    @media (min-width: 34rem) {
      .scroll {
        overflow: visible;
      }
    }
    th,
    td,
    tbody th,
    .number,
    thead .number {
      min-width: 0;
      padding-right: 0.75rem;
      overflow-wrap: break-word;
      white-space: normal;
    }
    .long {
      overflow-wrap: anywhere;
    }
    .written {
      min-width: 7.5rem;
      overflow-wrap: anywhere;
    }
    .date {
      white-space: nowrap;
    }
    td > code:only-child {
      white-space: normal;
    }
    td:has(> code:only-child) {
      min-width: 6.5em;
    }
    .many th,
    .many td {
      padding-right: 0.35rem;
      font-size: 0.85em;
    }
    thead {
      display: table-header-group;
    }
    details {
      border: 0;
      padding: 0;
    }
    details:not([open]) {
      display: none;
    }
    body:not(:has(#paper-everything:checked)) #backlog:not(:has(details[open])) {
      display: none;
    }
    .brief details {
      display: block;
      margin: 0;
    }
    body:has(#paper-everything:checked) details {
      display: block;
    }
    body:has(#paper-everything:checked) details::details-content {
      content-visibility: visible;
      display: block;
      height: auto;
    }
    summary {
      list-style: none;
      padding: 0.35rem 0;
    }
    a {
      text-decoration: none;
    }
  }
`

/** The colours, light and dark. Pairs of text and ground have a contrast of at least 4.5 to 1. */

import { css } from '#report/encode/html.ts'

export const COLOURS = css`
  :root {
    color-scheme: light dark;
    --paper: #fff;
    --ink: #1a1d21;
    --quiet: #545c66;
    --line: #d2d7dd;
    --wash: #f3f5f7;
    --link: #0b57a4;
    --bad: #a3230c;
    --warn: #7d4b00;
    --good: #17633a;
    --bad-wash: #fdf1ee;
    --warn-wash: #fdf6e8;
    --good-wash: #eef8f1;
    --band-0: #b23c0a;
    --on-0: #fff;
    --band-1: #f4bd87;
    --on-1: #3a1d00;
    --band-2: #bcd8ef;
    --on-2: #0b2c4a;
    --band-3: #1c64a8;
    --on-3: #fff;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #14171b;
      --ink: #e7eaed;
      --quiet: #a9b2bc;
      --line: #3a424b;
      --wash: #1d2228;
      --link: #86bdf5;
      --bad: #ff9f8a;
      --warn: #f3c46c;
      --good: #84d8a6;
      --bad-wash: #2b1a17;
      --warn-wash: #2a2314;
      --good-wash: #15251c;
      --band-0: #e8763f;
      --on-0: #1c0b00;
      --band-1: #6d4825;
      --on-1: #ffe9d2;
      --band-2: #2d4c69;
      --on-2: #e0eefb;
      --band-3: #78b6ef;
      --on-3: #04192c;
    }
  }
  @media (prefers-contrast: more) {
    :root {
      --quiet: var(--ink);
      --line: var(--ink);
    }
  }
`

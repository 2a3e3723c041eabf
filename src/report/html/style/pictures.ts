/** Pictures: the colours that their classes stand for. */

import { css } from '#report/encode/html.ts'

export const PICTURES = css`
  .mark .body {
    fill: var(--tone);
  }
  .mark .sign {
    fill: none;
    stroke: var(--paper);
    stroke-width: 5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .maps {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    gap: 0.5rem 2.5rem;
    margin-bottom: 1.5rem;
  }
  .maps h3 {
    margin-top: 1.25rem;
  }
  svg {
    max-width: 100%;
    height: auto;
    display: block;
    overflow: visible;
    forced-color-adjust: none;
  }
  svg + .scroll {
    margin-top: 1rem;
  }
  svg text {
    font-size: 12px;
    fill: var(--ink);
  }
  svg .name {
    font-size: 13px;
  }
  svg .head text {
    font-size: 10.5px;
    fill: var(--quiet);
  }
  svg .quiet {
    fill: var(--quiet);
    font-style: italic;
  }
  svg .open {
    fill: var(--bad);
  }
  .band-0 rect {
    fill: var(--band-0);
  }
  .band-0 text {
    fill: var(--on-0);
  }
  .band-1 rect {
    fill: var(--band-1);
  }
  .band-1 text {
    fill: var(--on-1);
  }
  .band-2 rect {
    fill: var(--band-2);
  }
  .band-2 text {
    fill: var(--on-2);
  }
  .band-3 rect {
    fill: var(--band-3);
  }
  .band-3 text {
    fill: var(--on-3);
  }
  .none rect {
    fill: var(--wash);
    stroke: var(--line);
  }
  .cell text,
  .heat .head text {
    text-anchor: middle;
  }
  .cell text {
    font-size: 12px;
    font-weight: 600;
  }
  .empty {
    fill: var(--wash);
    stroke: var(--line);
  }
  .full,
  .stripe {
    fill: var(--band-3);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.25rem;
    list-style: none;
    padding: 0;
    font-size: 0.9375rem;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    max-width: none;
  }
  .legend svg {
    flex: none;
  }
  .axis {
    stroke: var(--line);
    fill: none;
  }
  .line-0 polyline,
  .line-1 polyline {
    fill: none;
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .line-0 polyline {
    stroke: var(--band-3);
  }
  .line-1 polyline {
    stroke: var(--quiet);
    stroke-dasharray: 6 4;
  }
  .line-0 circle {
    fill: var(--band-3);
  }
  .line-1 rect {
    fill: var(--quiet);
  }
`

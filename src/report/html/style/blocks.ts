/** What a section is made of: the verdict, the figures, steps, pairs, tags, cards, folded parts. */

import { css } from '#report/encode/html.ts'

export const BLOCKS = css`
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 1.25rem;
    align-items: start;
    border: 1px solid var(--line);
    border-left: 0.5rem solid var(--tone);
    background: var(--tone-wash);
    border-radius: 6px;
    padding: 1.25rem 1.25rem 1rem;
    margin: 0 0 1.5rem;
    --tone: var(--warn);
    --tone-wash: var(--warn-wash);
  }
  .verdict.bad,
  .verdict.not-ready {
    --tone: var(--bad);
    --tone-wash: var(--bad-wash);
  }
  .verdict.good,
  .verdict.ready,
  .verdict.ready-with-gaps {
    --tone: var(--good);
    --tone-wash: var(--good-wash);
  }
  .verdict h2 {
    color: var(--tone);
    margin: 0 0 0.5rem;
  }
  .verdict h2 span {
    display: block;
    font-size: 1rem;
    font-weight: 400;
    letter-spacing: 0;
    color: var(--ink);
    margin-top: 0.25rem;
  }
  .verdict ul {
    margin-bottom: 0.5rem;
    padding-left: 1.2rem;
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    background: var(--line);
    border: 1px solid var(--line);
    border-radius: 6px;
    overflow: hidden;
    margin-bottom: 2.5rem;
  }
  .tiles > div {
    background: var(--paper);
    padding: 0.85rem 0.75rem;
    flex: 1 1 8rem;
    display: flex;
    flex-direction: column;
  }
  .tiles dt {
    color: var(--quiet);
    font-size: 0.9375rem;
  }
  .tiles dd {
    margin: 0;
    font-size: clamp(1.125rem, 0.4rem + 1.6vw, 1.625rem);
    font-weight: 650;
    line-height: 1.25;
  }
  .tiles small {
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
    color: var(--quiet);
    line-height: 1.4;
  }
  .steps {
    list-style: none;
    padding: 0;
  }
  .step {
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr);
    padding: 1rem 0;
    border-top: 1px solid var(--line);
    max-width: none;
  }
  .step:first-child {
    border-top: 0;
    padding-top: 0.25rem;
  }
  .at {
    font-weight: 650;
    font-size: 1.125rem;
    color: var(--quiet);
  }
  .step h3,
  .step h4 {
    font-size: 1rem;
    margin: 0 0 0.25rem;
  }
  .step p {
    margin-bottom: 0.4rem;
  }
  .next {
    border-left: 3px solid var(--link);
    padding-left: 0.75rem;
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem 1.5rem;
  }
  .pairs > div {
    display: grid;
    grid-template-columns: minmax(0, 11rem) minmax(0, 1fr);
    gap: 0 1rem;
  }
  .pairs dt {
    color: var(--quiet);
  }
  .pairs dd {
    margin: 0;
  }
  .tight {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    margin-bottom: 0.5rem;
  }
  .tight > div {
    display: block;
  }
  .tight > :last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }
  .tight dt {
    font-size: 0.875rem;
  }
  @media (max-width: 36rem) {
    .verdict {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }

    .pairs > div {
      display: block;
    }
    .step {
      grid-template-columns: 1.75rem minmax(0, 1fr);
    }
  }
  .tag {
    display: inline-block;
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.4;
    padding: 0 0.45rem;
    border: 1px solid currentColor;
    border-radius: 3px;
    white-space: nowrap;
    vertical-align: 0.1em;
  }
  .tag.must {
    color: var(--bad);
  }
  .tag.accepted {
    color: var(--warn);
    border-style: dashed;
  }
  .tag.good {
    color: var(--good);
  }
  details {
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 0 1rem;
    margin: 0 0 0.75rem;
  }
  summary {
    cursor: pointer;
    padding: 0.6rem 0;
    font-weight: 600;
  }
  details[open] > summary {
    border-bottom: 1px solid var(--line);
    margin-bottom: 1rem;
  }
  summary small {
    font-weight: 400;
    color: var(--quiet);
    font-size: 0.875rem;
  }
  .card {
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 1.25rem 1.25rem 0.5rem;
    margin: 0 0 1.25rem;
  }
  .card h3,
  .card h4 {
    margin-top: 0;
  }
  .says {
    font-size: 1.125rem;
  }
  h3 small,
  h4 small {
    font-weight: 400;
    font-size: 0.875rem;
    color: var(--quiet);
  }
  .found {
    list-style: none;
    padding: 0;
  }
  .found > li {
    max-width: none;
    padding: 0.75rem 0 0.25rem;
    border-top: 1px solid var(--line);
  }
  .found p {
    margin-bottom: 0.35rem;
  }
  .practice {
    margin-bottom: 1.5rem;
  }
  .practice .pairs {
    margin-bottom: 0.5rem;
  }
  .wide > div {
    grid-template-columns: minmax(0, 22rem) minmax(0, 1fr);
  }
  .trail > div {
    margin-bottom: 1rem;
  }
  .trail dt {
    font-weight: 600;
  }
  .trail dd {
    margin: 0.25rem 0 0;
  }
  .trail p,
  .trail ul {
    margin-bottom: 0.25rem;
  }
`

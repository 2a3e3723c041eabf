// The figures as a table for the terminal, and as docs/speed.md.

import { cpus, totalmem } from 'node:os'

const GIB = 1024 ** 3

const number = (value) => (value === undefined ? '–' : value >= 10 ? value.toFixed(0) : value.toFixed(2))
const figure = (value, unit) =>
  value === undefined ? '–' : unit === undefined ? `${number(value)}×` : `${number(value)} ${unit}`
const ms = (value) =>
  value === undefined ? '–' : value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(0)} ms`

const HEAD = ['Measure', 'Against', 'Here', 'Bar', 'Aim', 'Ours', 'Theirs']

const row = ({ what, against, value, unit, bar, aim, ours, theirs }) => [
  what,
  against,
  figure(value, unit),
  bar === undefined ? '–' : `≤ ${figure(bar, unit)}`,
  aim === undefined ? '–' : figure(aim, unit),
  ms(ours),
  ms(theirs),
]

/** Columns of plain text. */
export const table = (results) => {
  const rows = [HEAD, ...results.map(row)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)))
  return rows
    .map(
      (cells) =>
        `${cells
          .map((cell, column) => cell.padEnd(widths[column]))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

const machine = () => `${cpus().length} processors, ${Math.round(totalmem() / GIB)} GiB of memory`

/** What is above its bar, in words: a table alone lets it pass. */
const missed = (results) => {
  const above = results.filter(({ value, bar }) => bar !== undefined && value > bar)
  return above.length === 0
    ? 'Nothing is above its bar.'
    : `Above its bar: ${above.map(({ what, value, unit }) => `${what} (${figure(value, unit)})`).join('; ')}.`
}

/** docs/speed.md, whole. */
export const speedPage = (results) => `# How fast it is

\`npm run bench\` measured this on ${new Date().toISOString().slice(0, 10)}, with Node ${process.versions.node}, on a machine with ${machine()}. Run it to see
your own. Each ratio is the median of pairs: opsready and what it is compared with run in turn, whole processes, so that whatever else
the machine does falls on both. \`NODE_EXTRA_CA_CERTS\` is unset on both sides: it makes every start of Node 20 longer and would flatter the ratios.

| ${HEAD.join(' | ')} |
|---|---|---:|---:|---:|---:|---:|
${results.map((result) => `| ${row(result).join(' | ')} |\n`).join('')}
"Here" is this machine's ratio, "Bar" what we want to hold. ${missed(results)} The short measures that hold their bar are gates: a pipeline run
(\`npm run bench -- --quick\`) fails where one is a fifth above it. "Ours" and "Theirs" are median times. The models have all thirty practices answered, with sixty paths of evidence; the 10,000 are outside git, each with its page.
`

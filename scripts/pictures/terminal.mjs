/** Screens of a terminal as one SVG that shows them in turn; where motion is unwelcome, the last one. */

const COLOURS = { 31: 'bad', 32: 'good', 33: 'warn', 34: 'link', 36: 'link' }
const CELL = { width: 8.4, height: 18 }
const MARGIN = 18
const BAR = 30

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** One line with SGR sequences as runs of text, each with its classes. */
const runs = (line) => {
  const found = []
  let classes = new Set()
  for (const part of line.split(/(\u001B\[[\d;]*m)/)) {
    const codes = /^\u001B\[([\d;]*)m$/.exec(part)
    if (codes === null) {
      if (part !== '') found.push({ text: part, classes: [...classes].join(' ') })
      continue
    }
    for (const code of codes[1].split(';').map(Number)) {
      if (code === 0) classes = new Set()
      else if (code === 1) classes.add('strong')
      else if (code === 2) classes.add('quiet')
      else if (code === 22) for (const each of ['strong', 'quiet']) classes.delete(each)
      else if (code === 39) for (const each of new Set(Object.values(COLOURS))) classes.delete(each)
      else if (COLOURS[code] !== undefined) classes.add(COLOURS[code])
    }
  }
  return found
}

const row = (line, index) => {
  let column = 0
  const spans = runs(line.trimEnd()).map(({ text, classes }) => {
    const x = (MARGIN + column * CELL.width).toFixed(1)
    column += [...text].length
    if (text.trim() === '') return ''
    const length = ([...text].length * CELL.width).toFixed(1)
    return `<tspan x="${x}" textLength="${length}"${classes === '' ? '' : ` class="${classes}"`}>${escaped(text)}</tspan>`
  })
  const y = BAR + MARGIN + index * CELL.height
  return spans.join('') === '' ? '' : `<text y="${y}" xml:space="preserve">${spans.join('')}</text>`
}

/** `screens` are captures of the same size; `seconds` is how long each is shown. */
export const terminalSvg = (screens, { columns, rows, seconds, title }) => {
  const width = Math.ceil(columns * CELL.width + MARGIN * 2)
  const height = BAR + rows * CELL.height + MARGIN
  const total = screens.length * seconds
  const share = 100 / screens.length
  const timing = screens
    .map(
      (_, index) =>
        `.s${index}{animation:t${index} ${total}s step-end infinite}@keyframes t${index}{0%{visibility:${index === 0 ? 'visible' : 'hidden'}}${index === 0 ? '' : `${(share * index).toFixed(2)}%{visibility:visible}`}${(share * (index + 1)).toFixed(2)}%{visibility:hidden}}`,
    )
    .join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<style>
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;fill:#e7eaed}
.strong{font-weight:700}.quiet{fill:#a9b2bc}.bad{fill:#ff9f8a}.good{fill:#84d8a6}.warn{fill:#f3c46c}.link{fill:#86bdf5}
.s{visibility:hidden}
${timing}
@media (prefers-reduced-motion:reduce){.s{animation:none}.s${screens.length - 1}{visibility:visible}}
</style>
<rect width="${width}" height="${height}" rx="8" fill="#14171b"/>
<rect width="${width}" height="${BAR}" rx="8" fill="#262c33"/>
<circle cx="20" cy="15" r="5" fill="#545c66"/><circle cx="38" cy="15" r="5" fill="#545c66"/><circle cx="56" cy="15" r="5" fill="#545c66"/>
${screens
  .map((screen, index) => `<g class="s s${index}">\n${screen.slice(0, rows).map(row).filter(Boolean).join('\n')}\n</g>`)
  .join('\n')}
</svg>
`
}

/** The worksheet as one page for paper: boxes to tick and lines to write on. It fills in on a screen too, but cannot be read back. */

import { catalogueName } from '#core/catalogue/name.ts'
import { ANSWERS, type Practice } from '#core/catalogue/types.ts'
import { css, html, type Html, htmlOf } from './encode/html.ts'
import { bestKnownTo } from './words.ts'
import type { WorksheetView } from './worksheet.ts'

/** Nothing from outside, no script; only our own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const STYLE = css`
  :root {
    color-scheme: light dark;
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
  body {
    max-width: 46rem;
    margin: 0 auto;
    padding: 1rem;
    overflow-wrap: break-word;
  }
  h1,
  h2 {
    line-height: 1.2;
  }
  .filled-in {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
  }
  .filled-in label {
    flex: 1 1 14rem;
  }
  .filled-in input {
    box-sizing: border-box;
    width: 100%;
    border: 0;
    border-bottom: 1px solid;
    background: none;
    font: inherit;
    padding: 0.25rem 0;
  }
  fieldset {
    break-inside: avoid;
    margin: 1.5rem 0;
    border: 1px solid;
    border-radius: 0.25rem;
    padding: 0.75rem 1rem;
  }
  legend {
    float: left;
    width: 100%;
    font-weight: bold;
    padding: 0;
  }
  fieldset p {
    clear: both;
    margin: 0 0 0.5rem;
  }
  label.answer {
    display: grid;
    grid-template-columns: 1.75rem 6rem 1fr;
    gap: 0.25rem;
    padding: 0.25rem 0;
  }
  .answer input {
    width: 1.25rem;
    height: 1.25rem;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 4.5rem;
    font: inherit;
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  code {
    font-size: 0.875em;
  }
  @page {
    margin: 16mm 14mm;
  }
  @media print {
    :root {
      font-size: 9.5pt;
    }
    body {
      padding: 0;
      max-width: none;
    }
    h2,
    h2 + p {
      break-after: avoid;
    }
    h2 + p {
      break-inside: avoid;
    }
    fieldset {
      margin: 0.75rem 0;
    }
    label.answer {
      padding: 0.1rem 0;
    }
    textarea {
      resize: none;
    }
  }
`

type Asked = WorksheetView['questions'][number]

const questionPart = ({ question, gate }: Asked): Html => {
  const best = bestKnownTo(question)
  return html`<fieldset>
    <legend>${question.text}</legend>
    <p>${gate ? html`<strong>A must-have.</strong> ` : undefined}Best known to: ${best}. <code>${question.id}</code></p>
    ${ANSWERS.map(
      (answer) =>
        html`<label class="answer"
          ><input type="radio" name="${question.id}" value="${answer}" /><strong>${answer}</strong>
          <span>${answer === 'unknown' ? 'We do not know.' : question.answers[answer]}</span></label
        >`,
    )}
    <label>Note <textarea name="${question.id}.note" rows="3"></textarea></label>
  </fieldset>`
}

const practicePart = (practice: Practice, questions: readonly Asked[]): readonly Html[] => {
  const own = questions.filter(({ question }) => question.practice === practice.id)
  return own.length === 0
    ? []
    : [
        html`<section aria-labelledby="${practice.id}">
          <h2 id="${practice.id}">${practice.name}</h2>
          <p>${practice.purpose}</p>
          ${own.map(questionPart)}
        </section>`,
      ]
}

/** The sheet as one file without scripts; a function of the questions, without a date. */
export const worksheetHtml = ({ service, catalogue, questions }: WorksheetView): string => {
  const count = `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Worksheet: ${service}</title>
      <style>
        ${STYLE}
      </style>
    </head>
    <body>
      <main>
        <h1>Worksheet: ${service}</h1>
        <p>
          ${count}, from the catalogue ${catalogueName(catalogue)}. Mark one answer for each, and write a note where it
          helps. "We do not know" is a good answer. Leave open what you cannot say yet.
        </p>
        <p>
          This page is for paper: print it, or fill it in and print it. It sends and stores nothing. To have answers
          read back by the tool, fill in the worksheet as Markdown: <code>opsready worksheet -f markdown:sheet.md</code>
          makes it.
        </p>
        <p class="filled-in">
          <label>Filled in by <input type="text" name="filled-in-by" autocomplete="off" /></label>
          <label>On <input type="text" name="filled-in-on" autocomplete="off" /></label>
        </p>
        ${catalogue.practices.flatMap((practice) => practicePart(practice, questions))}
      </main>
    </body>
  </html>`
  return `<!DOCTYPE html>\n${htmlOf(page).replaceAll(/[ \t]*\n\s*/g, '\n')}\n`
}

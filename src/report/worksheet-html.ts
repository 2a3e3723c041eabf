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
  fieldset {
    break-inside: avoid;
    margin: 1.5rem 0;
    border: 1px solid;
    border-radius: 0.25rem;
  }
  legend {
    font-weight: bold;
    padding: 0 0.5rem;
  }
  label.answer {
    display: grid;
    grid-template-columns: 1.75rem 6rem 1fr;
    gap: 0.25rem;
    padding: 0.25rem 0;
  }
  input {
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
  @media print {
    body {
      padding: 0;
      max-width: none;
    }
    h2 {
      break-after: avoid;
    }
  }
`

type Asked = WorksheetView['questions'][number]

const questionPart = ({ question, gate }: Asked): Html => {
  const best = bestKnownTo(question)
  return html`<fieldset>
    <legend>${question.text}</legend>
    <p>${gate ? 'A must-have. ' : ''}Best known to: ${best}. <code>${question.id}</code></p>
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
          ${count}, from the catalogue ${catalogueName(catalogue)}. Tick one box each, and write a note where it helps.
          "We do not know" is a good answer. Leave open what you cannot say yet.
        </p>
        <p>
          This page is for paper: print it, or fill it in and print it. It sends and stores nothing. To have answers
          read back by the tool, fill in the worksheet as Markdown.
        </p>
        ${catalogue.practices.flatMap((practice) => practicePart(practice, questions))}
      </main>
    </body>
  </html>`
  return `<!DOCTYPE html>\n${htmlOf(page).replaceAll(/[ \t]*\n\s*/g, '\n')}\n`
}

// Every glob of the catalogue, read once: its words, and the expression that matches what it matches.

import picomatch from 'picomatch'
import { wordsOf } from './glob-words.mjs'

const globOf = (glob) => ({ words: wordsOf(glob), source: picomatch.makeRe(glob, { nocase: true, dot: true }).source })

/** @param artefacts what stands in schemas/data/artefacts.yaml */
export const globs = ({ _common: common, ...artefacts }) => {
  const { decisionRecords, incidentRecords, otherPeoplesCode, testsAndExamples } = common
  const all = [
    ...Object.values(artefacts).flatMap(({ globs: own, not = [] }) => [...own, ...not]),
    ...decisionRecords,
    ...incidentRecords,
    ...otherPeoplesCode,
    ...testsAndExamples,
  ]
  return Object.fromEntries([...new Set(all)].map((glob) => [glob, globOf(glob)]))
}

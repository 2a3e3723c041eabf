/** `opsready list --json`: practices with their questions, answers and must-haves. Shape: schemas/report/list.schema.json. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import type { Practice, Question } from '#core/catalogue/types.ts'
import { json } from '#report/encode/json.ts'

const question = ({ id, axis, audience, text, answers, next, gate, outOfScopeWhen, artefacts }: Question) => ({
  id,
  axis,
  audience,
  text,
  answers,
  next,
  artefacts,
  ...(gate && { gate }),
  ...(outOfScopeWhen && { outOfScopeWhen }),
})

const practice = ({ id, kind, stage, name, officialName, expected, questions }: Practice) => ({
  id,
  kind,
  stage,
  name,
  officialName,
  expected,
  questions: questions.map(question),
})

export const listJson = (catalogue: Catalogue): string =>
  json({ schemaVersion: 1, catalogue: catalogueName(catalogue), practices: catalogue.practices.map(practice) })

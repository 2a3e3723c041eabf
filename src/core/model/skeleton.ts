import templates from '#generated/templates.json' with { type: 'json' }

/** The first lines of a new model, from templates/. Everything else is written by the same edits as later. */
export const skeleton = (): string => templates['operating-model.yaml']

import { describe, expect, it } from 'vitest'
import { templateSchema } from '#report/template/schema.ts'

/** `npm run generate` writes it; without it a stale schema fails here. */
describe('the schema of what a template is given', () => {
  it('is published as the shape has it', async () => {
    await expect(templateSchema()).toMatchFileSnapshot('../../schemas/report/template.schema.json')
  })
})

import { catalogueName, versionIn } from '#core/catalogue/name.ts'
import { isNewer } from '#core/model/format.ts'
import { isLater } from '#core/version.ts'
import { defineCheck } from './define.ts'

const UPDATE = 'Update opsready, then check again.'

export default defineCheck({
  id: 'model-newer',
  kind: 'record',
  severity: 'warning',
  title: 'What only a newer version of opsready knows',
  why: 'The model was written for a newer version of opsready. This one ignores what it does not know, so a policy, an acceptance or an answer may not count here, and a typing mistake may go unnoticed.',
  needs: ['read', 'catalogue'],
  message: () => 'This model was written for a newer version of opsready.',
  fix: () => UPDATE,
  example: {},
  *judge({ read: { model }, catalogue }) {
    if (isNewer(model))
      yield {
        at: '/opsready',
        unknown:
          'This model has a newer format than this version of opsready knows. What it does not know was not judged.',
        fix: UPDATE,
      }
    if (isLater(versionIn(model.catalogue), catalogue.version))
      yield {
        at: '/catalogue',
        unknown: `This model answers the questions of ${model.catalogue}, and this version of opsready asks those of ${catalogueName(catalogue)}. What was asked since was not judged.`,
        fix: UPDATE,
      }
  },
})

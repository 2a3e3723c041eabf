// Preloaded by a test: writes the address of every module that is loaded to the file in OPSREADY_LOADS.
import { register } from 'node:module'

const hooks = `
import { appendFileSync } from 'node:fs'
export const load = (url, context, next) => {
  appendFileSync(${JSON.stringify(process.env.OPSREADY_LOADS)}, url + '\\n')
  return next(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

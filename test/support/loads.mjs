// Preloaded by a test: writes the address of every module that is loaded, imported or required, to the file in OPSREADY_LOADS.
import { appendFileSync } from 'node:fs'
import Module, { register } from 'node:module'
import { pathToFileURL } from 'node:url'

const { OPSREADY_LOADS: file } = process.env

const hooks = `
import { appendFileSync } from 'node:fs'
export const load = (url, context, next) => {
  appendFileSync(${JSON.stringify(file)}, url + '\\n')
  return next(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

const usual = Module.prototype.load
Module.prototype.load = function load(path) {
  appendFileSync(file, `${pathToFileURL(path).href}\n`)
  return usual.call(this, path)
}

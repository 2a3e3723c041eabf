import { relative, resolve } from 'node:path'

/** `/tmp/x` and `/tmp/y` have a folder in common that says something; `/tmp` and `/dev` only have the root. */
const top = (path: string): string | undefined => path.split(/[\\/]/, 2)[1]

/**
 * A path as people see it: from the working folder, where that is near. Reports hold it, and are to be the same wherever
 * somebody keeps the checkout.
 */
export const fromHere = (path: string): string => {
  const [here, there] = [process.cwd(), resolve(path)]
  return top(here) === top(there) ? relative(here, there).replaceAll('\\', '/') || '.' : path
}

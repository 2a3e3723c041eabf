/** Whether something besides the service is made in its repository: then what is marked there may be of that. */

import { isBinaryName } from './kinds.ts'

/** Pages and drawings about a service are no part that is released by itself. */
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|svg|drawio|puml|plantuml|mmd|dot|csv)$/i

/** Of these files, the top folder of the first that is more than prose; `undefined` where there is none. */
export const partElsewhere = (paths: readonly string[]): string | undefined =>
  paths.find((path) => !PROSE.test(path) && !isBinaryName(path))?.replace(/\/.*$/, '/')

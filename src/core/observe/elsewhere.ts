/** Whether something besides the service is made in its repository: then what is marked there may be of that. */

import type { TreeFile } from './facts.ts'
import { isBinaryName } from './kinds.ts'

/** Pages and drawings about a service are no part that is released by itself. */
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|svg|drawio|puml|plantuml|mmd|dot|csv)$/i

/** Of these files, the top folder of the first that is more than prose and is the repository's own; `undefined` where there is none. */
export const partElsewhere = (files: readonly TreeFile[], isOwn: (file: TreeFile) => boolean): string | undefined =>
  files.find((file) => !PROSE.test(file.path) && !isBinaryName(file.path) && isOwn(file))?.path.replace(/\/.*$/, '/')

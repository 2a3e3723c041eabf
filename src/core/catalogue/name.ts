/** How a catalogue is named in models and reports: `itil-2011@1.0.0`. */

import type { Catalogue } from './load.ts'

export const catalogueName = ({ id, version }: Pick<Catalogue, 'id' | 'version'>): string => `${id}@${version}`

/** The version in such a name. A practice of a model may have been reviewed with a later one. */
export const versionIn = (name: string): string => name.slice(name.indexOf('@') + 1)

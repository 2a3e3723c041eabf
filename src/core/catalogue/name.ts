import type { Catalogue } from './load.ts'

/** A catalogue as models and reports name it: `itil-2011@1.0.0`. */
export const catalogueName = ({ id, version }: Pick<Catalogue, 'id' | 'version'>): string => `${id}@${version}`

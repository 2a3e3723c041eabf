/** The one catalogue that this version of opsready ships. */

import documents from '#generated/documents.json' with { type: 'json' }
import { type Catalogue, loadCatalogue } from './load.ts'

let loaded: Catalogue | undefined

/** The shipped catalogue, read once. */
export const catalogue = (): Catalogue => (loaded ??= loadCatalogue(documents))

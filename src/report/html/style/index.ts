/** How a page looks: light, dark, narrow, magnified, on paper. Words and shapes carry the meaning; the colours only help. */

import { joined } from '#report/encode/html.ts'
import { BLOCKS } from './blocks.ts'
import { COLOURS } from './colours.ts'
import { PAGE } from './page.ts'
import { PICTURES } from './pictures.ts'
import { PRINT } from './print.ts'
import { CHOICES } from './choices.ts'
import { TABLES } from './tables.ts'

/** The whole style, as it stands in the page. */
export const STYLE = joined([COLOURS, PAGE, BLOCKS, TABLES, PICTURES, CHOICES, PRINT], '\n')

/** Nothing is loaded, nothing runs; the one style is named by its SHA-256, which a test compares. */
export const POLICY =
  "default-src 'none'; style-src 'sha256-86KIsl0/yhdITbojt8DY3IwOonRTL5T/Qm+2ilGOqhY='; base-uri 'none'; form-action 'none'"

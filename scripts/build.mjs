// src/ → dist/, as rolldown.config.mjs says.

import { build } from 'rolldown'
import config from '../rolldown.config.mjs'

await build(config)

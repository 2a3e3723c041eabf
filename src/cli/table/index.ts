/** Every command, in the order in which the help lists them. */

import { assess } from './assess.ts'
import { check } from './check.ts'
import { complete, completion } from './completion.ts'
import { compare } from './compare.ts'
import type { TableEntry } from './define.ts'
import { explain } from './explain.ts'
import { gaps } from './gaps.ts'
import { handbook } from './handbook.ts'
import { init } from './init.ts'
import { list } from './list.ts'
import { observe } from './observe.ts'
import { schema } from './schema.ts'
import { trend } from './trend.ts'
import { worksheet } from './worksheet.ts'

export const TABLE: readonly TableEntry[] = [
  assess,
  list,
  explain,
  schema,
  gaps,
  handbook,
  trend,
  check,
  observe,
  worksheet,
  compare,
  init,
  completion,
  complete,
]

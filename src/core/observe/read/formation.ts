/** Resources of CloudFormation templates, in YAML or JSON. */

import type { Place, SourceFile } from '#core/observe/facts.ts'
import { codeLines } from './lines.ts'

export interface FormationResource extends Place {
  readonly line: number
  /** `CloudWatch::Alarm`. */
  readonly type: string
  /** Its lines, up to the next resource. */
  readonly text: string
}

const TYPE = /["']?Type["']?\s*:\s*["']?AWS::([\w:]+)/

export const readFormation = (files: readonly SourceFile[]): readonly FormationResource[] =>
  files.flatMap((file) => {
    if (!TYPE.test(file.text)) return []
    const lines = codeLines(file)
    const starts = lines.flatMap((line, index) => {
      const type = TYPE.exec(line)?.[1]
      return type === undefined ? [] : [{ index, type }]
    })
    return starts.map(({ index, type }, at) => ({
      path: file.path,
      line: index + 1,
      type,
      text: lines.slice(index, starts[at + 1]?.index).join('\n'),
    }))
  })

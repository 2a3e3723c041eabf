/** `opsready check --json`. Shape: schemas/report/check.schema.json, stable within its schemaVersion. */

import { json } from '#report/encode/json.ts'
import { faultValue } from '#report/faults.ts'
import { type CheckView, lowest } from './view.ts'

export const checkJson = ({ version, catalogue, models, findings, unknown, faults, summary }: CheckView): string =>
  json({
    schemaVersion: 1,
    opsready: version,
    catalogue,
    // The verdict of one model, or the lowest of several; null where none could be judged.
    verdict: lowest(models) ?? null,
    models: models.map(({ file, service, phase, verdict, reasons }) => ({ file, service, phase, verdict, reasons })),
    findings: findings.map(({ id, rule, kind, severity, location: { file, line, column }, message, fix }) => ({
      id,
      rule,
      kind,
      severity,
      location: { file, line, column },
      message,
      fix,
    })),
    unknown: unknown.map(({ id, rule, kind, location: { file, line, column }, message, fix }) => ({
      id,
      rule,
      kind,
      location: { file, line, column },
      message,
      fix,
    })),
    faults: faults.map(faultValue),
    remarks: models.flatMap(({ file, remarks }) => remarks.map((remark) => ({ file, ...remark }))),
    summary,
  })

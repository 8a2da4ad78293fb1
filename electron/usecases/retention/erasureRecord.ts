import { z } from 'zod'
import type { ErasureRecord } from '../../../shared/document/erasureRecord.ts'
import { ERASED_KINDS } from '../../../shared/domain/retention/erasedKinds.ts'
import { RETENTION_RULES } from '../../../shared/domain/retention/retentionRules.ts'

const words = z.string()
const laid = z.object({ name: words, madeOn: words })
const record = z.object({
  ...{ number: words, office: words, file: words, from: words, until: words, day: words, time: words },
  ...{ proposedBy: words, confirmedBy: words, rule: z.enum(RETENTION_RULES) },
  counts: z.record(z.enum(ERASED_KINDS), z.int()),
  things: z.array(
    z.object({ kind: z.enum(['order', 'paper', 'attachment']), number: words.nullable(), sha256: words }),
  ),
  copies: z.array(laid.extend({ goes: words.exactOptional() })),
  kept: z.array(laid),
})

/** What the certificate of an erasure was drawn from. */
export function readErasure(text: string): ErasureRecord {
  return record.parse(JSON.parse(text))
}

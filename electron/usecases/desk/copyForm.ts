import { z } from 'zod'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { packetCover } from '../../../shared/packet/cover.ts'
import type { DeskCopy } from '../../db/tables/deskCopyTable.ts'
import type { CaseContext } from '../context.ts'

const copyBody = z.strictObject({
  form: naknadaCase,
  stages: z.array(z.strictObject({ claim: z.string(), stage: z.enum(CLAIM_STAGES) })),
  holder: z.string(),
})
/** What of a copy lies open here, as what lies open of a file does; who is sealed stands in it under the pseudonym. */
export type CopyBody = z.infer<typeof copyBody>

const copyCover = packetCover.pick({ identities: true, note: true, expect: true }).extend({
  notes: z.array(z.strictObject({ claim: z.string(), note: z.string() })),
  desk: packetCover.shape.desk.unwrap(),
})
/** What of a copy is kept sealed, as whole as it came: who the sealed people are, remarks, what a judge wrote on sending claims back, whose it is. */
export type CopyCover = z.infer<typeof copyCover>

/** What lies open of a copy. */
export function bodyOf({ cases }: CaseContext, { caseId, office }: DeskCopy): CopyBody {
  return copyBody.parse(JSON.parse(cases.deskCopies.bodyOf(caseId, office)))
}

/** What is sealed of a copy, to a session that has the key for it. */
export function coverOf({ cases }: CaseContext, copy: DeskCopy): CopyCover {
  return copyCover.parse(JSON.parse(cases.deskCopies.coverOf(copy)))
}

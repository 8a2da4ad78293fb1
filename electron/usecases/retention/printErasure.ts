import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { samePair } from '../../../shared/document/words.ts'
import type { ErasureRow } from '../../db/tables/erasureTable.ts'
import type { EffectContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import { giveOut, type OutgoingPaper, type WayOut } from '../printing/giveOut.ts'
import { noteInCases } from '../printing/noteOutgoing.ts'
import { readErasure } from './erasureRecord.ts'

type Printing = EffectContext<WayOut | 'renderOfOffice'>

/** Gives the certificate of an erasure out: its pages as they were frozen, or a file of what they were drawn from. Errors: retention.noErasure, storage.damaged. */
export function printErasure(
  context: Printing,
  input: Input<'erasure.print'>,
): Promise<Result<Output<'erasure.print'>>> {
  return giveOut(context.services, input, () => certificateOf(context, input.id))
}

function certificateOf(context: Printing, id: string): Result<OutgoingPaper> {
  const row = context.cases.erasures.find(id)
  if (row?.office !== context.person.office) return failure('retention.noErasure')
  if (fingerprintOf(row.pdf) !== row.sha256) return failure('storage.damaged')
  return success({
    name: 'potvrda-o-brisanju',
    draw: (form) => (form === 'pdf' ? Promise.resolve(success({ ...row, bytes: row.pdf })) : asFile(context, row)),
    ...noteInCases(context, { act: 'caseFile.printErasure', caseId: row.caseId, about: samePair(row.number) }),
  })
}

function asFile({ services }: Printing, { record }: ErasureRow) {
  return services.renderOfOffice({ template: 'erasure-certificate', erasure: readErasure(record) }, 'docx')
}

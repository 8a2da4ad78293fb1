import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import { checkPrinter } from '../printing/checkPrinter.ts'

/** Prints the certificate of an erasure as it was frozen; written down before it leaves. Errors: those of the channel. */
export async function printErasure(
  context: EffectContext<'print' | 'printers'>,
  { id, printer }: Input<'erasure.print'>,
): Promise<Result<Output<'erasure.print'>>> {
  const row = context.cases.erasures.find(id)
  if (row?.office !== context.person.office) return failure('retention.noErasure')
  if (fingerprintOf(row.pdf) !== row.sha256) return failure('storage.damaged')
  const known = await checkPrinter(context.services, printer)
  if (!known.ok) return known
  const about = { cnr: row.number, en: row.number }
  const noted = context.commit((command) => {
    command.record({ act: 'caseFile.printErasure', caseId: row.caseId, about })
    return success(true)
  })
  if (!noted.ok) return noted
  const sent = await context.services.print(printer, row.pdf)
  return sent.ok ? success({ pages: row.pages }) : sent
}

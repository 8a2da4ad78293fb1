import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { checkPrinter } from '../printing/checkPrinter.ts'

/** Prints who may do what in the program; written down before it leaves. Errors: print.noPrinter, print.failed, document.refused. */
export async function printRights(
  { services, change, today }: OfficeContext,
  { roles, printer }: Input<'rights.print'>,
): Promise<Result<Output<'rights.print'>>> {
  const known = await checkPrinter(services, printer)
  if (!known.ok) return known
  const drawn = await services.renderRights({ roles, day: today })
  if (!drawn.ok) return drawn
  change({ act: 'rights.print' }, () => undefined)
  const sent = await services.print(printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages }) : sent
}

import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { checkPrinter } from '../printing/checkPrinter.ts'

/** Prints the quick start of a role; written down before it leaves. Errors: print.noPrinter, print.failed, document.refused. */
export async function printQuickStart(
  { services, change }: OfficeContext,
  { role, printer }: Input<'handbook.print'>,
): Promise<Result<Output<'handbook.print'>>> {
  const known = await checkPrinter(services, printer)
  if (!known.ok) return known
  const drawn = await services.renderQuickStart(role)
  if (!drawn.ok) return drawn
  change({ act: 'handbook.print' }, () => undefined)
  const sent = await services.print(printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages }) : sent
}

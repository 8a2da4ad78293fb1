import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import { printOfOffice } from '../printing/printOfOffice.ts'

/** Prints the quick start of a role. Errors: print.noPrinter, print.…, document.refused. */
export function printQuickStart(
  context: OfficeContext,
  { role, printer }: Input<'handbook.print'>,
): Promise<Result<Output<'handbook.print'>>> {
  const entry = { act: 'handbook.print' } as const
  return printOfOffice(context, { printer, entry }, () => context.services.renderQuickStart(role))
}

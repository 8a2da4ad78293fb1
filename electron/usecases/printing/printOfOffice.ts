import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'
import type { RenderedOrder } from '../services.ts'
import { checkPrinter } from './checkPrinter.ts'

type Job = Readonly<{
  printer: string
  entry: Parameters<OfficeContext['change']>[0]
  /** Another way than the printer's own. */
  way?: 'raw'
}>

/** Draws a paper that is of no case file and prints it; written down before it leaves. Errors: print.noPrinter, print.…, document.refused. */
export async function printOfOffice(
  { services, change }: Pick<OfficeContext, 'services' | 'change'>,
  { printer, entry, way }: Job,
  draw: () => Promise<Result<RenderedOrder>>,
): Promise<Result<Readonly<{ pages: number }>>> {
  const known = await checkPrinter(services, printer)
  if (!known.ok) return known
  const drawn = await draw()
  if (!drawn.ok) return drawn
  change(entry, () => undefined)
  const sent = await services.print(printer, drawn.value.bytes, way)
  return sent.ok ? success({ pages: drawn.value.pages }) : sent
}

import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { samePair } from '../../../shared/document/words.ts'
import type { OfficeContext } from '../context.ts'
import { printOut } from './giveOut.ts'

/** The printers of this machine and how each is handed documents; none where the system leaves no choice. */
export async function listWays({
  services,
  office,
  triedPrinters,
}: OfficeContext): Promise<Result<Output<'printer.ways'>>> {
  if (!services.choosesWay) return success([])
  const raw = office.rawPrinters.names()
  const printers = await services.printers()
  return success(
    printers.map((printer) => ({
      ...printer,
      way: raw.has(printer.name) ? 'raw' : 'drawn',
      isTried: triedPrinters.has(printer.name),
    })),
  )
}

/** Hands a printer the table of the person's own rights as it is: a few pages in both languages, and no case in them. Errors: print.noPrinter, print.…, document.refused. */
export async function tryPrinter(
  context: OfficeContext,
  { printer }: Input<'printer.try'>,
): Promise<Result<Output<'printer.try'>>> {
  const { services, today, person, triedPrinters, change } = context
  const rights = { roles: person.roles, day: today }
  const sent = await printOut(
    services,
    { printer, way: 'raw' },
    {
      draw: (form) => services.renderOfOffice({ template: 'rights-table', rights }, form),
      note() {
        change({ act: 'printer.tried', about: samePair(printer) }, () => undefined)
        return success(true)
      },
    },
  )
  if (!sent.ok) return sent
  triedPrinters.add(printer)
  return success({})
}

/** How a printer is handed documents from now on. Error: print.notTried. */
export function setWay(
  { change, triedPrinters }: OfficeContext,
  { printer, way }: Input<'printer.setWay'>,
): Result<Output<'printer.setWay'>> {
  // Whoever has not seen its paper does not know whether this printer takes PDF: one that does not prints pages of signs.
  if (way === 'raw' && !triedPrinters.has(printer)) return failure('print.notTried', 'printer')
  change({ act: way === 'raw' ? 'printer.raw' : 'printer.drawn', about: samePair(printer) }, ({ rawPrinters }) => {
    if (way === 'raw') rawPrinters.mark(printer)
    else rawPrinters.unmark(printer)
  })
  return success({})
}

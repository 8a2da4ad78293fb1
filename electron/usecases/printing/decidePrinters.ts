import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PrinterRule } from '../../../shared/contract/printers.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { samePair } from '../../../shared/document/words.ts'
import type { OfficeContext } from '../context.ts'
import { findPrinter } from './checkPrinter.ts'
import { printOut } from './giveOut.ts'

/** The printers of this machine, what each is to print and how. */
export async function listDecided({
  services,
  office,
  triedPrinters,
}: OfficeContext): Promise<Result<Output<'printer.list'>>> {
  const raw = office.rawPrinters.names()
  const rules = office.printerRules.all()
  const printers = await services.printers()
  const decided = printers.map(async ({ prints: _prints, ...printer }): Promise<Output<'printer.list'>[number]> => {
    const { name } = printer
    return {
      ...printer,
      ...(services.choosesWay ? { way: raw.has(name) ? 'raw' : 'drawn' } : {}),
      isTried: triedPrinters.has(name),
      rules: rules.flatMap((one) => (one.printer === name ? [one.rule] : [])),
      offers: await services.printerOffers(name),
    }
  })
  return success(await Promise.all(decided))
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
    { printer, isTrial: true },
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

/** What a printer prints from now on, and how. Errors: print.noPrinter, input.value. */
export async function setRules(
  { services, change }: OfficeContext,
  { printer, rules }: Input<'printer.setRules'>,
): Promise<Result<Output<'printer.setRules'>>> {
  const found = await findPrinter(services, printer)
  if (!found.ok) return found
  const offers = await services.printerOffers(printer)
  const kinds = new Set(rules.map(({ kind }) => kind))
  const isOffered = ({ sides, tray }: PrinterRule) =>
    (sides === undefined || offers.sides.includes(sides)) && (tray === undefined || offers.trays.includes(tray))
  if (kinds.size < rules.length || !rules.every(isOffered)) return failure('input.value', 'rules')
  change({ act: 'printer.ruled', about: samePair(printer) }, ({ printerRules }) => {
    printerRules.replace(printer, rules)
  })
  return success({})
}

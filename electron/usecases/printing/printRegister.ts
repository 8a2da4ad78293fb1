import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { samePair } from '../../../shared/document/words.ts'
import type { EffectContext, QueryContext } from '../context.ts'
import { checkPrinter } from './checkPrinter.ts'

/** The years in which the office issued orders, the latest first, with how many numbers. */
export function listRegisterYears({ lists, person }: QueryContext): Result<Output<'print.registerYears'>> {
  return success([...lists.register.years(person.office)])
}

/**
 * Prints the register of the orders of a year as a book; written down before it leaves. Errors: print.noPrinter, print.failed,
 * document.refused.
 */
export async function printRegister(
  context: EffectContext<'print' | 'printers' | 'renderRegister'>,
  { year, printer }: Input<'print.register'>,
): Promise<Result<Output<'print.register'>>> {
  const { services, person, today, lists } = context
  const known = await checkPrinter(services, printer)
  if (!known.ok) return known
  const { office } = person
  const entries = lists.register.entries(office, year, person.id)
  const drawn = await services.renderRegister({ office, year, day: today, entries })
  if (!drawn.ok) return drawn
  const noted = context.commit((command) => {
    command.record({ act: 'caseFile.printRegister', about: samePair(String(year)) })
    return success(true)
  })
  if (!noted.ok) return noted
  const sent = await services.print(printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages, entries: entries.length }) : sent
}

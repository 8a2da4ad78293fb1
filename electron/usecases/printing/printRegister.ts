import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { PaperForm } from '../../../shared/document/officePaper.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { samePair } from '../../../shared/document/words.ts'
import type { EffectContext, QueryContext } from '../context.ts'
import { giveOut, type WayOut } from './giveOut.ts'
import { noteInCases } from './noteOutgoing.ts'

/** The years in which the office issued orders, the latest first, with how many numbers. */
export function listRegisterYears({ lists, person }: QueryContext): Result<Output<'print.registerYears'>> {
  return success([...lists.register.years(person.office)])
}

/** Gives the register of the orders of a year out, as a book. */
export async function printRegister(
  context: EffectContext<WayOut | 'renderOfOffice'>,
  input: Input<'print.register'>,
): Promise<Result<Output<'print.register'>>> {
  const { services, person, today, lists } = context
  const { year } = input
  const { office } = person
  let count = 0
  const given = await giveOut(services, input, () => {
    const entries = lists.register.entries(office, year, person.id)
    count = entries.length
    const orders = { office, year, day: today, entries }
    return success({
      name: `upisnik-odluka-${String(year)}`,
      draw: (form: PaperForm) => services.renderOfOffice({ template: 'order-register', orders }, form),
      ...noteInCases(context, { act: 'caseFile.printRegister', about: samePair(String(year)) }),
    })
  })
  return given.ok ? success({ ...given.value, entries: count }) : given
}

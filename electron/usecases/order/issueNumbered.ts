import { composeOrderNumber } from '../../../shared/domain/order/orderNumber.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderNumbering } from '../../db/tables/orderTable.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'

/** What `freeze` answers where another act took the number meanwhile. */
export const NUMBER_TAKEN = 'order.numberTaken'
const ATTEMPTS = 3

type Work<Paper, Issued> = Readonly<{
  /** Draws the act under a number, outside any transaction. */
  draw(numbering: OrderNumbering): Promise<Result<Paper>>
  /** Writes everything about it in one transaction. */
  freeze(command: CommandContext, numbering: OrderNumbering, paper: Paper): Result<Issued>
}>

/** Issues an act: the password again, the next number of the register, drawn, frozen. Where another act took the number meanwhile it is drawn again. */
export async function issueNumbered<Paper, Issued>(
  context: EffectContext<'confirmPassword'>,
  password: string,
  { draw, freeze }: Work<Paper, Issued>,
): Promise<Result<Issued>> {
  const confirmed = await context.services.confirmPassword(password)
  if (!confirmed.ok) return confirmed
  for (let attempt = 1; ; attempt += 1) {
    const numbering = nextNumber(context)
    if (!numbering.ok) return numbering
    const paper = await draw(numbering.value)
    if (!paper.ok) return paper
    const issued = context.commit((command) => freeze(command, numbering.value, paper.value))
    if (issued.ok || issued.error.code !== NUMBER_TAKEN || attempt === ATTEMPTS) return issued
  }
}

/** Whether the number still is the next one of the register. */
export function isNextNumber(context: CommandContext, { series, year, sequence }: OrderNumbering): boolean {
  const next = context.cases.orders.nextSequence(context.person.office, year)
  return next.series === series && next.sequence === sequence
}

/** The next number of the register of orders, in which rulings on them stand too. */
function nextNumber(context: CaseContext): Result<OrderNumbering> {
  const { office } = context.person
  const year = Number(context.today.slice(0, 4))
  const { series, sequence } = context.cases.orders.nextSequence(office, year)
  const number = composeOrderNumber(office, year, series, sequence)
  return number.ok ? success({ series, year, sequence, number: number.value }) : number
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Output } from '../../../shared/contract/channels.ts'
import type { StatementProposal } from '../../../shared/contract/statement.ts'
import { compareMatches, matchCredit } from '../../../shared/domain/bankStatement/matchCredit.ts'
import { readStatement, type StatementCredit } from '../../../shared/domain/bankStatement/readStatement.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { createDebtFinder } from './findDebts.ts'

const MAX_BYTES = 5_000_000
const SHOWN = 3

/**
 * Reads a bank's statement and proposes to each sum that came in which order it may pay. Nothing is entered by it, and nothing
 * of the file is kept.
 */
export async function readBankStatement(
  context: EffectContext<'pickStatement'>,
): Promise<Result<Output<'statement.read'>>> {
  const picked = await context.services.pickStatement(MAX_BYTES)
  if (!picked.ok) return picked
  if (picked.value === undefined) return success({ outcome: 'cancelled', lines: [], faults: [], debits: 0 })
  const statement = readStatement(picked.value)
  if (!statement.ok) return statement
  const { credits, faults, debits } = statement.value
  const finder = createDebtFinder(context)
  const lines: Output<'statement.read'>['lines'] = []
  for (const credit of credits) {
    // Other calls are heard between the lines.
    await nextTurn()
    lines.push({ credit, proposals: propose(credit, finder) })
  }
  return success({ outcome: 'read', lines, faults: [...faults], debits })
}

function propose(credit: StatementCredit, finder: ReturnType<typeof createDebtFinder>): StatementProposal[] {
  return finder
    .debtsFor(credit)
    .flatMap(({ view, order }) => {
      const match = matchCredit(credit, order)
      return match === undefined ? [] : [{ view, match }]
    })
    .toSorted((one, other) => compareMatches(one.match, other.match))
    .slice(0, SHOWN)
    .map(({ view, match: { reasons, ...rest } }) => ({ ...view, ...rest, reasons: [...reasons] }))
}

import { findOrderedDebtors } from '../../../shared/domain/decision/orderedDebtors.ts'
import type { OwedView } from '../../../shared/contract/statement.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { citationsOf, type OwedOrder } from '../../../shared/domain/bankStatement/matchCredit.ts'
import type { StatementCredit } from '../../../shared/domain/bankStatement/readStatement.ts'
import { ledgerActsOf } from '../../../shared/domain/caseFile/ledgerAct.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { claimActsFor } from '../../../shared/domain/claim/mayAct.ts'
import { computeClaimLedger, paymentsOf } from '../../../shared/domain/ledger/claimLedger.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { QueryContext } from '../context.ts'
import { orderThatStands } from '../order/standingOrder.ts'
import { findAlike } from '../search/alike.ts'
import { ledgerClaimOf } from './ledgerOfClaim.ts'

/** An order on which something may be paid: as the window shows it, and as a line of a statement is held against it. */
export type Debt = Readonly<{ view: OwedView; order: OwedOrder }>

/** Behind the name banks write the address. */
const NAME_ALONE = /^[^,;\d]*/u

/**
 * The orders that a line may pay, of the files that the person may read: those it cites, and those of whoever paid. Each file is read
 * once, however many lines ask for it.
 */
export function createDebtFinder(context: QueryContext) {
  const filesOf = new Map<string, readonly string[]>()
  const debtsOf = new Map<string, readonly Debt[]>()
  const remember = <Value>(known: Map<string, Value>, key: string, find: () => Value): Value => {
    const found = known.get(key) ?? find()
    known.set(key, found)
    return found
  }
  const alike = (asked: Parameters<typeof findAlike>[1]): readonly string[] => {
    const found = findAlike(context, asked)
    return found.ok ? [...found.value.files.map(({ id }) => id), ...found.value.people.map((one) => one.caseId)] : []
  }
  const filesFor = (credit: StatementCredit): readonly string[] => {
    const { marks, orders } = citationsOf(credit)
    const name = (NAME_ALONE.exec(credit.payer)?.[0] ?? '').trim()
    return [
      ...orders.flatMap((one) => context.cases.orders.caseOf(one) ?? []),
      ...marks.flatMap((mark) => remember(filesOf, `mark ${mark}`, () => alike({ marks: [mark] }))),
      ...remember(filesOf, `name ${name}`, () => alike({ name })),
    ]
  }
  return {
    debtsFor: (credit: StatementCredit): readonly Debt[] =>
      [...new Set(filesFor(credit))].flatMap((id) => remember(debtsOf, id, () => debtsIn(context, id))),
  }
}

function debtsIn(context: QueryContext, id: string): readonly Debt[] {
  const loaded = loadCase(context, id)
  if (!loaded.ok) return []
  const file = loaded.value
  return file.claims().flatMap((stored) => {
    const isPayable = claimActsFor(stored.stage, file.place, context.person, stored.claim).includes('recordPayment')
    return isPayable ? debtOf(context, file, stored) : []
  })
}

function debtOf(context: QueryContext, file: LoadedCase, stored: StoredClaim): Debt[] {
  const { claim } = stored
  const kept = ledgerClaimOf({ file, stored })
  const ledger = computeClaimLedger(kept, context.today, {
    rates: context.laws.on(context.today).interest,
    projection: true,
  })
  if (!ledger.ok) return []
  const { balanceCents } = ledger.value
  const number = orderThatStands(file, claim.id)?.number
  const mark = markShownTo({ ...file.marks, court: file.place.court }, context.person.office)
  const ordered = findOrderedDebtors(claim, kept.decision)
  const debtors = file.records().filter(({ open }) => ordered.includes(open.id))
  const names = debtors.map(({ open, identity }) => ({
    id: open.id,
    name: identity?.name ?? open.pseudonym?.cnr ?? '',
  }))
  const payments = paymentsOf(kept)
  const instalments = ledgerActsOf(stored.ledgerActs, 'instalments').map(({ amountCents }) => amountCents)
  const cited = { ...(number === undefined ? {} : { number }), ...(mark === undefined ? {} : { mark }) }
  return [
    {
      view: {
        caseId: caseId.parse(file.id),
        revision: file.revision,
        claim: claim.id,
        ...cited,
        debtors: names,
        balanceCents,
      },
      order: { ...cited, debtors: names, balanceCents, instalments, payments },
    },
  ]
}

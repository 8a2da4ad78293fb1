import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { computeLedger } from '../../../shared/domain/ledger/ledger.ts'

// Payments on an award, reckoned with fractions of another hand before the program was asked.

type Settled = readonly [costs: number, interest: number, principal: number, overpaid: number, remaining: number]
type Row = Readonly<{
  debts: readonly (readonly [number, string | null])[]
  payments: readonly (readonly [string, number])[]
  to: string
  costs: number
  entries: readonly Settled[]
  state: Readonly<Record<string, number>>
}>

const ROWS = readFileSync(new URL('../../support/data/freshPayments.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

test.each(ROWS.map((row, index) => ({ ...row, index })))('$index to $to', ({ debts, payments, to, costs, ...row }) => {
  const found = computeLedger({
    debts: debts.map(([principalCents, from]) => ({ principalCents, interestFrom: from ?? undefined })),
    payments: payments.map(([date, amountCents]) => ({ date, amountCents, source: 'debtor' })),
    to,
    costsCents: costs,
  })
  if (!found.ok) throw new Error(found.error.code)
  const settled = found.value.entries.map((one) => [
    one.costsCents,
    one.interestCents,
    one.principalCents,
    one.overpaidCents,
    one.remainingCents,
  ])
  expect(settled).toEqual(row.entries)
  expect(found.value).toMatchObject(row.state)
})

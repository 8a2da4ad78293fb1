import { z } from 'zod'
import { ledgerAct, type LedgerAct } from '../../../shared/domain/caseFile/ledgerAct.ts'
import { payment, type Payment } from '../../../shared/domain/caseFile/payment.ts'
import type { WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

/** What is entered into the ledger of a claim, in this order: payments, then what else; a payment without an id is given one. */
export type NewEntries = Readonly<{
  claim: string
  payments?: readonly Payment[] | undefined
  acts?: readonly LedgerAct[] | undefined
}>

/** The ledger of a claim as it is kept. */
export type KeptLedger = Readonly<{ payments: readonly Payment[]; ledgerActs: readonly LedgerAct[] }>

const entry = z.union([payment.extend({ kind: z.literal('payment') }), ledgerAct])
const nextRow = z.object({ ordinal: z.int() })
const CHILD = `case_key = ${CASE_KEY} AND claim_id = $claim`
const NEXT = `SELECT coalesce(max(ordinal), 0) + 1 AS ordinal FROM ledger_entry WHERE ${CHILD}`
const INSERT = `INSERT INTO ledger_entry (case_key, claim_id, ordinal, id, kind, body)
  VALUES (${CASE_KEY}, $claim, $ordinal, $id, $kind, $body)`

/** The ledger of a row of claim in the order of entry, as an expression of SQL: a JSON list. */
export const LEDGER = `(SELECT json_group_array(json(body)) FROM (SELECT body FROM ledger_entry AS one
  WHERE one.case_key = claim.case_key AND one.claim_id = claim.id ORDER BY ordinal))`

/** Reads what `LEDGER` selects. */
export function createLedgerReader(): (text: string) => KeptLedger {
  const read = createBodyReader(z.array(entry))
  return (text) => {
    const payments: Payment[] = []
    const ledgerActs: LedgerAct[] = []
    for (const one of read(text)) {
      if (one.kind === 'payment') {
        const { kind: _kind, ...rest } = one
        payments.push(rest)
      } else ledgerActs.push(one)
    }
    return { payments, ledgerActs }
  }
}

export function createLedgerWrites(db: WriteHandle) {
  return {
    add(caseId: string, { claim, payments = [], acts = [] }: NewEntries): void {
      const entries = [...payments.map((one) => ({ kind: 'payment' as const, ...one })), ...acts]
      const taken = new Set(entries.flatMap(({ id = '' }) => id))
      for (const one of entries) {
        const { ordinal } = readOne(db, nextRow, NEXT, { caseId, claim }) ?? { ordinal: 1 }
        const id = one.id ?? freeId(ordinal, taken)
        const body = JSON.stringify({ ...one, id })
        write(db, INSERT, { caseId, claim, ordinal, id, kind: one.kind, body })
      }
    },
  }
}

function freeId(ordinal: number, taken: ReadonlySet<string>): string {
  let id = `u${ordinal}`
  while (taken.has(id)) id += 'a'
  return id
}

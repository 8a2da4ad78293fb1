import type { Ledger } from '../../domain/ledger/ledger.ts'
import type { LedgerEntry } from '../../domain/ledger/ledgerContent.ts'
import { paired, type Block } from '../content/content.ts'
import { displayNameOf } from '../sentences/party.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { personById, type CaseContext } from './caseContext.ts'
import { formatShortAmountPair } from './amountPairs.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { formatShortDatePair } from './commonScope.ts'

/** Every payment with where it came from and what it settled. */
export function composePaymentTable(context: CaseContext, { entries }: Ledger): Block {
  return {
    kind: 'table',
    id: 'payments',
    summary: paired(wordPair('table.paymentSummary')),
    columns: [
      { header: paired(wordPair('table.date')), share: 15, align: 'left' },
      { header: paired(wordPair('table.source')), share: 24, align: 'left' },
      { header: paired(wordPair('table.paid')), share: 16, align: 'right' },
      { header: paired(wordPair('table.toInterest')), share: 14, align: 'right' },
      { header: paired(wordPair('table.toPrincipal')), share: 16, align: 'right' },
      { header: paired(wordPair('table.remaining')), share: 16, align: 'right' },
    ],
    rows: entries.map((entry) => ({ cells: cells(context, entry).map((cell) => paired(cell)) })),
  }
}

function cells(context: CaseContext, entry: LedgerEntry): readonly Bilingual[] {
  const { date, source, from, amountCents } = entry.payment
  const payer = from === undefined ? [] : [displayNameOf(personById(context.file, from))]
  return [
    formatShortDatePair(date),
    joinPairs([wordPair(`payment.${source}`), ...payer], ': '),
    ...[amountCents, entry.interestCents, entry.principalCents, entry.remainingCents].map(formatShortAmountPair),
  ].map((pair) => (pair.cnr === '' ? samePair('–') : pair))
}

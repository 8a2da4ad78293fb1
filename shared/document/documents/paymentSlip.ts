import { readAccount } from '../../domain/identifiers/account.ts'
import { paired, type Block } from '../content/content.ts'
import { displayNameOf } from '../sentences/party.ts'
import { samePair, wordPair } from '../words.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ActContext } from './actContext.ts'
import { formatShortAmountPair } from './amountPairs.ts'
import { formatDatePair } from './commonScope.ts'

/** The fields of an order for payment, in the order of its form. */
type SlipField = 'payee' | 'account' | 'iban' | 'amount' | 'reference' | 'purpose'
type SlipRow = readonly [field: SlipField, value: Bilingual]

/** What is written into an order for payment: to whom, to which account, how much, with which reference and purpose. */
export type PaymentSlip = Readonly<{ block: Block; hasAccount: boolean }>

/**
 * The data of an order for payment of what is owed. The account of somebody protected is never told, and one that is mistyped
 * neither: the money would go astray; payee and account are left to the pen then. What the costs of the proceedings are paid to is another account and stands nowhere here.
 * Source: domain §11 (payees are never mixed), §13.3 (accounts).
 */
export function composePaymentSlip(act: ActContext, owedCents: number): PaymentSlip {
  const { context, request } = act
  const account = context.claimant.sealed === true ? undefined : context.claimant.account
  const read = account === undefined ? undefined : readAccount(account)
  const known = read?.valid === true ? read : undefined
  const number = request.order?.number ?? context.file.proceedings.courtMark
  const rows: readonly SlipRow[] = [
    ['payee', known === undefined ? wordPair('line') : displayNameOf(context.claimant)],
    ...(known?.long == null ? [] : [['account', samePair(known.long)] satisfies SlipRow]),
    ...(known?.iban == null ? [] : [['iban', samePair(groupsOfFour(known.iban))] satisfies SlipRow]),
    ...(known === undefined ? [['account', wordPair('line')] satisfies SlipRow] : []),
    ['amount', formatShortAmountPair(owedCents)],
    ['reference', number === undefined ? wordPair('line') : samePair(number)],
    ['purpose', wordPair('slip.purposeText', { date: formatDatePair(act.date) })],
  ]
  return { block: tableOf(rows), hasAccount: known !== undefined }
}

function tableOf(rows: readonly SlipRow[]): Block {
  return {
    kind: 'table',
    id: 'payment-slip',
    summary: paired(wordPair('slip.summary')),
    columns: [
      { header: paired(wordPair('slip.field')), share: 34, align: 'left' },
      { header: paired(wordPair('slip.value')), share: 66, align: 'left' },
    ],
    rows: rows.map(([field, value]) => ({ cells: [paired(wordPair(`slip.${field}`)), paired(value)] })),
  }
}

/** As banks print an IBAN (ISO 13616). */
function groupsOfFour(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}

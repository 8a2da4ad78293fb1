import { shortCodeOf } from '../../shared/domain/proof/shortCode.ts'
import { addUpCents } from '../../shared/domain/money/cents.ts'
import type { RecordFault, RecordReport } from '../../shared/domain/proof/recordReport.ts'
import { readCode, type PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import { orderRecord, type NaknadaOrder, type OrderRecord } from '../../shared/domain/proof/naknadaOrder.ts'
import { verifierOf } from '../vault/keyPairs.ts'
import { signerOf } from '../vault/signer.ts'
import type { OfficeKey } from './officeKeys.ts'
import { isSealedBy } from './pageSeal.ts'

/** An act as data, signed whole by the key `seal` of the office. */
export function sealRecord(record: OrderRecord, seal: Buffer): NaknadaOrder {
  return { ...record, signature: signerOf(seal).sign(bytesOf(record)).toString('hex') }
}

/**
 * Verifies an act as data, with nothing but the public keys of the office: all of it is what was signed, by a key that counted on the
 * day; the pages were signed when the act was issued, belong to it and award what the record says.
 */
export function verifyRecord({ signature, ...record }: NaknadaOrder, keys: readonly OfficeKey[]): RecordReport {
  const key = keys.find(({ publicKey }) => verifierOf(publicKey).verify(bytesOf(record), Buffer.from(signature, 'hex')))
  const pages = record.pages.map((code) => signedPage(code, keys))
  const { number, issued, content } = record
  const faults: RecordFault[] = [
    ...(key === undefined ? ['altered' as const] : isOver(key, record.exported) ? ['keyEnded' as const] : []),
    ...(pages.every((page) => isPageOf(page, record)) ? [] : ['pages' as const]),
    ...(awardsAgree(record, pages) ? [] : ['sums' as const]),
  ]
  const act = { number, issued, content, code: shortCodeOf(content), pages: record.pages.length }
  return { genuine: faults.length === 0, faults, act, exported: record.exported, standing: record.standing }
}

type SignedPage = Readonly<{ statement: PageStatement; key: OfficeKey }> | undefined

function signedPage(code: string, keys: readonly OfficeKey[]): SignedPage {
  const signed = readCode(code)
  const key = signed === undefined ? undefined : keys.find(({ publicKey }) => isSealedBy(publicKey, signed))
  return signed === undefined || key === undefined ? undefined : { statement: signed.statement, key }
}

function isPageOf(page: SignedPage, { number, issued, content, pages }: OrderRecord): boolean {
  if (page === undefined || isOver(page.key, issued)) return false
  const { statement } = page
  return (
    statement.number === number &&
    statement.issued === issued &&
    statement.content === content &&
    statement.pages === pages.length
  )
}

/** Whether each sum that the pages name is that of the record, and each of the record stands on a page. */
function awardsAgree({ heads, awardedCents }: OrderRecord, pages: readonly SignedPage[]): boolean {
  // A ruling awards nothing by itself.
  if (heads.length === 0) return true
  const said = new Map<number, number>([[0, awardedCents]])
  for (const { head, awardedCents: cents } of heads) said.set(head, cents)
  const printed = pages.flatMap((page) => page?.statement.sums ?? [])
  const total = addUpCents(heads.map((head) => head.awardedCents))
  const isPrinted = [...said].every(([head, cents]) => cents === 0 || printed.some((sum) => sum.head === head))
  return total === awardedCents && isPrinted && printed.every(({ head, cents }) => said.get(head) === cents)
}

function isOver({ until }: OfficeKey, day: string): boolean {
  return until !== undefined && day > until.slice(0, 10)
}

// In the order of the form, however the file is written, and bound to what it is for.
function bytesOf(record: OrderRecord): Buffer {
  return Buffer.from(JSON.stringify(['naknada-order', 1, orderRecord.parse(record)]), 'utf8')
}

import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import { createLargeCase } from '../support/largeCase.ts'

const HEADS = 230
const ITEMS = 7

/** A claim whose calculation fills five hundred pages: some heads, each with a list of seven or eight receipts and interest. */
export function annexCase(): CaseFile {
  const base = createLargeCase(1, HEADS, 0)
  const claims = base.claims.map(({ claim, ...rest }) => {
    const heads = claim.heads.map((head, index) => ({ ...head, calculation: receipts(index + 1) }))
    return { ...rest, claim: { ...claim, heads } }
  })
  return { ...base, claims }
}

function receipts(head: number) {
  const items = Array.from({ length: ITEMS + (head % 2 === 0 ? 1 : 0) }, (_, index) => ({
    title: {
      cnr: `Račun br. ${head}-${index + 1}/26 Zdravstvene ustanove „Apoteke Crne Gore” Montefarm, Podgorica`,
      en: `Receipt no. ${head}-${index + 1}/26 of the “Apoteke Crne Gore” Montefarm pharmacies, Podgorica`,
    },
    amountCents: 1_234 + index * 17 + head,
  }))
  return { method: 'list' as const, items }
}

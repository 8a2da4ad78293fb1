import type { Claim, ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import type { HeadCode } from '../../shared/domain/caseFile/headCodes.ts'
import { sealedCase } from './peopledCase.ts'
import { withoutEnglish, type EditableCaseFile } from './trainingCase.ts'

const HEADS = 60
/** Enough for tables that go on over pages, where all sixty would only make more of the same pages. */
export const FEWER_HEADS = 12
const CODES: readonly HeadCode[] = ['M01', 'M02', 'M04', 'M05', 'N01', 'N02', 'N05', 'N08']
// As wide as a sum may be written: hundreds of millions, with cents.
const LARGEST = 987_654_321_09

/** Everything that is hard at once: everybody sealed under long names, a child, sixty heads (or as many as asked for), no English unless asked for, sums of nine digits. */
export function createHardestCase(count = HEADS, english = false): EditableCaseFile {
  const file = english ? sealedCase() : withoutEnglish(sealedCase())
  return {
    ...file,
    people: file.people.map((person, index) => ({
      ...person,
      pseudonym: {
        cnr: `Zaštićeno lice Konstantinopolj-Sjeverozapad ${String(index + 1)}`,
        en: english ? `Protected person Constantinople-Northwest ${String(index + 1)}` : '',
      },
    })),
    claims: file.claims.map((one) => {
      const heads = Array.from({ length: count }, (_, index) => headOf(index, english))
      const claim: Claim = { ...one.claim, heads }
      const decided = heads.map(({ id, amountCents }) => ({ head: id, awardedCents: amountCents ?? 0 }))
      return { ...one, claim, decision: one.decision === undefined ? undefined : { ...one.decision, heads: decided } }
    }),
  }
}

function headOf(index: number, english: boolean): ClaimHead {
  const code = CODES[index % CODES.length] ?? 'M01'
  const amountCents = LARGEST - index
  const day = String((index % 28) + 1).padStart(2, '0')
  return {
    id: `h${String(index + 1)}`,
    code,
    from: `2025-01-${day}`,
    to: `2025-06-${day}`,
    calculation: code.startsWith('M')
      ? {
          method: 'units',
          quantity: '1',
          unit: { cnr: 'neisplaćena mjesečna zarada', en: english ? 'unpaid monthly remuneration' : '' },
          rateCents: amountCents,
        }
      : { method: 'fixed' },
    amountCents,
    evidence: ['e1'],
    ...(code.startsWith('M') ? { interestFrom: '2025-07-01' } : {}),
  }
}

import type { Decision } from '../../domain/caseFile/decision.ts'
import type { Person } from '../../domain/caseFile/person.ts'
import { splitByShares, type DebtorAmount } from '../../domain/decision/debtorShares.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { nameInCase } from '../sentences/party.ts'
import { createScope, type Scope } from '../template/vocabulary.ts'
import { enumerate, samePair, wordPair } from '../words.ts'
import { formatAmountPair } from './amountPairs.ts'

/** Words of a document that says what each of several debtors owes, or bears of a joint debt in the end. */
export const SHARE_TEXTS = ['shares'] as const
/** `divided`: each owes a share alone. `shares.known`: shares are told at all. */
export const SHARE_FLAGS = ['divided', 'shares.known'] as const

type Shared = Readonly<{ decision: Decision | undefined; debtors: readonly Person[] }>

/** Whether shares are told, and whether each of several debtors owes one alone. */
export function shareFlags({ decision, debtors }: Shared): Readonly<Record<(typeof SHARE_FLAGS)[number], boolean>> {
  const isKnown = decision?.shares !== undefined && debtors.length > 1
  return { divided: isKnown && decision.jointly !== true, 'shares.known': isKnown }
}

/** What of everything awarded falls to each debtor, and whether each owes it alone. */
export function createShareScope(shared: Shared): Scope {
  const { decision, debtors } = shared
  const flags = shareFlags(shared)
  const isKnown = flags['shares.known'] && decision !== undefined
  return createScope({ texts: { shares: isKnown ? nameShares(totalShares(decision), debtors) : samePair('') }, flags })
}

/** What of one head falls to each debtor, in brackets; nothing where no shares are told. */
export function composeHeadShares({ decision, debtors }: Shared, cents: number): Bilingual {
  if (decision?.shares === undefined || debtors.length < 2 || cents === 0) return samePair('')
  return wordPair('share.ofHead', { shares: nameShares(splitByShares(cents, decision.shares), debtors) })
}

/** Each debtor with an amount: «na prvog 3.640,00 € i na drugog 3.640,00 €». */
export function nameShares(amounts: readonly DebtorAmount[], debtors: readonly Person[]): Bilingual {
  return enumerate(
    amounts.flatMap(({ debtor, cents }) => {
      const person = debtors.find(({ id }) => id === debtor)
      if (person === undefined) return []
      return [
        wordPair('share.ofDebtor', { name: nameInCase(person, 'accusative', false), amount: formatAmountPair(cents) }),
      ]
    }),
  )
}

/** What of all heads together falls to each: the parts of the heads added up, so that they agree to the cent. */
export function totalShares({ heads, shares = [] }: Decision): readonly DebtorAmount[] {
  const parts = heads.map(({ awardedCents }) => splitByShares(awardedCents, shares))
  return shares.map(({ debtor }, index) => ({
    debtor,
    cents: addUpCents(parts.map((part) => part[index]?.cents ?? 0)),
  }))
}

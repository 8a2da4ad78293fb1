import { plain } from '../../shared/document/content/content.ts'
import { compensationOrder } from '../../shared/document/documents/compensationOrder.ts'
import type { NaknadaCase, Proceedings } from '../../shared/domain/caseFile/caseFile.ts'
import type { Claim } from '../../shared/domain/caseFile/claim.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { editable, trainingCase } from './trainingCase.ts'

type Named = Readonly<{ name: string; sex: 'm' | 'f'; pseudonym?: Readonly<{ cnr: string; en: string }> }>
type Pair = Readonly<{ cnr: string; en: string }>

/** What one sentence of the order depends on, and the sentence a lawyer expects. `block` is its place in the template. */
export type OrderSentence = Pair &
  Readonly<{
    block: string
    injured: Named
    attorney?: Named
    debtors: readonly Named[]
    verdict: NonNullable<Proceedings['verdict']>['kind']
    plea?: boolean
    withdrawn?: string
    days?: number
    head?: 'M06' | 'R01' | 'R02'
    object?: Pair
    awardedCents?: number
  }>

const CLAIMED_CENTS = 152_050

/** The sentence as the composer of the order makes it, from a practice case with these people and this decision. */
export function composeSentence(given: OrderSentence): Pair {
  const { blocks } = compensationOrder.compose({ caseFile: caseOf(given) })
  const found = blocks.find((block) => block.id === given.block || block.id === `${given.block}.1`)
  if (found?.kind !== 'text') throw new Error(`no sentence ${given.block}`)
  return { cnr: plain(found.text.cnr), en: plain(found.text.en) }
}

function caseOf(given: OrderSentence): NaknadaCase {
  const base = trainingCase('case-01')
  const { claim, decision } = editable(base)
  const isMoney = !(given.head ?? 'M06').startsWith('R')
  const awarded = given.awardedCents ?? 0
  const referral = { noReliableBasis: same('Spisi su nepotpuni.'), wouldDelay: same('Traži se vještačenje.') }
  return {
    ...base,
    case: {
      ...base.case,
      plea: given.plea === true,
      verdict: { kind: given.verdict, announced: decision.date },
    },
    people: [...base.people.filter((one) => one.role === 'judge' || one.role === 'clerk'), ...peopleOf(given)],
    claims: [claimOf(claim, given, isMoney)],
    decision: {
      claim: claim.id,
      judge: decision.judge,
      date: decision.date,
      daysToPay: given.days ?? 15,
      jointly: given.debtors.length > 1,
      heads: [
        isMoney
          ? { head: 'h1', awardedCents: awarded, referredCents: CLAIMED_CENTS - awarded, referral }
          : { head: 'h1', awardedCents: 0, granted: true },
      ],
    },
  }
}

function claimOf(claim: Claim, given: OrderSentence, isMoney: boolean): Claim {
  const { head = 'M06', object, withdrawn } = given
  return {
    id: claim.id,
    claimant: 'i1',
    filed: claim.filed,
    respondents: given.debtors.map((_, index) => `x${index}`),
    jointly: given.debtors.length > 1,
    ...(withdrawn === undefined ? {} : { withdrawn }),
    heads: [
      {
        id: 'h1',
        code: head,
        calculation: { method: 'fixed' },
        amountCents: isMoney ? CLAIMED_CENTS : null,
        evidence: [],
        ...(object === undefined ? {} : { object }),
      },
    ],
  }
}

function peopleOf({ injured, attorney, debtors }: OrderSentence): readonly Person[] {
  const named = (id: string, role: Person['role'], { pseudonym, ...one }: Named): Person => ({
    id,
    role,
    ...one,
    ...(pseudonym === undefined ? {} : { pseudonym, sealed: true }),
  })
  return [
    { ...named('i1', 'injuredParty', injured), ...(attorney === undefined ? {} : { representative: 'a1' }) },
    ...(attorney === undefined ? [] : [named('a1', 'attorney', attorney)]),
    ...debtors.map((one, index) => named(`x${index}`, 'defendant', one)),
  ]
}

function same(text: string): Pair {
  return { cnr: text, en: text }
}

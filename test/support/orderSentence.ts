import { plain } from '../../shared/document/content/content.ts'
import { compensationOrder } from '../../shared/document/documents/compensationOrder.ts'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { Proceedings } from '../../shared/domain/caseFile/proceedings.ts'
import type { Claim } from '../../shared/domain/caseFile/claim.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { editable, readTrainingCase } from './trainingCase.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'

type Named = Readonly<{ name: string; sex: 'm' | 'f' }>

/** What one sentence of the order depends on, and the sentence a lawyer expects. `block` is its place in the template. */
export type OrderSentence = Bilingual &
  Readonly<{
    block: string
    injured: Named
    pseudonym: Bilingual | undefined
    attorney: Named | undefined
    debtors: readonly Named[]
    verdict: NonNullable<Proceedings['verdict']>['kind']
    plea: boolean
    withdrawn: string | undefined
    days: number
    head: 'M06' | 'R01' | 'R02'
    object: Bilingual | undefined
    granted: boolean
    awardedCents: number
    summary: boolean
  }>

const CLAIMED_CENTS = 152_050

/** The sentence as the composer of the order makes it, from a practice case with these people and this decision. */
export function composeSentence(given: OrderSentence): Bilingual {
  const { blocks } = compensationOrder.compose({ caseFile: caseOf(given) })
  const id = given.block === 'introduction-parties' ? 'introduction' : given.block
  const found = blocks.find((block) => block.id === id || block.id === `${id}.1`)
  if (found?.kind !== 'text') throw new Error(`no sentence ${id}`)
  const whole = { cnr: plain(found.text.cnr), en: plain(found.text.en) }
  // Of the long introduction only the parties are compared: their genitive stands nowhere else.
  if (id !== 'introduction') return whole
  return { cnr: between(whole.cnr, 'predmetu ', ', zbog'), en: between(whole.en, 'criminal case ', ', for') }
}

function between(whole: string, before: string, after: string): string {
  const start = whole.indexOf(before) + before.length
  return whole.slice(start, whole.indexOf(after, start))
}

function caseOf(given: OrderSentence): CaseFile {
  const base = readTrainingCase('case-01')
  const { claim, decision } = editable(base)
  const isMoney = given.head === 'M06'
  const awarded = given.awardedCents
  const referral = { noReliableBasis: samePair('Spisi su nepotpuni.'), wouldDelay: samePair('Traži se vještačenje.') }
  return {
    ...base,
    proceedings: {
      ...base.proceedings,
      plea: given.plea,
      ...(given.summary ? { offences: [{ law: 'KZ CG', article: '444', paragraph: '8' }] } : {}),
      verdict: { kind: given.verdict, announced: decision.date },
    },
    people: [...base.people.filter((one) => one.role === 'judge' || one.role === 'clerk'), ...peopleOf(given)],
    claims: [
      {
        claim: claimOf(claim, given, isMoney),
        decision: {
          claim: claim.id,
          judge: decision.judge,
          date: decision.date,
          daysToPay: given.days,
          jointly: given.debtors.length > 1,
          heads: [
            isMoney
              ? { head: 'h1', awardedCents: awarded, referredCents: CLAIMED_CENTS - awarded, referral }
              : given.granted
                ? { head: 'h1', awardedCents: 0, granted: true }
                : { head: 'h1', awardedCents: 0, granted: false, referral },
          ],
        },
        acts: [],
        services: [],
        payments: [],
      },
    ],
  }
}

function claimOf(claim: Claim, given: OrderSentence, isMoney: boolean): Claim {
  const { head, object, withdrawn } = given
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
        evidence: ['e1'],
        ...(object === undefined ? {} : { object }),
      },
    ],
  }
}

function peopleOf({ injured, attorney, debtors, pseudonym }: OrderSentence): readonly Person[] {
  const named = (id: string, role: Person['role'], one: Named): Person => ({ id, role, ...one })
  return [
    {
      ...named('i1', 'injuredParty', injured),
      ...(pseudonym === undefined ? {} : { pseudonym, sealed: true }),
      ...(attorney === undefined ? {} : { representative: 'a1' }),
    },
    ...(attorney === undefined ? [] : [named('a1', 'attorney', attorney)]),
    ...debtors.map((one, index) => named(`x${index}`, 'defendant', one)),
  ]
}

function samePair(text: string): Bilingual {
  return { cnr: text, en: text }
}

import type { Person } from '../../domain/caseFile/person.ts'
import { sumDecision } from '../../domain/decision/totals.ts'
import { displayName, partyScope, partyWords, type PartyRole } from '../sentences/party.ts'
import { joinScopes, scope, type Scope } from '../template/vocabulary.ts'
import { same, word } from '../words.ts'
import { postalAddress, type ActContext } from './actContext.ts'
import { datePair, officeScope, OFFICE_FLAGS, OFFICE_TEXTS } from './commonScope.ts'
import { amountPair } from './headScopes.ts'
import { representation } from './orderParts.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Texts every act of the court knows. */
export const ACT_TEXTS: readonly string[] = [
  ...OFFICE_TEXTS,
  ...partyWords('injured'),
  ...partyWords('debtors'),
  'representation',
  'recipient.name',
  'recipient.role',
  'recipient.address',
  'order.number',
  'verdict.date',
  'final',
  'enforceable',
  'claimed',
  'awarded',
  'referred',
  'days',
  'blank',
  'line',
]
export const ACT_FLAGS: readonly string[] = [
  ...OFFICE_FLAGS,
  'order.hasNumber',
  'verdict.known',
  'final.known',
  'decided',
  'award',
  'referral',
  'represented',
  'recipient.represents',
  'recipient.hasRole',
  'sealed',
  'joint',
]
export const ACT_AGREEMENTS = ['injured', 'debtors'] as const

/** Offices, people, sums and dates of an act. A sealed person stands under the pseudonym only. */
export function actScope(act: ActContext): Scope {
  const { context, date, known } = act
  return [
    officeScope(context, date),
    partyScope('injured', 'injured', [context.claimant]),
    partyScope('debtors', 'defendant', context.respondents),
    recipient(act),
    facts(act),
    sums(act),
    scope({ texts: { date: known ? datePair(date) : word('blank') } }),
  ].reduce(joinScopes)
}

/** A known date, or a line for the pen. */
export function penDate(date: string | undefined): Bilingual {
  return date === undefined ? word('blank') : datePair(date)
}

function recipient({ recipient: taken }: ActContext): Scope {
  const { person, onBehalfOf } = taken
  const role = person === undefined ? undefined : roleWord(person)
  const address = postalAddress(taken)
  return scope({
    texts: {
      'recipient.name': person === undefined ? word('line') : displayName(person),
      'recipient.role': role ?? same(''),
      'recipient.address': address === undefined ? word('line') : same(address),
    },
    flags: { 'recipient.represents': onBehalfOf !== undefined, 'recipient.hasRole': role !== undefined },
  })
}

const ROLES: Readonly<Partial<Record<Person['role'], PartyRole>>> = {
  attorney: 'attorney',
  guardian: 'guardian',
  defendant: 'defendant',
  injuredParty: 'injured',
}

function roleWord(person: Person): Bilingual | undefined {
  const role = ROLES[person.role]
  return role === undefined ? undefined : word(`${role}.${person.sex}`)
}

function facts({ context, request }: ActContext): Scope {
  const { claim, claimant, decision, representative, respondents, file } = context
  const announced = file.proceedings.verdict?.announced ?? decision?.date
  const { order } = request
  return scope({
    texts: {
      representation: representation(context),
      'order.number': same(order?.number ?? ''),
      'verdict.date': penDate(announced),
      final: penDate(order?.final),
      enforceable: penDate(order?.enforceable),
      blank: word('blank'),
      line: word('line'),
    },
    flags: {
      'order.hasNumber': order?.number !== undefined,
      'verdict.known': announced !== undefined,
      'final.known': order?.final !== undefined,
      represented: representative !== undefined,
      sealed: claimant.sealed === true,
      joint: (decision?.jointly ?? claim.jointly ?? false) && respondents.length > 1,
    },
  })
}

function sums({ context: { claim, decision } }: ActContext): Scope {
  const totals = sumDecision(claim, decision)
  return scope({
    texts: {
      claimed: amountPair(totals.claimedCents),
      awarded: amountPair(totals.awardedCents),
      referred: amountPair(totals.referredCents),
      days: decision === undefined ? word('blank.short') : same(String(decision.daysToPay)),
    },
    flags: { decided: decision !== undefined, award: totals.awardedCents > 0, referral: totals.referredCents > 0 },
    counts: { days: decision?.daysToPay ?? 0 },
  })
}

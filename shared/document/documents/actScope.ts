import type { Person } from '../../domain/caseFile/person.ts'
import { sumDecision } from '../../domain/decision/totals.ts'
import {
  agreementOf,
  displayNameOf,
  claimantRoleOf,
  createPartyScope,
  describeParty,
  representativeRoleOf,
  type PartyRole,
} from '../sentences/party.ts'
import { joinScopes, createScope, type Scope } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { isRuling } from './orderConditions.ts'
import { postalAddressOf, type ActContext } from './actContext.ts'
import { formatDatePair, OFFICE_AGREEMENTS, createOfficeScope, OFFICE_FLAGS, OFFICE_TEXTS } from './commonScope.ts'
import { formatAmountPair } from './amountPairs.ts'
import { CITED_FLAGS, CITED_TEXTS, createCitedScope } from './citedDecision.ts'
import { shareFlags } from './debtorShareScope.ts'
import { composeRepresentation } from './orderParts.ts'
import { composeRulings, RULINGS_FLAGS, RULINGS_TEXTS } from './rulingsScope.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Texts every act of the court knows. */
export const ACT_TEXTS: readonly string[] = [
  ...OFFICE_TEXTS,
  ...describeParty('injured'),
  ...describeParty('debtors'),
  'representation',
  'recipient.name',
  'recipient.role',
  'recipient.address',
  'order.number',
  ...RULINGS_TEXTS,
  ...CITED_TEXTS,
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
  ...RULINGS_FLAGS,
  ...CITED_FLAGS,
  'verdict.known',
  'date.known',
  'final.known',
  'enforceable.known',
  'finality.open',
  'decided',
  'decided.byRuling',
  'award',
  'referral',
  'represented',
  'recipient.represents',
  'recipient.shields',
  'recipient.hasRole',
  'sealed',
  'joint',
  'divided',
]
export const ACT_AGREEMENTS = [...OFFICE_AGREEMENTS, 'injured', 'debtors', 'recipient'] as const

/** Offices, people, sums and dates of an act. A sealed person stands under the pseudonym only. */
export function createActScope(act: ActContext): Scope {
  const { context, date, known } = act
  return [
    createOfficeScope(context, date),
    createPartyScope('injured', claimantRoleOf(context.claimant), [context.claimant]),
    createPartyScope('debtors', 'defendant', context.debtors),
    describeRecipient(act),
    collectFacts(act),
    composeSums(act),
    createScope(composeRulings(act.request.order)),
    createCitedScope(act.request.order),
    createScope({ texts: { date: known ? formatDatePair(date) : wordPair('blank') } }),
  ].reduce(joinScopes)
}

/** A known date, or a line for the pen. */
export function formatPenDate(date: string | undefined): Bilingual {
  return date === undefined ? wordPair('blank') : formatDatePair(date)
}

function describeRecipient({ recipient: taken, context }: ActContext): Scope {
  const { person, onBehalfOf } = taken
  const role = person === undefined ? undefined : wordOfRole(person)
  const address = postalAddressOf(taken)
  return createScope({
    texts: {
      'recipient.name': person === undefined ? wordPair('line') : displayNameOf(person),
      'recipient.role': role ?? samePair(''),
      'recipient.address': address === undefined ? wordPair('line') : samePair(address),
    },
    flags: {
      'recipient.represents': onBehalfOf !== undefined,
      // Only where there is something to shield does the slip say that everything goes through the representative.
      'recipient.shields': onBehalfOf !== undefined && context.claimant.sealed === true,
      'recipient.hasRole': role !== undefined,
    },
    agreements: { recipient: agreementOf(person === undefined ? [] : [person]) },
  })
}

function roleOf(person: Person): PartyRole | undefined {
  if (person.role === 'attorney' || person.role === 'guardian') return representativeRoleOf(person)
  if (person.role === 'injuredParty' || person.role === 'successor') return claimantRoleOf(person)
  return person.role === 'defendant' ? 'defendant' : undefined
}

function wordOfRole(person: Person): Bilingual | undefined {
  const role = roleOf(person)
  return role === undefined ? undefined : wordPair(`${role}.${person.sex}`)
}

function collectFacts({ context, request, known }: ActContext): Scope {
  const { claim, claimant, decision, representative, debtors, file } = context
  const { order } = request
  // Only a day that was entered: the day of the decision is not taken for that of the judgment, but where it was made outside the program.
  const announced = order?.court === undefined ? file.proceedings.verdict?.announced : order.issued
  return createScope({
    texts: {
      representation: composeRepresentation(context),
      'order.number': samePair(order?.number ?? ''),
      'verdict.date': formatPenDate(announced),
      final: formatPenDate(order?.final),
      enforceable: formatPenDate(order?.enforceable),
      blank: wordPair('blank'),
      line: wordPair('line'),
    },
    flags: {
      'order.hasNumber': order?.number !== undefined,
      'verdict.known': announced !== undefined,
      'date.known': known,
      'final.known': order?.final !== undefined,
      'enforceable.known': order?.enforceable !== undefined,
      'finality.open': order?.final === undefined || order.enforceable === undefined,
      represented: representative !== undefined,
      sealed: claimant.sealed === true,
      divided: shareFlags({ decision, debtors }).divided,
      joint: (decision?.jointly ?? claim.jointly ?? false) && debtors.length > 1,
    },
  })
}

function composeSums({ context: { claim, decision, file } }: ActContext): Scope {
  const totals = sumDecision(claim, decision)
  return createScope({
    texts: {
      claimed: formatAmountPair(totals.claimedCents),
      awarded: formatAmountPair(totals.awardedCents),
      referred: formatAmountPair(totals.referredCents),
      days: decision === undefined ? wordPair('blank.short') : samePair(String(decision.daysToPay)),
    },
    flags: {
      decided: decision !== undefined,
      'decided.byRuling': isRuling(file.proceedings),
      award: totals.awardedCents > 0,
      referral: totals.referredCents > 0,
    },
    counts: { days: decision?.daysToPay ?? 0 },
  })
}

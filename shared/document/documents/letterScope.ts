import { hearingsOf } from '../../domain/caseFile/hearings.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import { joinScopes, createScope, type Scope } from '../template/vocabulary.ts'
import { capitalPair, claimantRoleOf, createPartyScope, describeParty } from '../sentences/party.ts'
import { declineName } from '../../text/forms/nameForms.ts'
import { nameOfLanguage } from '../../text/languageNames.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { formatDatePair, OFFICE_AGREEMENTS, createOfficeScope, OFFICE_FLAGS, OFFICE_TEXTS } from './commonScope.ts'
import { formatAmountPair } from './amountPairs.ts'
import { isThing } from './headScopes.ts'
import { dateOrBlank, type Issuer, type LetterContext } from './letterContext.ts'
import { composeRepresentation } from './orderParts.ts'
import type { Bilingual } from '../../text/bilingual.ts'

const OFFICE = ['upper', 'name', 'genitive', 'dative', 'instrumental', 'mark', 'town'] as const

/** Texts every letter and motion knows. */
export const LETTER_TEXTS: readonly string[] = [
  ...OFFICE_TEXTS,
  ...OFFICE.flatMap((name) => [`office.${name}`, `receiver.${name}`]),
  ...describeParty('injured'),
  ...describeParty('debtors'),
  'prosecution.town',
  'injured.capDative',
  'representation',
  'representative.address',
  'blank',
  'language',
  'language.locative',
  'language.instrumental',
  'total',
  'filed',
  'identification',
  'hearing',
  'address',
]
export const LETTER_FLAGS: readonly string[] = [
  ...OFFICE_FLAGS,
  'office.hasMark',
  'office.isCourt',
  'receiver.hasMark',
  'receiver.isCourt',
  'date.known',
  'represented',
  'hasAttorney',
  'hasAddress',
  'sealed',
  'interpreter',
  'victim',
  'identified',
  'joint',
  'filed.known',
  'specified',
  'asks.money',
  'hearing.known',
  'indicted',
  'own.address',
  'guardian',
  'child',
  'claim.unfiled',
  'urgent',
  'joins',
]
export const LETTER_AGREEMENTS: readonly string[] = [...OFFICE_AGREEMENTS, 'injured', 'debtors']

/** Offices, people, dates and the sum of a letter or motion. A sealed person stands under the pseudonym only. */
export function createLetterScope(letter: LetterContext): Scope {
  const { context, date, known } = letter
  return [
    createOfficeScope(context, date),
    describeOffice('office', letter.issuer),
    describeOffice('receiver', letter.receiver),
    createPartyScope('injured', claimantRoleOf(context.claimant), [context.claimant]),
    createPartyScope('debtors', 'defendant', context.respondents),
    addressed(letter),
    facts(letter),
    createScope({
      texts: { date: known ? formatDatePair(date) : wordPair('blank') },
      flags: { 'date.known': known },
    }),
  ].reduce(joinScopes)
}

// «Oštećenoj Mariji Perović» as the first line of an address.
function addressed({ context: { claimant } }: LetterContext): Scope {
  const { texts } = createPartyScope('injured', claimantRoleOf(claimant), [claimant])
  return createScope({ texts: { 'injured.capDative': capitalPair(texts['injured.dative'] ?? samePair('')) } })
}

function describeOffice(prefix: string, { office, mark, isCourt }: Issuer): Scope {
  const { nominative, genitive, dativeAuthority, town } = office
  return createScope({
    texts: {
      [`${prefix}.upper`]: { cnr: nominative.cnr.toUpperCase(), en: nominative.en.toUpperCase() },
      [`${prefix}.name`]: nominative,
      [`${prefix}.genitive`]: { cnr: genitive, en: nominative.en },
      [`${prefix}.dative`]: { cnr: dativeAuthority, en: nominative.en },
      [`${prefix}.instrumental`]: { cnr: instrumentalOf(nominative.cnr), en: nominative.en },
      [`${prefix}.mark`]: samePair(mark ?? ''),
      [`${prefix}.town`]: samePair(town),
    },
    flags: { [`${prefix}.hasMark`]: mark !== undefined, [`${prefix}.isCourt`]: isCourt },
  })
}

// »pred Višim državnim tužilaštvom u Podgorici«
function instrumentalOf(office: string): string {
  return declineName({ name: office, sex: 'm', kind: 'role' }).instrumental
}

function facts({ context, date, known, attorney, isChild }: LetterContext): Scope {
  const { claim, claimant, representative, respondents, file } = context
  const hearing = hearingsOf(file.proceedings, 'main').find((candidate) => candidate.hearing.date >= date)?.hearing
  const amounts = claim.heads.filter((head) => !isThing(head)).map((head) => head.amountCents)
  const unfiled = claim.filed === undefined || (known && claim.filed > date)
  const specified = amounts.length > 0 && amounts.every((amount) => amount !== null)
  return createScope({
    texts: {
      'prosecution.town': samePair(context.prosecution.town),
      representation: composeRepresentation(context),
      // A guardian's address may be the home of the protected person; an attorney's is an office.
      'representative.address': samePair(attorney?.address ?? ''),
      blank: wordPair('blank'),
      language: nameOfLanguage(claimant.interpreter) ?? wordPair('blank'),
      'language.locative': nameOfLanguage(claimant.interpreter, 'locative') ?? wordPair('blank'),
      'language.instrumental': nameOfLanguage(claimant.interpreter, 'instrumental') ?? wordPair('blank'),
      total: specified ? formatAmountPair(addUpCents(amounts)) : wordPair('blank'),
      filed: dateOrBlank(claim.filed),
      identification: identification(context.claimant.identification),
      hearing: hearing === undefined ? samePair('') : formatDatePair(hearing.date),
      address: samePair(claimant.sealed === true ? '' : (claimant.serviceAddress ?? claimant.address ?? '')),
    },
    flags: {
      represented: representative !== undefined,
      hasAttorney: attorney !== undefined,
      hasAddress: attorney?.address !== undefined,
      sealed: claimant.sealed === true,
      interpreter: claimant.interpreter !== undefined || claimant.understandsMontenegrin === false,
      victim: claimant.identification !== undefined && claimant.identification.status !== 'none',
      identified: claimant.identification?.status === 'formal',
      joint: (claim.jointly ?? false) && respondents.length > 1,
      'filed.known': claim.filed !== undefined,
      specified,
      'asks.money': amounts.length > 0 || claim.heads.length === 0,
      'hearing.known': hearing !== undefined,
      'own.address': claimant.sealed !== true && (claimant.serviceAddress ?? claimant.address) !== undefined,
      guardian: claimant.guardian !== undefined,
      child: isChild,
      'claim.unfiled': unfiled,
      // Until the end of the main hearing the claim is still to be filed; after that only a hearing to come presses.
      urgent: unfiled || hearing !== undefined,
      joins: claim.joinsProsecution === true,
      indicted: file.proceedings.indictment !== undefined && file.proceedings.indictment.date <= date,
    },
  })
}

function identification(given: LetterContext['context']['claimant']['identification']): Bilingual {
  const mark = given?.decisionMark === undefined ? wordPair('blank') : samePair(given.decisionMark)
  return joinPairs([mark, wordPair('evidence.dated', { date: dateOrBlank(given?.date) })], '')
}

import { findOffence } from '../../domain/legal/offences.ts'
import type { Proceedings } from '../../domain/caseFile/proceedings.ts'
import type { Office } from '../../domain/offices/offices.ts'
import { isSummary } from '../../domain/venue/venue.ts'
import { formatDate, formatShortDate } from '../../format/date.ts'
import { agreementOf, createPartyScope, describeParty, representativeRoleOf } from '../sentences/party.ts'
import { joinScopes, createScope, type Scope } from '../template/vocabulary.ts'
import { enumerate, samePair, wordPair } from '../words.ts'
import { personsOf, type CaseContext } from './caseContext.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A date as it stands in a document. */
export function formatDatePair(date: string): Bilingual {
  return { cnr: formatDate(date, 'cnr'), en: formatDate(date, 'en') }
}

/** A date in figures, in both languages; a dash where there is none. */
export function formatShortDatePair(date: string | undefined): Bilingual {
  if (date === undefined) return samePair('–')
  return { cnr: formatShortDate(date, 'cnr'), en: formatShortDate(date, 'en') }
}

/** Texts `createOfficeScope` gives, for the vocabulary of a template. */
export const OFFICE_TEXTS: readonly string[] = [
  'court.name',
  'court.upper',
  'court.genitive',
  'court.dative',
  'court.town',
  'court.inPlace',
  'court.mark',
  'prosecution.name',
  'prosecution.upper',
  'prosecution.genitive',
  'prosecution.dative',
  'prosecution.mark',
  'appellate.dative',
  'offences',
  'indictment.date',
  'date',
  ...describeParty('accused'),
  ...describeParty('representative'),
]
export const OFFICE_FLAGS = [
  'court.hasMark',
  'prosecution.hasMark',
  'indictment.known',
  'charge.bill',
  'appellate.known',
  'counsel.known',
] as const

/**
 * What sentences agree with: everybody accused, not only those the claim is against (ZKP 379/2); whoever represents the
 * claimant; defence counsel.
 */
export const OFFICE_AGREEMENTS = ['accused', 'representative', 'counsel'] as const

/** Court, prosecution, offences and the date of the document: what nearly every heading needs. */
export function createOfficeScope(context: CaseContext, date: string): Scope {
  const { court, prosecution, appellate, file } = context
  const counsel = personsOf(file, 'defenceCounsel')
  const mark = (text: string | undefined): Bilingual => samePair(text ?? '')
  const accused = personsOf(file, 'defendant')
  const own = createScope({
    texts: {
      'court.name': named(court, court.nominative.cnr),
      'court.upper': upper(named(court, court.nominative.cnr)),
      'court.genitive': named(court, court.genitive),
      'court.dative': named(court, court.dativeAuthority),
      'court.town': samePair(court.town),
      'court.inPlace': { cnr: court.inPlace, en: court.town },
      'court.mark': mark(file.proceedings.courtMark),
      'prosecution.name': named(prosecution, prosecution.nominative.cnr),
      'prosecution.upper': upper(named(prosecution, prosecution.nominative.cnr)),
      'prosecution.genitive': named(prosecution, prosecution.genitive),
      'prosecution.dative': named(prosecution, prosecution.dativeAuthority),
      'prosecution.mark': mark(file.proceedings.prosecutionMark),
      'appellate.dative': { cnr: appellate?.dativeAuthority ?? '', en: appellate?.nominative.en ?? '' },
      offences: composeOffences(context, date),
      'indictment.date':
        file.proceedings.indictment === undefined ? samePair('') : formatDatePair(file.proceedings.indictment.date),
      date: formatDatePair(date),
    },
    flags: {
      'court.hasMark': file.proceedings.courtMark !== undefined,
      'prosecution.hasMark': file.proceedings.prosecutionMark !== undefined,
      'indictment.known': file.proceedings.indictment !== undefined,
      'charge.bill': isBillOfCharges(file.proceedings, date),
      'appellate.known': appellate !== undefined,
      'counsel.known': counsel.length > 0,
    },
    agreements: { counsel: agreementOf(counsel) },
  })
  return [
    own,
    createPartyScope('accused', 'defendant', accused.length > 0 ? accused : context.respondents),
    describeRepresentative(context),
  ].reduce(joinScopes)
}

// Where nobody represents the claimant, sentences about a representative to come speak of one in general.
function describeRepresentative({ representative }: CaseContext): Scope {
  if (representative === undefined) return createPartyScope('representative', 'attorney', [])
  return createPartyScope('representative', representativeRoleOf(representative), [representative])
}

// In summary proceedings and for a penalty order the charge is a bill of charges (ZKP 447/1, 461).
function isBillOfCharges(proceedings: Proceedings, on: string): boolean {
  return proceedings.verdict?.kind === 'penaltyOrder' || isSummary(proceedings, on)
}

// «zbog krivičnog djela trgovina ljudima iz čl. 444 st. 1 … i krivičnog djela …»
function composeOffences({ file }: CaseContext, date: string): Bilingual {
  const phrases = file.proceedings.offences.map((offence, index): Bilingual => {
    const entry = findOffence(offence, date)
    if (entry === undefined) {
      const place = `${offence.article}${offence.paragraph === undefined ? '' : `/${offence.paragraph}`} ${offence.law}`
      return wordPair(index === 0 ? 'offence.unknownFirst' : 'offence.unknownNext', { place })
    }
    const { cnr, en } = entry.phrase
    return index === 0 ? entry.phrase : { cnr: cnr.replace(/^zbog /, ''), en: en.replace(/^for /, '') }
  })
  return enumerate(phrases)
}

// The apostrophe of «Prosecutor’s» as it is printed, whichever the list of offices has.
function named({ nominative }: Office, cnr: string): Bilingual {
  return { cnr, en: nominative.en.replaceAll("'", '’') }
}

function upper(pair: Bilingual): Bilingual {
  return { cnr: pair.cnr.toUpperCase(), en: pair.en.toUpperCase() }
}

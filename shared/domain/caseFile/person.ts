import { z } from 'zod'
import { bilingualLine, countryCode, isoDate, line, localId, officeCode, singleLine } from './fields.ts'

/** Roles a person has in the proceedings (ZKP 22; domain glossary). */
export const PERSON_ROLES = [
  'injuredParty',
  'successor',
  'defendant',
  'attorney',
  'defenceCounsel',
  'guardian',
  'judge',
  'panelMember',
  'clerk',
  'prosecutor',
  'interpreter',
  'expert',
  'witness',
  'thirdParty',
] as const
/** One of `PERSON_ROLES`. */
export type PersonRole = (typeof PERSON_ROLES)[number]

/** Forms of exploitation (KZ 444/1; HTCDS 2.0 code list). */
export const EXPLOITATION_FORMS = [
  'labourExploitation',
  'forcedLabour',
  'servitude',
  'slavery',
  'criminalActivity',
  'sexualExploitation',
  'forcedBegging',
  'pornography',
  'unlawfulMarriage',
  'organRemoval',
  'armedConflict',
  'other',
] as const

/** Whether somebody is a victim of trafficking by a formal decision, is presumed to be one, or is not. */
export const IDENTIFICATION_STATUSES = ['presumed', 'formal', 'none'] as const

/** A status as a victim that held before the present one: from which day, and by which decision. */
export const earlierStatus = z.strictObject({
  status: z.enum(IDENTIFICATION_STATUSES),
  date: isoDate,
  decisionMark: line.optional(),
})

/** To whom data of a victim may be passed on, each by a consent of its own. */
export const CONSENT_RECIPIENTS = [
  'coordinator',
  'supportServices',
  'shelter',
  'socialWork',
  'health',
  'legalAid',
  'organisation',
  'authorityAbroad',
] as const

/** What a victim has said about sharing data with one recipient, and when; a later refusal takes an earlier consent back. */
export const shareConsent = z.strictObject({
  recipient: z.enum(CONSENT_RECIPIENTS),
  given: z.boolean(),
  date: isoDate.optional(),
  note: line.optional(),
})

/**
 * Formal or presumed status as a victim of trafficking as it stands, and how it came to that; apart from the procedural
 * role (domain §2).
 */
export const identification = z.strictObject({
  status: z.enum(IDENTIFICATION_STATUSES),
  decisionMark: line.optional(),
  date: isoDate.optional(),
  forms: z.array(z.enum(EXPLOITATION_FORMS)).max(EXPLOITATION_FORMS.length).optional(),
  earlier: z.array(earlierStatus).max(20).optional(),
  consents: z.array(shareConsent).max(50).optional(),
})

/** One person of a case file. `sealed: true` means: outside the sealed cover only `pseudonym` may appear (ZKP 121–124). */
export const person = z.strictObject({
  id: localId,
  role: z.enum(PERSON_ROLES),
  name: line,
  sex: z.enum(['m', 'f']),
  nickname: line.optional(),
  birthDate: isoDate.optional(),
  deceased: isoDate.optional(),
  jmbg: singleLine(13, 1).optional(),
  passport: z.strictObject({ country: countryCode, number: singleLine(30, 1) }).optional(),
  noDocument: z.boolean().optional(),
  citizenship: countryCode.optional(),
  birthPlace: line.optional(),
  address: line.optional(),
  serviceAddress: line.optional(),
  email: singleLine(200, 3).optional(),
  phone: singleLine(40, 3).optional(),
  father: line.optional(),
  mother: line.optional(),
  motherMaidenName: line.optional(),
  occupation: bilingualLine.optional(),
  education: bilingualLine.optional(),
  literate: z.boolean().optional(),
  married: z.boolean().optional(),
  children: z.int().min(0).max(30).optional(),
  priorConvictions: z.boolean().optional(),
  understandsMontenegrin: z.boolean().optional(),
  /** The language an interpreter is called for: its code (ISO 639), or its name where the list has none. */
  interpreter: singleLine(60, 2).optional(),
  pseudonym: bilingualLine.optional(),
  sealed: z.boolean().optional(),
  account: singleLine(40, 1).optional(),
  identification: identification.optional(),
  representative: localId.optional(),
  guardian: localId.optional(),
  defenceCounsel: localId.optional(),
  kind: z.enum(['legal', 'collision', 'appointed']).optional(),
  appointedBy: bilingualLine.optional(),
  date: isoDate.optional(),
  powerOfAttorneyDate: isoDate.optional(),
  legalAidDecision: line.optional(),
  office: officeCode.optional(),
  /** The last day on which a judge who was replaced belonged to the panel. */
  satUntil: isoDate.optional(),
})
/** A person of a case file, as read by `person`. */
export type Person = z.infer<typeof person>

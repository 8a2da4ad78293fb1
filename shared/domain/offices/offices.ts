import table from '../../../resources/legal/offices.json' with { type: 'json' }
import type { Bilingual } from '../../text/bilingual.ts'

/** Whether an office is a court or a prosecutor’s office. */
export type OfficeKind = 'court' | 'prosecution'

/** Case forms of an office's name in Montenegrin; given by hand, never generated (domain §7). */
export type OfficeForms = Readonly<{
  nominative: string
  genitive: string
  /** «Višem sudu u Podgorici»: to whom a document is addressed, where an appeal goes. */
  dativeAuthority: string
  accusative: string
  instrumental: string
  locative: string
  /** «u Podgorici», «na Cetinju». */
  inPlace: string
  town: string
  townGenitive: string
}>

/** A court or a state prosecutor's office, as the list in resources/legal/offices.json has it. */
export type Office = Readonly<
  Omit<OfficeForms, 'nominative'> & {
    code: string
    kind: OfficeKind
    level: string
    nominative: Bilingual
    /** The same forms in Cyrillic, written by hand. */
    cyrillic: OfficeForms
    postal: Readonly<{ code: string; place: string }>
    /** Municipalities of the district; empty where the office serves the whole state. */
    area: readonly string[]
    /** Code of the court that decides on the ordinary legal remedy. */
    appellate: string | null
    /** Of a court: the code of the prosecutor's office that acts before it. */
    prosecution: string | null
    /** Of a prosecutor's office: the codes of the courts before which it acts. */
    actsBefore: readonly string[]
    variants?: readonly string[]
    validFrom: string | null
    validTo: string | null
    source: string
    confidence: string
  }
>

const offices = table.offices as readonly Office[]
const byCode = new Map(offices.map((office) => [office.code, office]))

/** The office of a code such as `VSPG` or `ODT-BR`; undefined where the list has none (source: domain §7–8). */
export function findOffice(code: string): Office | undefined {
  return byCode.get(code)
}

/** The codes of every office, of former ones too. */
export function listOfficeCodes(): readonly string[] {
  return offices.map(({ code }) => code)
}

/** The court that decides on an appeal against a decision of the given court. */
export function appellateCourtOf(courtCode: string): Office | undefined {
  const court = byCode.get(courtCode)
  return court?.appellate == null ? undefined : byCode.get(court.appellate)
}

/** The prosecutor's office that ordinarily acts before a court; the Special one is a matter of organised crime. */
export function prosecutionBefore(courtCode: string): Office | undefined {
  const court = byCode.get(courtCode)
  return court?.prosecution == null ? undefined : byCode.get(court.prosecution)
}

/** Offices that may send and receive a case file of criminal proceedings: criminal courts and prosecutors. */
export function listCriminalOffices(kind: OfficeKind): readonly Office[] {
  const serving = new Set(offices.flatMap((office) => office.actsBefore))
  return offices.filter((office) => office.kind === kind && (kind === 'prosecution' || serving.has(office.code)))
}

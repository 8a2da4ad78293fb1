import type { CaseFile } from '../domain/caseFile/caseFile.ts'
import type { LawTables } from '../domain/law/lawTables.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { ageOn } from '../time/calendarDate.ts'
import type { Monitoring } from '../domain/statistics/monitoring.ts'
import type { StatisticsCase } from '../domain/statistics/statisticsCase.ts'
import type { DocumentContent } from './content/content.ts'
import { markMissingEnglish } from './markMissingEnglish.ts'
import type { BundlePlaces, ExhibitFile } from './exhibits.ts'
import type { Correction, CorrectionManner } from '../domain/papers/corrections.ts'
import type { EmergencyRecord } from './emergencyRecord.ts'
import type { ErasureRecord } from './erasureRecord.ts'
import type { KeyCard } from './keyCard.ts'
import type { LessonRecord } from './lessonRecord.ts'
import type { OrderRegister } from './orderRegister.ts'
import type { RightsRecord } from './rightsRecord.ts'
import type { SharePage } from './sharePage.ts'
import type { VerificationRecord } from './verificationRecord.ts'
import type { ViewRecord } from './viewRecord.ts'
import type { HandoverCard } from './handoverCard.ts'
import { shieldFile, type Identities } from './shieldedFile.ts'
import type { LoadedTemplate } from './template/loadTemplate.ts'
import { spellOut } from './spellOut.ts'
import { findTemplateOn, loadTemplateVersions } from './template/templateVersions.ts'
import { putOwnTexts } from './template/ownTexts.ts'
import { renderTemplate, type Composed } from './template/renderTemplate.ts'
import type { Vocabulary } from './template/vocabulary.ts'

/** What a document is made from. `date` is the date it bears; without one the composer takes it from the case. */
export type DocumentRequest = Readonly<{
  caseFile: CaseFile
  claimId?: string | undefined
  date?: string | undefined
  /** Number, finality and the like, known once the act is issued. */
  order?: OrderFacts | undefined
  /** Whom a letter, a service slip or an envelope goes to; the claimant where nothing is said. */
  recipientId?: string | undefined
  /** Case files a report counts; the one of `caseFile` where nothing is said. */
  cases?: readonly StatisticsCase[] | undefined
  /** The figures of a report, where they were computed before. */
  figures?: Monitoring | undefined
  /** Age of a person of the file on a day, where it is known; given by the program, for protected people too. */
  ageOf?: ((id: string, on: string) => number | undefined) | undefined
  /** What a rectification mends; a form with lines for the pen where nothing is said (ZKP 380). */
  corrections?: readonly Correction[] | undefined
  /** Of which kind the correction is; an obvious error, of the court's own motion, where nothing is said (ZKP 380/1). */
  correction?: CorrectionManner | undefined
  /** The number of a ruling that corrects an order, and its own reasons, where it is issued by the program. */
  ruling?: Readonly<{ number?: string | undefined; reasons: Bilingual }> | undefined
  /** Days on which the court did not work, by which limits are counted (ZKP 216). */
  closedDays?: readonly string[] | undefined
  /** The tables of the law it is computed by; those that ship where nothing is said. */
  law?: LawTables | undefined
  /** Files attached to the evidence, in their order, for a list of exhibits. */
  exhibits?: readonly ExhibitFile[] | undefined
  /** The item of evidence a cover sheet is for. */
  exhibitId?: string | undefined
  /** Where a bundle has its exhibits; the list says so then. */
  bundle?: BundlePlaces | undefined
  /** A share of the recovery key, for the page of its holder. */
  share?: SharePage | undefined
  /** Who saw a case file. */
  views?: ViewRecord | undefined
  /** Which copies of an order are handed to whom. */
  handover?: HandoverCard | undefined
  /** Whose rights the table of rights tells of; everybody's where nothing is said. */
  rights?: RightsRecord | undefined
  /** The orders of a year, for their register. */
  orders?: OrderRegister | undefined
  /** The public keys of an office; a form for the pen where nothing is said. */
  keyCard?: KeyCard | undefined
  /** What a verification has found; a form for the pen where nothing is said. */
  verification?: VerificationRecord | undefined
  /** What came of a lesson in practice; a form of the judge's where nothing is said. */
  lesson?: LessonRecord | undefined
  /** A file that was opened in an emergency, and what was done in it. */
  emergency?: EmergencyRecord | undefined
  /** A case file that was erased; a form with lines for the pen where nothing is said. */
  erasure?: ErasureRecord | undefined
}>

/** What is known of an issued order; every fact is optional because a preview has none. */
export type OrderFacts = Readonly<{
  number?: string | undefined
  /** The court and the mark of a decision that was made outside the program and bears no number of it. */
  court?: string | undefined
  mark?: string | undefined
  issued?: string | undefined
  final?: string | undefined
  enforceable?: string | undefined
  /** The rulings by which it was corrected, in their order. */
  rulings?: readonly Readonly<{ number: string; issued: string }>[] | undefined
}>

/** One document of the program: its newest template and the composer that knows where the words come from. */
export type DocumentDefinition = Readonly<{
  id: string
  template: LoadedTemplate
  compose(request: DocumentRequest): DocumentContent
  /** Whose identity it may carry. */
  identities: Identities
  /** What the document was defined by, so that a further language can be laid over it. */
  source: Readonly<{ json: unknown; words: Vocabulary; composer: (request: DocumentRequest) => Composed }>
}>

// The age of a person tells what they may sign, and not when they were born.
function ageIn({ people }: CaseFile, id: string, on: string): number | undefined {
  const birthDate = people.find((person) => person.id === id)?.birthDate
  return birthDate === undefined ? undefined : ageOn(birthDate, on)
}

/**
 * Binds a template file, or its versions in the order of their days, to its composer; the template is checked here, once, when the module is loaded. The composer
 * never sees more of protected people than `identities` lets it, nor a text without its English or a mark in its place.
 */
export function defineDocument(
  json: unknown,
  words: Vocabulary,
  compose: (request: DocumentRequest) => Composed,
  identities: Identities = 'none',
): DocumentDefinition {
  const versions = loadTemplateVersions(json, words)
  const template = versions.at(-1) ?? versions[0]
  const composer = (request: DocumentRequest): Composed =>
    compose({
      ...request,
      corrections: markMissingEnglish(request.corrections),
      caseFile: markMissingEnglish(shieldFile(request.caseFile, identities, request.claimId)),
      ageOf: (id, on) => ageIn(request.caseFile, id, on),
    })
  return {
    id: template.id,
    template,
    identities,
    compose(request) {
      const composed = composer(request)
      const template = putOwnTexts(findTemplateOn(versions, composed.date), request.law?.texts, words)
      return spellOut(renderTemplate(template, composed), request.caseFile)
    },
    source: { json, words, composer },
  }
}

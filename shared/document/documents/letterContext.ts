import { sittingPanel } from '../../domain/caseFile/fileChanges.ts'
import type { Person } from '../../domain/caseFile/person.ts'
import { ageUnder } from '../../domain/claim/gateRules.ts'
import type { Office } from '../../domain/offices/offices.ts'
import type { DocumentRequest } from '../documentDefinition.ts'
import { wordPair } from '../words.ts'
import { createCaseContext, dayOfLaw, personById, personsOf, UNDATED, type CaseContext } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** An office with the mark under which it keeps the case. */
export type Issuer = Readonly<{ office: Office; mark: string | undefined; isCourt: boolean }>

/** What a letter or a motion is written from. `known` is false where nobody has said the date: it is left to the pen. */
export type LetterContext = Readonly<{
  context: CaseContext
  date: string
  known: boolean
  /** Who writes: the prosecution until the indictment, the court from then on. */
  issuer: Issuer
  /** To whom a motion of the injured party goes (ZKP 236/1). */
  receiver: Issuer
  /** Whether the injured party acts through a representative only: under sixteen, or with a guardian and no known age (ZKP 63/1). */
  isChild: boolean
  attorney: Person | undefined
  guardian: Person | undefined
}>

/** Finds what a letter needs. `fact` is the date the case itself gives for this act, if any. Throws DocumentProblem. */
export function createLetterContext(
  request: DocumentRequest,
  fact: (context: CaseContext) => string | undefined,
): LetterContext {
  const context = createCaseContext(request.caseFile, request.claimId)
  // The day the case gives for this very letter is its day, whenever an order was issued later.
  const known = request.date ?? fact(context) ?? request.order?.issued
  const { indictment, hearings } = context.file.proceedings
  const date = known ?? indictment?.date ?? context.decision?.date ?? hearings[0]?.date ?? UNDATED
  const before = indictment === undefined || date < indictment.date
  const atProsecution = context.claim.filedWith === undefined ? before : context.claim.filedWith === 'prosecution'
  const { representative, guardian } = context.claimant
  return {
    context: { ...context, on: dayOfLaw(date) },
    date,
    known: known !== undefined,
    issuer: issuerOf(context, !before),
    receiver: issuerOf(context, !atProsecution),
    isChild: isChild(request, context.claimant, date),
    attorney: representative === undefined ? undefined : personById(context.file, representative),
    guardian: guardian === undefined ? undefined : personById(context.file, guardian),
  }
}

function isChild({ ageOf }: DocumentRequest, { id, guardian }: Person, date: string): boolean {
  const age = ageOf?.(id, date)
  return age === undefined ? guardian !== undefined : age < ageUnder('actsAlone', date)
}

/** The court or the prosecution of the case, with its mark. */
export function issuerOf({ court, prosecution, file }: CaseContext, isCourt: boolean): Issuer {
  return isCourt
    ? { office: court, mark: file.proceedings.courtMark, isCourt }
    : { office: prosecution, mark: file.proceedings.prosecutionMark, isCourt }
}

/** A known date, or a line for the pen. */
export function dateOrBlank(date: string | undefined): Bilingual {
  return date === undefined ? wordPair('blank') : formatDatePair(date)
}

/** Who signs for an office: the judge of the decision or the first of the file, else the prosecutor; may be unknown. */
export function officerOf({ context }: LetterContext, isCourt: boolean): Person | undefined {
  if (!isCourt) return personsOf(context.file, 'prosecutor')[0]
  return context.decision === undefined
    ? sittingPanel(personsOf(context.file, 'judge'))[0]
    : personById(context.file, context.decision.judge)
}

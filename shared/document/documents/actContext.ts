import { sittingPanel } from '../../domain/caseFile/fileChanges.ts'
import type { Decision } from '../../domain/caseFile/decision.ts'
import type { Person } from '../../domain/caseFile/person.ts'
import { shippedLaw, type LawTables } from '../../domain/law/lawTables.ts'
import type { DocumentRequest } from '../documentDefinition.ts'
import { createCaseContext, dayOfLaw, personById, personsOf, UNDATED, type CaseContext } from './caseContext.ts'

/** What an act of the court is written from. `known` is false where nobody has said its date: it is left to the pen. */
export type ActContext = Readonly<{
  context: CaseContext
  request: DocumentRequest
  date: string
  known: boolean
  judge: Person | undefined
  /** The tables of the law it is computed by. */
  law: LawTables
  /** To whom the act is handed: never a sealed person, but whoever represents them. */
  recipient: Recipient
}>

/** Who takes a paper over. `person` is undefined where a sealed person has nobody: the name is left to the pen. */
export type Recipient = Readonly<{ person: Person | undefined; onBehalfOf: Person | undefined }>

/** Finds what an act needs. `fact` is the date the case itself gives for this act. Throws DocumentProblem. */
export function createActContext(
  request: DocumentRequest,
  fact: (context: CaseContext) => string | undefined = () => undefined,
): ActContext {
  const context = createCaseContext(request.caseFile, request.claimId)
  const { decision, file } = context
  const known = request.date ?? request.order?.issued ?? fact(context)
  const date = known ?? decision?.date ?? file.proceedings.hearings[0]?.date ?? UNDATED
  return {
    context: { ...context, on: dayOfLaw(date) },
    request,
    date,
    known: known !== undefined,
    judge: judgeOf(context, decision),
    law: request.law ?? shippedLaw,
    recipient: recipientOf(context, request),
  }
}

function judgeOf({ file }: CaseContext, decision: Decision | undefined): Person | undefined {
  return decision === undefined ? sittingPanel(personsOf(file, 'judge'))[0] : personById(file, decision.judge)
}

function recipientOf({ claimant, file }: CaseContext, { recipientId }: DocumentRequest): Recipient {
  const wanted = recipientId === undefined ? claimant : personById(file, recipientId)
  const agent = wanted.representative ?? wanted.guardian
  if (agent !== undefined) return { person: personById(file, agent), onBehalfOf: wanted }
  return wanted.sealed === true ? { person: undefined, onBehalfOf: wanted } : { person: wanted, onBehalfOf: undefined }
}

/** Where a paper may be sent; the file a document is given has no address of anybody who is protected. */
export function postalAddressOf({ person }: Recipient): string | undefined {
  return person?.serviceAddress ?? person?.address
}

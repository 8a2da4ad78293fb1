import type { ComposedSource } from '../../../shared/contract/intoJudgment.ts'
import type { DocumentContent } from '../../../shared/document/content/content.ts'
import { rowsOf } from '../../../shared/document/composeOrder.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { readCode } from '../../../shared/domain/proof/pageStatement.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { describeClaim, findClaim } from '../claim/act.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { withDecision } from '../decision/deciding.ts'
import type { DocxSource } from '../services.ts'
import { findLeakingRows } from './checkLeaks.ts'
import { readSnapshot } from './orderSnapshot.ts'
import { findVisibleOrder } from './orderView.ts'
import { genuineBytesOf } from './readOrder.ts'

type Origin = DocxSource['origin']
/** Words of a decision on their way into a judgment: what they are composed of, where they come from, and what they say. */
export type ComposedWords = Readonly<{
  file: LoadedCase
  about: Bilingual
  request: DocumentRequest & Readonly<{ claimId: string }>
  origin: Origin
  content: DocumentContent
}>

type Found = Omit<ComposedWords, 'content'>

/**
 * The words of a decision as it is typed, or of an issued order out of its snapshot. SECURITY: nobody is named who is protected now or
 * was when it was issued. Errors: order.notFound, order.damaged, order.identityLeak, document.refused, those of the file.
 */
export function composeSource(context: CaseContext, source: ComposedSource): Result<ComposedWords> {
  const found = 'orderId' in source ? ofOrder(context, source.orderId) : ofDraft(context, source)
  if (!found.ok) return found
  const { file, request } = found.value
  const allowed = permitFileAct('exportOrder', file.place, context.person)
  if (!allowed.ok) return allowed
  const content = compose(request)
  if (!content.ok) return content
  const rows = content.value.blocks.flatMap(rowsOf)
  const leaks = [request.caseFile, file.caseFile()].some((one) => findLeakingRows(one, rows).length > 0)
  return leaks ? failure('order.identityLeak') : success({ ...found.value, content: content.value })
}

/** What is not out yet is the court's own, of those who deliberate. */
function ofDraft(
  context: CaseContext,
  { caseId, decision }: Extract<ComposedSource, { decision: unknown }>,
): Result<Found> {
  if (!mayRead(context.person.roles, 'deliberation')) return failure('session.roleNotAllowed')
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  if (file.value.place.court !== context.person.office) return failure('caseFile.notInCustody')
  const stored = findClaim(file.value, decision.claim)
  if (!stored.ok) return stored
  const caseFile = withDecision(context.person, file.value.caseFile(), decision)
  const about = describeClaim(file.value, stored.value.claim)
  return success({
    file: file.value,
    about,
    request: { caseFile, claimId: decision.claim },
    origin: { kind: 'draft' },
  })
}

function ofOrder(context: CaseContext, orderId: string): Result<Found> {
  const order = findVisibleOrder(context, orderId)
  if (!order.ok) return order
  const { caseId, claimId, number, issued, sha256, injuredCnr, injuredEn, mark } = order.value
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const bytes = genuineBytesOf(context, order.value)
  if (!bytes.ok) return bytes
  const snapshot = context.cases.orders.snapshotOf(order.value)
  if (snapshot === undefined) return failure('order.damaged')
  const content = readCode(context.cases.orders.pageCodesOf(orderId)[0] ?? '')?.statement.content
  const request = { caseFile: readSnapshot(snapshot), claimId, date: issued, order: { number, issued } }
  const about = { cnr: `${mark} · ${injuredCnr} · ${number}`, en: `${mark} · ${injuredEn} · ${number}` }
  return success({ file: file.value, about, request, origin: { kind: 'issued', number, content, sha256 } })
}

function compose(request: DocumentRequest): Result<DocumentContent> {
  try {
    return success(composeDocument('compensation-order', request))
  } catch (error) {
    if (error instanceof DocumentProblem) return failure('document.refused')
    throw error
  }
}

import type { ComposedSource } from '../../../shared/contract/intoJudgment.ts'
import type { DocumentContent } from '../../../shared/document/content/content.ts'
import { rowsOf } from '../../../shared/document/composeOrder.ts'
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
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { CaseContext } from '../context.ts'
import { withDecision } from '../decision/deciding.ts'
import type { ComposedAct, DocxSource } from '../services.ts'
import { findLeakingRows } from './checkLeaks.ts'
import { readRuling, readSnapshot } from './orderSnapshot.ts'
import { findVisibleOrder } from './orderView.ts'
import { prepareRuling } from './prepareRuling.ts'
import { genuineBytesOf } from './readOrder.ts'

type Origin = DocxSource['origin']
/** Words of a decision, or of a ruling on one, on their way out: what they are composed of, where they come from, and what they say. */
export type ComposedWords = Readonly<{
  file: LoadedCase
  about: Bilingual
  act: ComposedAct
  origin: Origin
  content: DocumentContent
}>

type Found = Omit<ComposedWords, 'content'>
/** The pages of an issued act. */
type Stored = Readonly<{ bytes: Uint8Array<ArrayBuffer> }>

/**
 * The words of a decision or a ruling as it is typed, or of an issued one out of its snapshot. SECURITY: nobody is named who is protected
 * now or was when it was issued. Errors: order.notFound, order.damaged, order.identityLeak, document.refused, those of the file and of
 * `prepareRuling`.
 */
export function composeSource(context: CaseContext, source: ComposedSource): Result<ComposedWords> {
  const found = 'orderId' in source ? ofOrder(context, source.orderId) : ofDraft(context, source)
  if (!found.ok) return found
  const allowed = permitFileAct('exportOrder', found.value.file.place, context.person)
  return allowed.ok ? composeFound(found.value) : allowed
}

/**
 * The words of an issued act out of its snapshot, for whoever may read it: nothing of them leaves. SECURITY and errors as
 * `composeSource`, but for the act.
 */
export function composeIssued(context: CaseContext, orderId: string): Result<ComposedWords & Stored> {
  const found = ofOrder(context, orderId)
  if (!found.ok) return found
  const composed = composeFound(found.value)
  return composed.ok ? success({ ...composed.value, bytes: found.value.bytes }) : composed
}

function composeFound(found: Found): Result<ComposedWords> {
  const { file, act } = found
  const content = compose(act)
  if (!content.ok) return content
  const rows = content.value.blocks.flatMap(rowsOf)
  const leaks = [act.caseFile, file.caseFile()].some((one) => findLeakingRows(one, rows).length > 0)
  return leaks ? failure('order.identityLeak') : success({ ...found, content: content.value })
}

/** What is not out yet is the court’s own, of those who deliberate. */
function ofDraft(context: CaseContext, source: Exclude<ComposedSource, { orderId: unknown }>): Result<Found> {
  if (!mayRead(context.person.roles, 'deliberation')) return failure('session.roleNotAllowed')
  const file = loadCase(context, source.caseId)
  if (!file.ok) return file
  if (file.value.place.court !== context.person.office) return failure('caseFile.notInCustody')
  const stored = findClaim(file.value, 'ruling' in source ? source.claim : source.decision.claim)
  if (!stored.ok) return stored
  const act =
    'ruling' in source
      ? typedRulingOf(context, file.value, stored.value, source)
      : typedOrderOf(context, file.value, source)
  if (!act.ok) return act
  return success({
    file: file.value,
    about: describeClaim(file.value, stored.value.claim),
    act: act.value,
    origin: { kind: 'draft' },
  })
}

function typedOrderOf(
  { person }: CaseContext,
  file: LoadedCase,
  { decision }: Extract<ComposedSource, { decision: unknown }>,
): Result<ComposedAct> {
  const caseFile = withDecision(person, file.caseFile(), decision)
  return success({ template: 'compensation-order', caseFile, claimId: decision.claim })
}

function typedRulingOf(
  context: CaseContext,
  file: LoadedCase,
  stored: StoredClaim,
  { claim, ruling }: Extract<ComposedSource, { ruling: unknown }>,
): Result<ComposedAct> {
  const prepared = prepareRuling(context, file, stored, ruling)
  return prepared.ok ? success({ ...prepared.value.request, template: 'rectification', claimId: claim }) : prepared
}

function ofOrder(context: CaseContext, orderId: string): Result<Found & Stored> {
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
  const ruling = readRuling(snapshot)
  const act: ComposedAct =
    ruling === undefined
      ? {
          ...{ template: 'compensation-order', caseFile: readSnapshot(snapshot), claimId },
          ...{ date: issued, order: { number, issued } },
        }
      : { ...ruling, template: 'rectification', claimId }
  const about = { cnr: `${mark} · ${injuredCnr} · ${number}`, en: `${mark} · ${injuredEn} · ${number}` }
  return success({
    ...{ file: file.value, about, act, bytes: bytes.value },
    origin: { kind: 'issued', number, content, sha256 },
  })
}

function compose({ template, ...request }: ComposedAct): Result<DocumentContent> {
  try {
    return success(composeDocument(template, request))
  } catch (error) {
    if (error instanceof DocumentProblem) return failure('document.refused')
    throw error
  }
}

import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { composeCorrections } from '../../../shared/document/rulingCorrections.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { Finding } from '../../../shared/domain/claim/finding.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { applyRuling, type TypedRuling } from '../../../shared/domain/order/ruling.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { withDecision } from '../decision/deciding.ts'
import { checkTyped } from '../paper/typedNames.ts'
import { correctedOrder, type CorrectedOrder } from './correctedOrder.ts'
import { composeRulingWords } from './rulingWords.ts'

const REASONS_MISSING = 'decision.noReliableBasisMissing'

/** A ruling that can be issued: on which order, what is decided from then on, and what its paper is made of. */
export type PreparedRuling = Readonly<{
  order: CorrectedOrder
  after: Decision
  /** All that the paper says but its number. */
  request: DocumentRequest
}>

/**
 * Looks through a ruling as it is typed: it is on an order that stands, the decision it makes is no less sound, and
 * nothing typed shows a protected person. Errors: ruling.reasonsMissing, decision.invalid (count), those of
 * `correctedOrder`, `applyRuling` and `checkTyped`.
 */
export function prepareRuling(
  context: CaseContext,
  file: LoadedCase,
  { claim }: StoredClaim,
  ruling: TypedRuling,
): Result<PreparedRuling> {
  const found = correctedOrder(context, file, claim.id)
  if (!found.ok) return found
  const order = found.value
  const after = applyRuling(claim, order.decision, ruling)
  if (!after.ok) return after
  const caseFile = file.caseFile()
  const sound = checkAmended(caseFile, order.decision, after.value, context.today)
  if (!sound.ok) return sound
  const typed = checkTyped(textsOf(ruling), { people: caseFile.people })
  if (!typed.ok) return typed
  // Whoever issues the ruling signs it; whoever decided stays the judge of the decision.
  const { judge: _judge, ...unsigned } = after.value
  const corrected = {
    claim,
    debtors: caseFile.people,
    before: order.decision,
    after: after.value,
    on: context.today,
    isSupplement: ruling.kind === 'omission',
  }
  const { kind, onRequest } = ruling
  const request: DocumentRequest = {
    caseFile: withDecision(context.person, caseFile, unsigned),
    claimId: claim.id,
    date: context.today,
    order: order.cited,
    corrections: [...composeCorrections(corrected), ...(ruling.passages ?? [])],
    correction: { kind, ...(onRequest === undefined ? {} : { onRequest }) },
    ruling: { reasons: ruling.reasons },
  }
  return success({ order, after: after.value, request })
}

/** The paragraphs of a ruling under a number, or before it has one. Error: document.refused. */
export function wordsOf({ request }: PreparedRuling, number?: string): Result<readonly PreviewRow[]> {
  return composeRulingWords(numbered(request, number))
}

/** What its paper is made of, with its number. */
export function numbered(request: DocumentRequest, number: string | undefined): DocumentRequest {
  const { ruling } = request
  return ruling === undefined || number === undefined ? request : { ...request, ruling: { ...ruling, number } }
}

/** What is wrong with the decision since the ruling: another court or another paper may have decided as the program would not. */
function checkAmended(caseFile: CaseFile, before: Decision, after: Decision, today: string): Result<true> {
  const known = blockersOf(caseFile, before, today)
  const brought = blockersOf(caseFile, after, today).filter(
    ({ code, field }) => !known.some((one) => one.code === code && one.field === field),
  )
  // A rest that nobody has given reasons for is another decision, not a correction (ZKP 379/7, 380).
  if (brought.some(({ code }) => code === REASONS_MISSING)) return failure('ruling.reasonsMissing')
  return brought.length === 0 ? success(true) : failure('decision.invalid', undefined, { count: brought.length })
}

function blockersOf(caseFile: CaseFile, decision: Decision, today: string): readonly Finding[] {
  const claims = caseFile.claims.map((one) => (one.claim.id === decision.claim ? { ...one, decision } : one))
  const { problems } = judgeDecision({ ...caseFile, claims }, decision.claim, today)
  return problems.filter(({ severity }) => severity === 'blocker')
}

function textsOf({ passages = [], reasons }: TypedRuling): { field: string; text: string }[] {
  const sides = ['cnr', 'en'] as const
  return [
    ...passages.flatMap((passage, index) =>
      (['place', 'wrong', 'right'] as const).flatMap((name) =>
        sides.map((side) => ({ field: `ruling.passages.${String(index)}.${name}`, text: passage[name][side] })),
      ),
    ),
    ...sides.map((side) => ({ field: 'ruling.reasons', text: reasons[side] })),
  ]
}

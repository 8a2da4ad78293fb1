import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { composeCorrections } from '../../../shared/document/rulingCorrections.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { applyRuling, type TypedRuling } from '../../../shared/domain/order/ruling.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { withDecision } from '../decision/deciding.ts'
import { checkTyped } from '../paper/typedNames.ts'
import { composeRulingWords } from './rulingWords.ts'
import { standingDecisionOf } from './standingDecisionOf.ts'
import { orderThatStands } from './standingOrder.ts'

const REASONS_MISSING = 'decision.noReliableBasisMissing'

/** A ruling that can be issued: on which order, what is decided from then on, and what its paper is made of. */
export type PreparedRuling = Readonly<{
  order: OrderSummary
  before: Decision
  after: Decision
  /** All that the paper says but its number. */
  request: DocumentRequest
}>

/**
 * Looks through a ruling as it is typed: it is on an order of the program that stands, the decision it makes is sound, and
 * nothing typed shows a protected person. Errors: ruling.noOrder, ruling.reasonsMissing, decision.invalid (count), those of
 * `standingDecisionOf`, `applyRuling` and `checkTyped`.
 */
export function prepareRuling(
  context: CaseContext,
  file: LoadedCase,
  { claim }: StoredClaim,
  ruling: TypedRuling,
): Result<PreparedRuling> {
  const order = orderThatStands(file, claim.id)
  if (order === undefined) return failure('ruling.noOrder')
  const before = standingDecisionOf(context, file, order)
  if (!before.ok) return before
  const after = applyRuling(claim, before.value, ruling)
  if (!after.ok) return after
  const caseFile = file.caseFile()
  const sound = checkAmended(caseFile, after.value, context.today)
  if (!sound.ok) return sound
  const typed = checkTyped(textsOf(ruling), { people: caseFile.people })
  if (!typed.ok) return typed
  // Whoever issues the ruling signs it; whoever decided stays the judge of the decision.
  const { judge: _judge, ...unsigned } = after.value
  const corrected = {
    claim,
    debtors: caseFile.people,
    before: before.value,
    after: after.value,
    on: context.today,
    isSupplement: ruling.kind === 'omission',
  }
  const { kind, onRequest } = ruling
  const request: DocumentRequest = {
    caseFile: withDecision(context.person, caseFile, unsigned),
    claimId: claim.id,
    date: context.today,
    order: { number: order.number, issued: order.issued },
    corrections: [...composeCorrections(corrected), ...(ruling.passages ?? [])],
    correction: { kind, ...(onRequest === undefined ? {} : { onRequest }) },
    ruling: { reasons: ruling.reasons },
  }
  return success({ order, before: before.value, after: after.value, request })
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

function checkAmended(caseFile: CaseFile, after: Decision, today: string): Result<true> {
  const claims = caseFile.claims.map((one) => (one.claim.id === after.claim ? { ...one, decision: after } : one))
  const { valid, problems } = judgeDecision({ ...caseFile, claims }, after.claim, today)
  // A rest that nobody has given reasons for is another decision, not a correction (ZKP 379/7, 380).
  if (problems.some(({ code }) => code === REASONS_MISSING)) return failure('ruling.reasonsMissing')
  const count = problems.filter(({ severity }) => severity === 'blocker').length
  return valid ? success(true) : failure('decision.invalid', undefined, { count })
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

import type { Input, Output } from '../../../shared/contract/channels.ts'
import { orderId } from '../../../shared/contract/ids.ts'
import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { orderNumber } from '../../../shared/domain/order/orderNumber.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { labelOf } from '../../../shared/domain/caseFile/label.ts'
import type { NewOrder, OrderNumbering } from '../../db/tables/orderTable.ts'
import { markOf, findReadable, beginChange } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { aboutClaim } from '../claim/aboutClaim.ts'
import { requireNextStage, storedClaim } from '../claim/stageOf.ts'
import { decisionOn, judgeInFile } from '../decision/deciding.ts'
import type { RenderedOrder } from '../services.ts'
import { runInTransaction, type UseCaseContext } from '../context.ts'
import { leakingRows } from './checkLeaks.ts'

type Request = Input<'order.issue'>

/** Freezes the order: password again, a last look by the rules, the paper, and everything about it in one transaction. */
export async function issueOrder(context: UseCaseContext, input: Request): Promise<Result<Output<'order.issue'>>> {
  const before = readyToIssue(context, input)
  if (!before.ok) return before
  const confirmed = await context.services.confirmPassword(input.password)
  if (!confirmed.ok) return confirmed
  const { form } = before.value
  const year = Number(context.today.slice(0, 4))
  const { series, sequence } = context.cases.orders.nextSequence(context.person.office, year)
  const numbered = orderNumber(context.person.office, year, series, sequence)
  if (!numbered.ok) return numbered
  const number = numbered.value
  const stamp = { number, issued: context.today }
  const composed = context.services.composeOrder(form, input.claim, stamp)
  if (!composed.ok) return composed
  if (leakingRows(form, composed.value.rows).length > 0) return failure('order.identityLeak')
  const drawn = await context.services.renderOrder(form, input.claim, stamp)
  if (!drawn.ok) return drawn
  const paper = { ...drawn.value, templateVersion: composed.value.templateVersion }
  return runInTransaction(context, () => freeze(context, input, paper, { series, year, sequence, number }))
}

function readyToIssue(context: UseCaseContext, input: Request): Result<{ form: NaknadaCase; mark: string }> {
  const file = findReadable(context, input.caseId)
  if (!file.ok) return file
  if (file.value.custody !== context.person.office) return failure('caseFile.notInCustody')
  if (file.value.revision !== input.revision) return failure('caseFile.stale')
  const stored = storedClaim(context, input.caseId, input.claim)
  if (!stored.ok) return stored
  if (context.cases.orders.ofCase(input.caseId).some(({ claimId }) => claimId === input.claim)) {
    return failure('order.alreadyIssued')
  }
  const stage = requireNextStage(context, file.value, stored.value.stage, 'issue')
  const form = assembleCase(context.cases, file.value)
  const judged = judgeDecision(form, input.claim)
  const count = judged.problems.filter(({ severity }) => severity === 'blocker').length
  if (!judged.valid) return failure('decision.invalid', undefined, { count })
  if (!stage.ok) return stage
  // Whoever decided signs: a colleague first makes the decision the own one by saving it.
  const { judge, isNew } = judgeInFile(context, form.people)
  if (isNew || decisionOn(form, input.claim)?.judge !== judge.id) return failure('decision.otherJudge')
  return success({ form, mark: markOf(file.value) })
}

type Paper = RenderedOrder & Readonly<{ templateVersion: string }>

function freeze(
  context: UseCaseContext,
  input: Request,
  paper: Paper,
  numbering: OrderNumbering,
): Result<Output<'order.issue'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const stored = storedClaim(context, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = requireNextStage(context, file.value, stored.value.stage, 'issue')
  if (!stage.ok) return stage
  const form = assembleCase(context.cases, file.value)
  const order = newOrder(context, form, input, paper, numbering, markOf(file.value))
  if (context.services.sha256(order.pdf) !== order.sha256) throw new Error('fingerprint differs from the bytes')
  context.cases.orders.add(order)
  context.cases.claims.move(input.caseId, input.claim, stage.value)
  const about = aboutClaim(context, file.value, stored.value.claim)
  // The fingerprint stands in the chain of acts too: bytes changed behind the program's back are seen.
  context.record({ act: 'order.issued', caseId: input.caseId, about, reason: `SHA-256 ${order.sha256}` })
  context.changed({ aggregate: 'caseFile', id: input.caseId })
  context.changed({ aggregate: 'order', id: order.id })
  return success({ orderId: orderId.parse(order.id), number: numbering.number })
}

function newOrder(
  context: UseCaseContext,
  form: NaknadaCase,
  input: Request,
  paper: Paper,
  numbering: OrderNumbering,
  mark: string,
): NewOrder {
  const claim = form.claims.find(({ id }) => id === input.claim)
  const injured = form.people.find(({ id }) => id === claim?.claimant)
  const label = injured === undefined ? { cnr: '', en: '' } : labelOf(injured)
  return {
    id: context.newId(),
    caseId: input.caseId,
    claimId: input.claim,
    kind: 'issue',
    ordinal: 1,
    office: context.person.office,
    ...numbering,
    mark,
    injuredCnr: label.cnr,
    injuredEn: label.en,
    issued: context.today,
    judgeName: context.person.displayName,
    judgeSex: context.person.sex,
    sha256: paper.sha256,
    pages: paper.pages,
    awardedCents: judgeDecision(form, input.claim).awardedCents,
    templateVersion: paper.templateVersion,
    pdf: new Uint8Array(paper.bytes),
    snapshot: JSON.stringify(form),
  }
}

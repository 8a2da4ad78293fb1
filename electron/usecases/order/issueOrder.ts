import type { Input, Output } from '../../../shared/contract/channels.ts'
import { orderId } from '../../../shared/contract/ids.ts'
import type { NaknadaCase } from '../../../shared/domain/caseFile/caseFile.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { orderNumber } from '../../../shared/domain/order/orderNumber.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { labelOf } from '../../../shared/contract/personLabel.ts'
import type { NewOrder } from '../../db/repositories/orderRepository.ts'
import { markOf, readable, writable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { aboutClaim } from '../claim/aboutClaim.ts'
import { moved, storedClaim } from '../claim/stageOf.ts'
import { decisionOn, judgeInFile } from '../decision/deciding.ts'
import type { RenderedOrder } from '../services.ts'
import { inOneTransaction } from '../work.ts'
import type { Work } from '../work.ts'
import { leakingRows } from './checkLeaks.ts'

type Request = Input<'order.issue'>

/** Freezes the order: password again, a last look by the rules, the paper, and everything about it in one transaction. */
export async function issueOrder(work: Work, input: Request): Promise<Result<Output<'order.issue'>>> {
  const before = readyToIssue(work, input)
  if (!before.ok) return before
  const confirmed = await work.services.confirmPassword(input.password)
  if (!confirmed.ok) return confirmed
  const { form } = before.value
  const year = Number(work.today.slice(0, 4))
  const sequence = work.store.orders.nextSequence(work.person.office, year)
  const numbered = orderNumber(work.person.office, year, sequence)
  if (!numbered.ok) return numbered
  const number = numbered.value
  const stamp = { number, issued: work.today }
  const composed = work.services.composeOrder(form, input.claim, stamp)
  if (!composed.ok) return composed
  if (leakingRows(form, composed.value.rows).length > 0) return failure('order.identityLeak')
  const drawn = await work.services.renderOrder(form, input.claim, stamp)
  if (!drawn.ok) return drawn
  const paper = { ...drawn.value, templateVersion: composed.value.templateVersion }
  return inOneTransaction(work, () => freeze(work, input, paper, { year, sequence, number }))
}

function readyToIssue(work: Work, input: Request): Result<{ form: NaknadaCase; mark: string }> {
  const file = readable(work, input.caseId)
  if (!file.ok) return file
  if (file.value.custody !== work.person.office) return failure('caseFile.notInCustody')
  if (file.value.revision !== input.revision) return failure('caseFile.stale')
  const stored = storedClaim(work, input.caseId, input.claim)
  if (!stored.ok) return stored
  if (work.store.orders.ofCase(input.caseId).some(({ claimId }) => claimId === input.claim)) {
    return failure('order.alreadyIssued')
  }
  const stage = moved(work, stored.value.stage, 'issue')
  const form = assembleCase(work.store, file.value)
  const judged = judgeDecision(form, input.claim)
  const count = judged.problems.filter(({ severity }) => severity === 'blocker').length
  if (!judged.valid) return failure('decision.invalid', undefined, { count })
  if (!stage.ok) return stage
  // Whoever decided signs: a colleague first makes the decision the own one by saving it.
  const { judge, isNew } = judgeInFile(work, form.people)
  if (isNew || decisionOn(form, input.claim)?.judge !== judge.id) return failure('decision.otherJudge')
  return success({ form, mark: markOf(file.value) })
}

type Paper = RenderedOrder & Readonly<{ templateVersion: string }>
type Numbering = Readonly<{ year: number; sequence: number; number: string }>

function freeze(work: Work, input: Request, paper: Paper, numbering: Numbering): Result<Output<'order.issue'>> {
  const file = writable(work, input)
  if (!file.ok) return file
  const stored = storedClaim(work, input.caseId, input.claim)
  if (!stored.ok) return stored
  const stage = moved(work, stored.value.stage, 'issue')
  if (!stage.ok) return stage
  const form = assembleCase(work.store, file.value)
  const order = newOrder(work, form, input, paper, numbering, markOf(file.value))
  if (work.services.sha256(order.pdf) !== order.sha256) throw new Error('fingerprint differs from the bytes')
  work.store.orders.add(order)
  work.store.claims.move(input.caseId, input.claim, stage.value)
  const about = aboutClaim(work, file.value, stored.value.claim)
  // The fingerprint stands in the chain of acts too: bytes changed behind the program's back are seen.
  work.record({ act: 'order.issued', caseId: input.caseId, about, reason: `SHA-256 ${order.sha256}` })
  work.changed({ aggregate: 'caseFile', id: input.caseId })
  work.changed({ aggregate: 'order', id: order.id })
  return success({ orderId: orderId.parse(order.id), number: numbering.number })
}

function newOrder(
  work: Work,
  form: NaknadaCase,
  input: Request,
  paper: Paper,
  numbering: Numbering,
  mark: string,
): NewOrder {
  const claim = form.claims.find(({ id }) => id === input.claim)
  const injured = form.people.find(({ id }) => id === claim?.claimant)
  const label = injured === undefined ? { cnr: '', en: '' } : labelOf(injured)
  return {
    id: work.newId(),
    caseId: input.caseId,
    claimId: input.claim,
    office: work.person.office,
    ...numbering,
    mark,
    injuredCnr: label.cnr,
    injuredEn: label.en,
    injuredSealed: injured?.sealed === true ? 1 : 0,
    issued: work.today,
    judgeName: work.person.displayName,
    judgeSex: work.person.sex,
    sha256: paper.sha256,
    pages: paper.pages,
    awardedCents: judgeDecision(form, input.claim).awardedCents,
    templateVersion: paper.templateVersion,
    pdf: new Uint8Array(paper.bytes),
    snapshot: JSON.stringify(form),
  }
}

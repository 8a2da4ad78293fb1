import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { IssuedJudgment, OrderRelease } from '../../../shared/contract/order.ts'
import { orderId } from '../../../shared/contract/ids.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { stageAfter } from '../../../shared/domain/claim/mayAct.ts'
import { numberOfRow } from '../../../shared/document/paragraphNumbers.ts'
import { explainWarnings, type ExplainedWarning } from '../../../shared/domain/decision/explainedWarnings.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderNumbering } from '../../db/tables/orderTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { describeClaim, findClaim, permit } from '../claim/act.ts'
import { completeChange, loadForChange } from '../caseFile/fileAct.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import { termsOfCourt } from '../clause/termsOfCourt.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext, EffectContext, CaseContext, QueryContext } from '../context.ts'
import { judgeIdOf } from '../../../shared/domain/caseFile/judge.ts'
import { emblemsFor } from '../office/emblemsFor.ts'
import type { SignatureKey } from '../../proof/signatureKey.ts'
import type { ActPaper } from '../services.ts'
import { findLeakingRows } from './checkLeaks.ts'
import { drawProvenAct, type ProvenAct } from './drawProvenAct.ts'
import { isNextNumber, issueNumbered, NUMBER_TAKEN } from './issueNumbered.ts'
import { findBeforeDrawing } from './issueFindings.ts'
import { judgmentAtIssue, judgmentEntry } from './issuedJudgment.ts'
import { createOrder } from './newOrder.ts'
import { warningEntries } from './issuedWarnings.ts'
import { ownKeyFor, signedUnder } from './ownCertificate.ts'
import { factsOfOrder } from './orderFacts.ts'
import { releaseAtIssue } from '../release/issuedRelease.ts'
import { orderThatStands } from './standingOrder.ts'
import { composeOrderWords } from './orderWords.ts'

type Request = Input<'order.issue'>
type Draft = Readonly<{
  caseFile: CaseFile
  awardedCents: number
  judgment: IssuedJudgment
  warnings: readonly ExplainedWarning[]
  release: OrderRelease | undefined
  numbering: OrderNumbering
}>
type Paper = ProvenAct & Readonly<{ templateVersion: string }>

/**
 * Freezes the order: a last look by the rules, the password again, the paper drawn outside any transaction, and everything
 * about it written in one, which checks that the file and the number still are what was drawn. Where another order took
 * the number meanwhile it is drawn again.
 */
export async function issueOrder(
  context: EffectContext<'confirmPassword' | 'measureAct' | 'renderAct' | 'proof' | 'certificates'>,
  input: Request,
): Promise<Result<Output<'order.issue'>>> {
  const before = readyToIssue(context, input)
  if (!before.ok) return before
  const own = await ownKeyFor(context, input.certificate)
  if (!own.ok) return own
  const issued = await issueNumbered(context, input.password, {
    async draw(numbering) {
      await nextTurn()
      return draw(context, input, { ...before.value, numbering }, own.value)
    },
    freeze: (command, numbering, paper) => freeze(command, input, { ...before.value, numbering }, paper),
  })
  if (issued.ok) context.services.certificates.forget()
  return issued
}

function readyToIssue(context: QueryContext, input: Request): Result<Omit<Draft, 'numbering'>> {
  const file = loadCase(context, input.caseId)
  if (!file.ok) return file
  const stored = findClaim(file.value, input.claim)
  if (!stored.ok) return stored
  const allowed = mayIssue(context, file.value, stored.value)
  if (!allowed.ok) return allowed
  if (file.value.revision !== input.revision) return failure('caseFile.stale')
  const caseFile = file.value.caseFile()
  const judgment = judgmentAtIssue(context, input, caseFile)
  if (!judgment.ok) return judgment
  const known = { today: context.today, terms: termsOfCourt(context) }
  const { judgement, findings } = findBeforeDrawing(caseFile, input.claim, known)
  const stops = findings.filter(({ severity }) => severity === 'blocker')
  if (stops.length > 0) return failure('order.checksStop', undefined, { count: stops.length })
  const warnings = explainWarnings(findings, input.warnings ?? [])
  if (warnings === undefined) return failure('order.warningUnexplained', 'warnings')
  const release = releaseAtIssue(context, { ...input, court: file.value.place.court })
  return success({ caseFile, awardedCents: judgement.awardedCents, judgment: judgment.value, warnings, release })
}

function mayIssue(context: CaseContext, file: LoadedCase, stored: StoredClaim): Result<true> {
  if (orderThatStands(file, stored.claim.id) !== undefined) return failure('order.alreadyIssued')
  // Whoever decided signs: a colleague first makes the decision the own one by saving it.
  const allowed = permit(context, file, stored, 'issue', { judge: judgeIdOf(context.person.id) })
  return allowed.ok ? success(true) : allowed
}

async function draw(
  context: EffectContext<'measureAct' | 'renderAct' | 'proof'>,
  { claim }: Request,
  { caseFile, numbering }: Draft,
  own: SignatureKey | undefined,
): Promise<Result<Paper>> {
  const stamp = { number: numbering.number, issued: context.today }
  const words = composeOrderWords(caseFile, claim, stamp)
  if (!words.ok) return words
  // Other calls are heard between the steps: each takes a moment, all of them together too long for one.
  await nextTurn()
  const [leak] = findLeakingRows(caseFile, words.value.rows)
  if (leak !== undefined)
    return failure('order.identityLeak', undefined, { paragraph: numberOfRow(words.value.rows, leak) })
  const [differing] = words.value.differing
  if (differing !== undefined)
    return failure('order.sumsDiffer', undefined, { paragraph: numberOfRow(words.value.rows, differing) })
  await nextTurn()
  const facts = factsOfOrder(caseFile, claim, stamp)
  const emblems = emblemsFor(context, caseFile)
  const paper: ActPaper = {
    ...{ template: 'compensation-order', language: 'bilingual', emblems },
    ...{ caseFile, claimId: claim, date: stamp.issued, order: stamp },
  }
  const drawn = await drawProvenAct(context, paper, facts, own)
  if (!drawn.ok) return drawn
  return success({ ...drawn.value, templateVersion: words.value.templateVersion })
}

function freeze(context: CommandContext, input: Request, draft: Draft, paper: Paper): Result<Output<'order.issue'>> {
  // The revision stands for all facts of the file: as it was drawn, so it is frozen.
  const file = loadForChange(context, input)
  if (!file.ok) return file
  const stored = findClaim(file.value, input.claim)
  if (!stored.ok) return stored
  const { numbering, judgment, warnings } = draft
  if (!isNextNumber(context, numbering)) return failure(NUMBER_TAKEN)
  const order = createOrder(context, file.value, stored.value.claim, { ...draft, paper })
  const entry = {
    act: 'claim.issue' as const,
    about: describeClaim(file.value, stored.value.claim),
    // The fingerprint stands in the journal too: bytes changed behind the program's back are seen.
    reason: `SHA-256 ${order.sha256}${signedUnder(input.certificate)}`,
  }
  const saved = completeChange(context, file.value, {
    change: {
      order,
      releasedClaim: input.claim,
      moves: [{ claim: input.claim, stage: stageAfter('decided', 'issue') }],
    },
    entries: [entry, judgmentEntry(judgment), ...warningEntries(warnings)].map((one) => ({
      ...one,
      about: entry.about,
    })),
  })
  return saved.ok ? success({ orderId: orderId.parse(order.id), number: numbering.number }) : saved
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { orderId } from '../../../shared/contract/ids.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { ACT_OF_MISTAKE, amendmentOf } from '../../../shared/domain/order/ruling.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderNumbering } from '../../db/tables/orderTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { completeChange, loadForChange } from '../caseFile/fileAct.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { describeClaim, findClaim, permit } from '../claim/act.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import { emblemsFor } from '../office/emblemsFor.ts'
import type { SignatureKey } from '../../proof/signatureKey.ts'
import type { ActPaper } from '../services.ts'
import { findLeakingRows } from './checkLeaks.ts'
import { drawProvenAct, type ProvenAct } from './drawProvenAct.ts'
import { isNextNumber, issueNumbered, NUMBER_TAKEN } from './issueNumbered.ts'
import { createRuling } from './newRuling.ts'
import { ownKeyFor, signedUnder } from './ownCertificate.ts'
import { factsOfOrder } from './orderFacts.ts'
import { numbered, prepareRuling, wordsOf, type PreparedRuling } from './prepareRuling.ts'

type Request = Input<'ruling.issue'>
type Ready = Readonly<{ file: LoadedCase; stored: StoredClaim; prepared: PreparedRuling; to: ClaimStage }>

/**
 * Freezes a ruling that corrects an issued order: as an order is issued, with a number of its own. The order stays as it
 * was; what is decided reads otherwise from then on, and where its written copy differed from the original, it is served
 * anew (ZKP 380).
 */
export async function issueRuling(
  context: EffectContext<'confirmPassword' | 'measureAct' | 'renderAct' | 'proof' | 'certificates'>,
  input: Request,
): Promise<Result<Output<'ruling.issue'>>> {
  const before = readyToRule(context, input, loadCase(context, input.caseId))
  if (!before.ok) return before
  if (before.value.file.revision !== input.revision) return failure('caseFile.stale')
  const own = await ownKeyFor(context, input.certificate)
  if (!own.ok) return own
  const issued = await issueNumbered(context, input.password, {
    draw: (numbering) => draw(context, before.value, numbering, own.value),
    freeze: (command, numbering, paper) => freeze(command, input, numbering, paper),
  })
  if (issued.ok) context.services.certificates.forget()
  return issued
}

function readyToRule(context: CaseContext, input: Request, file: Result<LoadedCase>): Result<Ready> {
  if (!file.ok) return file
  const stored = findClaim(file.value, input.claim)
  if (!stored.ok) return stored
  const allowed = permit(context, file.value, stored.value, ACT_OF_MISTAKE[input.ruling.kind])
  if (!allowed.ok) return allowed
  const prepared = prepareRuling(context, file.value, stored.value, input.ruling)
  if (!prepared.ok) return prepared
  return success({ file: file.value, stored: stored.value, prepared: prepared.value, to: allowed.value })
}

async function draw(
  context: EffectContext<'measureAct' | 'renderAct' | 'proof'>,
  { prepared }: Ready,
  { number }: OrderNumbering,
  own: SignatureKey | undefined,
): Promise<Result<ProvenAct>> {
  const words = wordsOf(prepared, number)
  if (!words.ok) return words
  const { caseFile } = prepared.request
  // Other calls are heard between the steps.
  await nextTurn()
  if (findLeakingRows(caseFile, words.value).length > 0) return failure('order.identityLeak')
  const paper: ActPaper = {
    ...numbered(prepared.request, number),
    ...{ template: 'rectification', language: 'bilingual', emblems: emblemsFor(context, caseFile) },
  }
  const facts = factsOfOrder(caseFile, prepared.order.claimId, { number, issued: context.today })
  return drawProvenAct(context, paper, facts, own)
}

function freeze(
  context: CommandContext,
  input: Request,
  numbering: OrderNumbering,
  paper: ProvenAct,
): Result<Output<'ruling.issue'>> {
  // The revision stands for all facts of the file: as it was drawn, so it is frozen.
  const ready = readyToRule(context, input, loadForChange(context, input))
  if (!ready.ok) return ready
  const { file, stored, prepared, to } = ready.value
  if (!isNextNumber(context, numbering)) return failure(NUMBER_TAKEN)
  const act = ACT_OF_MISTAKE[input.ruling.kind]
  const ruling = createRuling(context, file, { act, prepared, numbering, paper })
  const { claim } = input
  const amended = amendmentOf(input.ruling)
  const saved = completeChange(context, file, {
    change: {
      order: ruling,
      decision: prepared.after,
      legalActs: [{ claim, act, order: prepared.order.ordinal, date: context.today, amended }],
      moves: [{ claim, stage: to }],
    },
    entries: [
      {
        act: `claim.${act}`,
        about: describeClaim(file, stored.claim),
        // The fingerprint stands in the journal too: bytes changed behind the program's back are seen.
        reason: `SHA-256 ${ruling.sha256}${signedUnder(input.certificate)}`,
      },
    ],
  })
  return saved.ok ? success({ orderId: orderId.parse(ruling.id), number: numbering.number }) : saved
}

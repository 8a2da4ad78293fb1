import { listJournal } from '../usecases/audit/auditQueries.ts'
import { createCaseFile } from '../usecases/caseFile/createCaseFile.ts'
import { listCaseFiles } from '../usecases/caseFile/listCaseFiles.ts'
import { openCaseFile } from '../usecases/caseFile/openCaseFile.ts'
import { saveProceedings } from '../usecases/caseFile/saveProceedings.ts'
import { checkClaim } from '../usecases/claim/checkClaim.ts'
import { forwardClaim, registerClaim, returnClaim, startReview } from '../usecases/claim/moveClaim.ts'
import { removeClaim, saveClaim } from '../usecases/claim/saveClaim.ts'
import { saveDecision } from '../usecases/decision/saveDecision.ts'
import { discardDraft, listDrafts, loadDraft, saveDraft } from '../usecases/draft/drafts.ts'
import { removeEvidence, saveEvidence } from '../usecases/evidence/evidenceCommands.ts'
import { exportCase } from '../usecases/exchange/exportCase.ts'
import { importCase } from '../usecases/exchange/importCase.ts'
import { issueOrder } from '../usecases/order/issueOrder.ts'
import { openOrder } from '../usecases/order/orderView.ts'
import { previewOrder } from '../usecases/order/previewOrder.ts'
import { removePerson } from '../usecases/person/removePerson.ts'
import { revealPerson } from '../usecases/person/revealPerson.ts'
import { savePerson } from '../usecases/person/savePerson.ts'
import { printers, printHistory, printQueue } from '../usecases/printing/printQueries.ts'
import { printOrder } from '../usecases/printing/printOrder.ts'
import { listMoreWork, listWork } from '../usecases/today/worklist.ts'
import { runInTransaction, type UseCaseContext } from '../usecases/context.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import type { CaseHandlers } from './handlers.ts'

/** A command that runs whole inside one transaction. */
function atomic<Input, Value>(useCase: (context: UseCaseContext, input: Input) => Result<Value>) {
  return (context: UseCaseContext, input: Input): Result<Value> =>
    runInTransaction(context, () => useCase(context, input))
}

/** Every channel of a person who sees case files; a missing or extra one does not compile. */
export const caseHandlers: CaseHandlers = {
  'today.worklist': listWork,
  'today.more': listMoreWork,
  'caseFile.list': listCaseFiles,
  'caseFile.open': openCaseFile,
  'caseFile.create': atomic(createCaseFile),
  'caseFile.saveProceedings': atomic(saveProceedings),
  'person.save': atomic(savePerson),
  'person.remove': atomic(removePerson),
  'person.reveal': atomic(revealPerson),
  'evidence.save': atomic(saveEvidence),
  'evidence.remove': atomic(removeEvidence),
  'claim.save': atomic(saveClaim),
  'claim.remove': atomic(removeClaim),
  'claim.check': checkClaim,
  'claim.forward': atomic(forwardClaim),
  'claim.register': atomic(registerClaim),
  'claim.startReview': atomic(startReview),
  'claim.return': atomic(returnClaim),
  'decision.save': atomic(saveDecision),
  'order.preview': previewOrder,
  'order.issue': issueOrder,
  'order.open': openOrder,
  'print.queue': printQueue,
  'print.history': printHistory,
  'print.printers': printers,
  'print.print': printOrder,
  'draft.save': atomic(saveDraft),
  'draft.load': loadDraft,
  'draft.list': listDrafts,
  'draft.discard': atomic(discardDraft),
  'exchange.import': importCase,
  'exchange.export': exportCase,
  'journal.list': listJournal,
}

import { compareWithStored } from '../usecases/proof/compareWithStored.ts'
import { findAct } from '../usecases/proof/findAct.ts'
import { attachFile } from '../usecases/attachment/attachFile.ts'
import { describeAttachment, removeAttachment } from '../usecases/attachment/changeAttachment.ts'
import { exportAttachment } from '../usecases/attachment/exportAttachment.ts'
import { readAttachmentText } from '../usecases/attachment/readText.ts'
import { makeBundle } from '../usecases/attachment/makeBundle.ts'
import { readPageText, recogniseNextPage, savePageText } from '../usecases/attachment/pageText.ts'
import { cancelReceiving, readReceiving } from '../usecases/attachment/receiving.ts'
import { openAttachment, readAttachment, showPage } from '../usecases/attachment/viewAttachment.ts'
import { listJournal } from '../usecases/audit/auditQueries.ts'
import { assignFile, unassignFile } from '../usecases/caseFile/assignFile.ts'
import { excludePerson, readmitPerson } from '../usecases/caseFile/excludePerson.ts'
import { cancelListExport, exportCaseFiles, exportWork, readExportProgress } from '../usecases/caseFile/exportList.ts'
import { joinFile, severFile } from '../usecases/caseFile/joinSever.ts'
import { changeProsecution, renumberFile, transferFile } from '../usecases/caseFile/changeOffice.ts'
import { changePanel } from '../usecases/caseFile/changePanel.ts'
import { createCaseFile } from '../usecases/caseFile/createCaseFile.ts'
import { findNames } from '../usecases/caseFile/findNames.ts'
import { forwardFile, recallFile } from '../usecases/caseFile/forwardFile.ts'
import { listCaseFiles } from '../usecases/caseFile/listCaseFiles.ts'
import { endEmergency, listEmergencies, reportEmergency } from '../usecases/emergency/emergencies.ts'
import { openEmergency } from '../usecases/emergency/openEmergency.ts'
import { printEmergency } from '../usecases/emergency/printEmergency.ts'
import { eraseFile } from '../usecases/retention/eraseFile.ts'
import { holdFile, proposeErasure, releaseHold, withdrawErasure } from '../usecases/retention/holdFile.ts'
import { listDue, listErased, listRetention } from '../usecases/retention/listRetention.ts'
import { lookAtRetention } from '../usecases/retention/lookAtRetention.ts'
import { printErasure } from '../usecases/retention/printErasure.ts'
import { listViews } from '../usecases/views/listViews.ts'
import { printViews } from '../usecases/views/printViews.ts'
import { openCaseFile } from '../usecases/caseFile/openCaseFile.ts'
import { correctFacts, saveProceedings } from '../usecases/caseFile/saveProceedings.ts'
import { checkClaim } from '../usecases/claim/checkClaim.ts'
import {
  registerClaim,
  removeClaim,
  resumeClaim,
  returnClaim,
  startReview,
  withdrawClaim,
} from '../usecases/claim/claimActs.ts'
import { askSuccessor, declineSuccession, lapseClaim, succeedClaimant } from '../usecases/claim/succession.ts'
import { saveClaim } from '../usecases/claim/saveClaim.ts'
import { exportCalendar } from '../usecases/deadlines/exportCalendar.ts'
import { listDeadlines } from '../usecases/deadlines/listDeadlines.ts'
import { recordDuty, strikeDuty } from '../usecases/duties/dutyCommands.ts'
import { listDuties } from '../usecases/duties/listDuties.ts'
import { compareEarlierAwards } from '../usecases/decision/compareEarlierAwards.ts'
import { saveDecision } from '../usecases/decision/saveDecision.ts'
import { discardDraft, listDrafts, loadDraft, saveDraft } from '../usecases/draft/drafts.ts'
import { listSavedFilters, removeFilter, saveFilter } from '../usecases/draft/savedFilters.ts'
import { followCivilAction, followCivilActionForRest } from '../usecases/enforcement/civilActions.ts'
import {
  addEvidenceList,
  removeEvidence,
  removeEvidenceList,
  saveEvidence,
} from '../usecases/evidence/evidenceCommands.ts'
import { exportOrder } from '../usecases/order/exportOrder.ts'
import { compareFinished } from '../usecases/order/compareFinished.ts'
import { chooseCertificate, openCertificate } from '../usecases/order/ownCertificate.ts'
import { drawDraft } from '../usecases/order/drawDraft.ts'
import { copyOrder, exportOrderDocx } from '../usecases/order/intoJudgment.ts'
import { issueOrder } from '../usecases/order/issueOrder.ts'
import { issueRuling } from '../usecases/order/issueRuling.ts'
import { previewRuling } from '../usecases/order/previewRuling.ts'
import { openOrder } from '../usecases/order/orderView.ts'
import { readOrder } from '../usecases/order/readOrder.ts'
import { previewOrder } from '../usecases/order/previewOrder.ts'
import { listChangedPapers, listPaperOffers, listPapers } from '../usecases/paper/listPapers.ts'
import { listOwnPapers } from '../usecases/paper/listOwnPapers.ts'
import { listPaperPrints } from '../usecases/paper/listPaperPrints.ts'
import { makePaper, previewPaper } from '../usecases/paper/makePaper.ts'
import { openPaper } from '../usecases/paper/openPaper.ts'
import { recordPaperReturn, sendPaper, withdrawPaper } from '../usecases/paper/paperEvents.ts'
import { exportPaper, printPaper } from '../usecases/paper/printPaper.ts'
import { correctPerson } from '../usecases/person/correctPerson.ts'
import { removePerson } from '../usecases/person/removePerson.ts'
import { revealPerson, unsealPerson } from '../usecases/person/revealPerson.ts'
import { samePerson } from '../usecases/person/samePerson.ts'
import { savePerson } from '../usecases/person/savePerson.ts'
import { listShared, revealShared } from '../usecases/person/sharedPeople.ts'
import { followReferral, recordReferral, strikeReferral } from '../usecases/support/referrals.ts'
import { endSharing, shareIdentity } from '../usecases/person/shareIdentity.ts'
import { correctRecorded } from '../usecases/decision/correctOutside.ts'
import { recordOutsideDecision } from '../usecases/decision/recordOutside.ts'
import { annulFinal, annulOnAppeal, reopenClaim } from '../usecases/service/annulmentActs.ts'
import { confirmOnAppeal, fileAppeal, modifyOnAppeal, withdrawAppeal } from '../usecases/service/appealActs.ts'
import { makeEnforceable, makeFinal, recallEnforceability, recallFinality } from '../usecases/service/finalityActs.ts'
import { listService } from '../usecases/service/listService.ts'
import { recordService, serveOrder, strikeService } from '../usecases/service/serviceActs.ts'
import { exportFigures } from '../usecases/monitoring/exportFigures.ts'
import { collectArrived, listArrived, openArrived } from '../usecases/packet/arrived.ts'
import { courierNow } from '../usecases/packet/courierNow.ts'
import { listPackets } from '../usecases/packet/listPackets.ts'
import { previewPacket } from '../usecases/packet/previewPacket.ts'
import { exportReceivedOrder, listReceivedOrders, readReceivedOrder } from '../usecases/packet/receivedOrders.ts'
import { recallPacket } from '../usecases/packet/recallPacket.ts'
import { saveReceipt } from '../usecases/packet/receipts.ts'
import { sendAgain, sendPacket } from '../usecases/packet/sendPacket.ts'
import { declinePacket, lookAtPacket, takePacket } from '../usecases/packet/takePacket.ts'
import { freezeFigures, readFigures } from '../usecases/monitoring/figures.ts'
import { listSnapshots, openSnapshot } from '../usecases/monitoring/snapshots.ts'
import { findAlike } from '../usecases/search/alike.ts'
import { findEverywhere, findInFile } from '../usecases/search/search.ts'
import { countWork, listMoreWork, listWork } from '../usecases/today/worklist.ts'
import { collectionHandlers } from './collectionHandlers.ts'
import type { CaseHandlers } from './handlers.ts'
import { cardHandlers } from './cardHandlers.ts'
import { deskHandlers } from './deskHandlers.ts'
import { exchangeHandlers } from './exchangeHandlers.ts'
import { printHandlers } from './printHandlers.ts'
import { clauseHandlers } from './clauseHandlers.ts'
import { releaseHandlers } from './releaseHandlers.ts'
import { scheduleHandlers } from './scheduleHandlers.ts'

/** Every channel of a signed-in person; a missing or extra one, or one of the wrong kind, does not compile. */
export const caseHandlers: CaseHandlers = {
  ...scheduleHandlers,
  ...releaseHandlers,
  ...clauseHandlers,
  ...printHandlers,
  ...cardHandlers,
  ...deskHandlers,
  ...exchangeHandlers,
  ...collectionHandlers,
  'emergency.open': openEmergency,
  'emergency.list': listEmergencies,
  'emergency.end': endEmergency,
  'emergency.report': reportEmergency,
  'emergency.print': printEmergency,
  'retention.due': listDue,
  'retention.erased': listErased,
  'retention.list': listRetention,
  'retention.look': lookAtRetention,
  'caseFile.hold': holdFile,
  'caseFile.releaseHold': releaseHold,
  'caseFile.proposeErasure': proposeErasure,
  'caseFile.withdrawErasure': withdrawErasure,
  'caseFile.erase': eraseFile,
  'erasure.print': printErasure,
  'caseFile.assign': assignFile,
  'caseFile.unassign': unassignFile,
  'caseFile.exclude': excludePerson,
  'caseFile.readmit': readmitPerson,
  'today.worklist': listWork,
  'today.more': listMoreWork,
  'today.counts': countWork,
  'caseFile.list': listCaseFiles,
  'list.exportCaseFiles': exportCaseFiles,
  'list.exportWork': exportWork,
  'list.exportProgress': readExportProgress,
  'list.cancelExport': cancelListExport,
  'caseFile.open': openCaseFile,
  'caseFile.views': listViews,
  'caseFile.printViews': printViews,
  'caseFile.deadlines': listDeadlines,
  'caseFile.exportCalendar': exportCalendar,
  'caseFile.duties': listDuties,
  'names.find': findNames,
  'search.find': findEverywhere,
  'search.inFile': findInFile,
  'search.alike': findAlike,
  'duty.record': recordDuty,
  'duty.strike': strikeDuty,
  'caseFile.create': createCaseFile,
  'caseFile.saveProceedings': saveProceedings,
  'caseFile.correctFacts': correctFacts,
  'caseFile.renumber': renumberFile,
  'caseFile.changeProsecution': changeProsecution,
  'caseFile.transfer': transferFile,
  'caseFile.changePanel': changePanel,
  'caseFile.sever': severFile,
  'caseFile.join': joinFile,
  'caseFile.forward': forwardFile,
  'caseFile.recall': recallFile,
  'person.save': savePerson,
  'person.correct': correctPerson,
  'person.remove': removePerson,
  'person.same': samePerson,
  'person.unseal': unsealPerson,
  'person.reveal': revealPerson,
  'person.share': shareIdentity,
  'person.endShare': endSharing,
  'shared.papers': listOwnPapers,
  'shared.list': listShared,
  'shared.reveal': revealShared,
  'referral.record': recordReferral,
  'referral.follow': followReferral,
  'referral.strike': strikeReferral,
  'evidence.save': saveEvidence,
  'evidence.addList': addEvidenceList,
  'evidence.remove': removeEvidence,
  'evidence.removeList': removeEvidenceList,
  'attachment.attach': attachFile,
  'attachment.progress': readReceiving,
  'attachment.cancel': cancelReceiving,
  'attachment.readText': readAttachmentText,
  'attachment.recognise': recogniseNextPage,
  'attachment.pageText': readPageText,
  'attachment.saveText': savePageText,
  'attachment.showPage': showPage,
  'attachment.describe': describeAttachment,
  'attachment.remove': removeAttachment,
  'attachment.open': openAttachment,
  'attachment.read': readAttachment,
  'attachment.export': exportAttachment,
  'attachment.bundle': makeBundle,
  'claim.save': saveClaim,
  'claim.remove': removeClaim,
  'claim.check': checkClaim,
  'claim.register': registerClaim,
  'claim.startReview': startReview,
  'claim.resume': resumeClaim,
  'claim.return': returnClaim,
  'claim.askSuccessor': askSuccessor,
  'claim.declineSuccession': declineSuccession,
  'claim.succeed': succeedClaimant,
  'claim.lapse': lapseClaim,
  'claim.withdraw': withdrawClaim,
  'claim.followCivilAction': followCivilAction,
  'claim.followCivilActionForRest': followCivilActionForRest,
  'packet.list': listPackets,
  'packet.preview': previewPacket,
  'packet.send': sendPacket,
  'packet.sendAgain': sendAgain,
  'packet.recall': recallPacket,
  'packet.look': lookAtPacket,
  'packet.arrived': listArrived,
  'packet.courier': courierNow,
  'packet.open': openArrived,
  'packet.collect': collectArrived,
  'packet.take': takePacket,
  'packet.decline': declinePacket,
  'packet.saveReceipt': saveReceipt,
  'receivedOrder.list': listReceivedOrders,
  'receivedOrder.read': readReceivedOrder,
  'receivedOrder.export': exportReceivedOrder,
  'monitoring.figures': readFigures,
  'monitoring.snapshots': listSnapshots,
  'monitoring.snapshot': openSnapshot,
  'monitoring.freeze': freezeFigures,
  'monitoring.export': exportFigures,
  'caseFile.service': listService,
  'service.record': recordService,
  'service.strike': strikeService,
  'claim.serve': serveOrder,
  'claim.fileAppeal': fileAppeal,
  'claim.withdrawAppeal': withdrawAppeal,
  'claim.confirmOnAppeal': confirmOnAppeal,
  'claim.modifyOnAppeal': modifyOnAppeal,
  'claim.annulOnAppeal': annulOnAppeal,
  'claim.annul': annulFinal,
  'claim.reopen': reopenClaim,
  'claim.recordDecision': recordOutsideDecision,
  'claim.correctRecorded': correctRecorded,
  'claim.becomeFinal': makeFinal,
  'claim.becomeEnforceable': makeEnforceable,
  'claim.recallFinality': recallFinality,
  'claim.recallEnforceability': recallEnforceability,
  'decision.save': saveDecision,
  'decision.compareAwards': compareEarlierAwards,
  'order.preview': previewOrder,
  'order.issue': issueOrder,
  'order.open': openOrder,
  'order.read': readOrder,
  'proof.compare': compareWithStored,
  'proof.find': findAct,
  'order.export': exportOrder,
  'ruling.preview': previewRuling,
  'ruling.issue': issueRuling,
  'order.drawDraft': drawDraft,
  'order.copy': copyOrder,
  'order.exportDocx': exportOrderDocx,
  'judgment.compare': compareFinished,
  'certificate.choose': chooseCertificate,
  'certificate.open': openCertificate,
  'caseFile.papers': listPapers,
  'caseFile.changedPapers': listChangedPapers,
  'caseFile.paperOffers': listPaperOffers,
  'paper.open': openPaper,
  'paper.printQueue': listPaperPrints,
  'paper.preview': previewPaper,
  'paper.make': makePaper,
  'paper.print': printPaper,
  'paper.export': exportPaper,
  'paper.send': sendPaper,
  'paper.recordReturn': recordPaperReturn,
  'paper.withdraw': withdrawPaper,
  'filter.list': listSavedFilters,
  'filter.save': saveFilter,
  'filter.remove': removeFilter,
  'draft.save': saveDraft,
  'draft.load': loadDraft,
  'draft.list': listDrafts,
  'draft.discard': discardDraft,
  'journal.list': listJournal,
}

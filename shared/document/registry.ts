import type { DocumentDefinition, DocumentRequest } from './documentDefinition.ts'
import type { DocumentContent } from './content/content.ts'
import { DocumentProblem } from './documentProblem.ts'
import { translateDocument } from './translateDocument.ts'
import { compensationOrder } from './documents/compensationOrder.ts'
import { decisionInShort } from './documents/decisionInShort.ts'
import { orderReasons } from './documents/orderReasons.ts'
import { calculationAnnex } from './documents/calculationAnnex.ts'
import { rectification } from './documents/rectification.ts'
import { civilActionInstruction } from './documents/civilActionInstruction.ts'
import { serviceSlip } from './documents/serviceSlip.ts'
import { coveringLetter } from './documents/coveringLetter.ts'
import { enforcementMotion } from './documents/enforcementMotion.ts'
import { paymentStatement } from './documents/paymentStatement.ts'
import { anonymisedOrder } from './documents/anonymisedOrder.ts'
import { envelope, envelopeC5 } from './documents/envelope.ts'
import { statisticalReport } from './documents/statisticalReport.ts'
import { enforceableExtract } from './documents/enforceableExtract.ts'
import { rightsLeaflet } from './documents/rightsLeaflet.ts'
import { supportReferral } from './documents/supportReferral.ts'
import { legalAidRequest } from './documents/legalAidRequest.ts'
import { expertReportRequest } from './documents/expertReportRequest.ts'
import { securityMeasureProposal } from './documents/securityMeasureProposal.ts'
import { claimWithdrawal } from './documents/claimWithdrawal.ts'
import { claimSupplement } from './documents/claimSupplement.ts'
import { propertyClaim } from './documents/propertyClaim.ts'
import { injuredPartyStatement } from './documents/injuredPartyStatement.ts'
import { deadlineList } from './documents/deadlineList.ts'
import { exhibitCover } from './documents/exhibitCover.ts'
import { exhibitList } from './documents/exhibitList.ts'
import { successorInquiry } from './documents/successorInquiry.ts'
import { emergencyReport } from './documents/emergencyReport.ts'
import { erasureCertificate } from './documents/erasureCertificate.ts'
import { keyCard } from './documents/keyCard.ts'
import { lessonResult } from './documents/lessonResult.ts'
import { orderRegister } from './documents/orderRegister.ts'
import { quickStarts } from './documents/quickStarts.ts'
import { rightsTable } from './documents/rightsTable.ts'
import { verificationRecord } from './documents/verificationRecord.ts'
import { viewRecord } from './documents/viewRecord.ts'
import { handoverCard } from './documents/handoverCard.ts'
import { recoveryShare } from './documents/recoveryShare.ts'
import { noticeOfRights } from './documents/noticeOfRights.ts'

/** Every document of the program in its own two languages. A new one is added here and nowhere else. */
export const documents: readonly DocumentDefinition[] = [
  compensationOrder,
  decisionInShort,
  enforceableExtract,
  noticeOfRights,
  injuredPartyStatement,
  propertyClaim,
  claimSupplement,
  claimWithdrawal,
  successorInquiry,
  securityMeasureProposal,
  expertReportRequest,
  legalAidRequest,
  supportReferral,
  deadlineList,
  exhibitList,
  exhibitCover,
  orderReasons,
  calculationAnnex,
  rectification,
  civilActionInstruction,
  rightsLeaflet,
  serviceSlip,
  coveringLetter,
  enforcementMotion,
  paymentStatement,
  anonymisedOrder,
  envelope,
  envelopeC5,
  statisticalReport,
  recoveryShare,
  viewRecord,
  handoverCard,
  rightsTable,
  ...quickStarts,
  orderRegister,
  keyCard,
  verificationRecord,
  lessonResult,
  emergencyReport,
  erasureCertificate,
]

/** A data file that says a document in a further language; `base` is the document it is laid over. */
export type TranslationSource = Readonly<{ base: string; json: unknown }>

/** Documents in further languages. Throws TemplateError where a file does not fit, RangeError for an unknown base. */
export function listTranslatedDocuments(sources: readonly TranslationSource[]): readonly DocumentDefinition[] {
  return sources.map(({ base, json }) => {
    const definition = documents.find(({ id }) => id === base)
    if (definition === undefined) throw new RangeError(`no document to translate: ${base}`)
    return translateDocument(definition, json)
  })
}

/** The content of a document. Throws DocumentProblem for an unknown template or a case file that lacks what it needs. */
export function composeDocument(
  template: string,
  request: DocumentRequest,
  known: readonly DocumentDefinition[] = documents,
): DocumentContent {
  const definition = known.find((candidate) => candidate.id === template)
  if (definition === undefined) {
    throw new DocumentProblem('document.unknownTemplate', { template, known: known.map(({ id }) => id).join(', ') })
  }
  return definition.compose(request)
}

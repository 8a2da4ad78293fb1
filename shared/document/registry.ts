import type { DocumentDefinition, DocumentRequest } from './documentDefinition.ts'
import type { DocumentContent } from './content/content.ts'
import { DocumentProblem } from './documentProblem.ts'
import { compensationOrder } from './documents/compensationOrder.ts'
import { orderReasons } from './documents/orderReasons.ts'
import { calculationAnnex } from './documents/calculationAnnex.ts'
import { rectification } from './documents/rectification.ts'
import { civilActionInstruction } from './documents/civilActionInstruction.ts'
import { serviceSlip } from './documents/serviceSlip.ts'
import { coveringLetter } from './documents/coveringLetter.ts'
import { enforcementMotion } from './documents/enforcementMotion.ts'
import { paymentStatement } from './documents/paymentStatement.ts'
import { anonymisedOrder } from './documents/anonymisedOrder.ts'
import { envelope } from './documents/envelope.ts'
import { statisticalReport } from './documents/statisticalReport.ts'
import { enforceableExtract } from './documents/enforceableExtract.ts'
import { rightsLeaflet, rightsLeafletAlbanian } from './documents/rightsLeaflet.ts'
import { supportReferral } from './documents/supportReferral.ts'
import { legalAidRequest } from './documents/legalAidRequest.ts'
import { expertReportRequest } from './documents/expertReportRequest.ts'
import { securityMeasureProposal } from './documents/securityMeasureProposal.ts'
import { claimWithdrawal } from './documents/claimWithdrawal.ts'
import { claimSupplement } from './documents/claimSupplement.ts'
import { propertyClaim } from './documents/propertyClaim.ts'
import { injuredPartyStatement } from './documents/injuredPartyStatement.ts'
import { noticeOfRights } from './documents/noticeOfRights.ts'

/** Every document of the program. A new one is added here and nowhere else. */
export const documents: readonly DocumentDefinition[] = [
  compensationOrder,
  enforceableExtract,
  noticeOfRights,
  injuredPartyStatement,
  propertyClaim,
  claimSupplement,
  claimWithdrawal,
  securityMeasureProposal,
  expertReportRequest,
  legalAidRequest,
  supportReferral,
  orderReasons,
  calculationAnnex,
  rectification,
  civilActionInstruction,
  rightsLeaflet,
  rightsLeafletAlbanian,
  serviceSlip,
  coveringLetter,
  enforcementMotion,
  paymentStatement,
  anonymisedOrder,
  envelope,
  statisticalReport,
]

/** Names of the templates, as `npm run document` and the use cases take them. */
export const templateIds: readonly string[] = documents.map((definition) => definition.id)

/** The content of a document. Throws DocumentProblem for an unknown template or a case file that lacks what it needs. */
export function composeDocument(template: string, request: DocumentRequest): DocumentContent {
  const definition = documents.find((candidate) => candidate.id === template)
  if (definition === undefined)
    throw new DocumentProblem('document.unknownTemplate', { template, known: templateIds.join(', ') })
  return definition.compose(request)
}

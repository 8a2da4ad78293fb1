import { listAudit } from '../usecases/audit/auditQueries.ts'
import { cancelVerification, readVerificationStatus, verifyJournals } from '../usecases/audit/verifyJournals.ts'
import type { OfficeHandlers } from './handlers.ts'

/** Every channel of those who manage or audit the office; a missing or extra one does not compile. */
export const officeHandlers: OfficeHandlers = {
  'audit.list': listAudit,
  'audit.verify': verifyJournals,
  'audit.verification': readVerificationStatus,
  'audit.cancelVerification': cancelVerification,
}

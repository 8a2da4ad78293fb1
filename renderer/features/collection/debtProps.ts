import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { ClaimLedgerView } from '../../../shared/contract/collection.ts'

/** What everything on a debt is shown from: the file and the ledger of the claim. */
export type DebtProps = Readonly<{ file: CaseFileView; ledger: ClaimLedgerView }>

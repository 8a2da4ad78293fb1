import { ATTACHMENTS } from './cases/attachments.ts'
import { CASE_FILES } from './cases/caseFiles.ts'
import { CLAIMS } from './cases/claims.ts'
import { CLAUSES } from './cases/clauses.ts'
import { DESK_COPIES } from './cases/deskCopies.ts'
import { ENFORCEMENT } from './cases/enforcement.ts'
import { ERASURES } from './cases/erasures.ts'
import { KNOWN_OFFICES } from './cases/knownOffices.ts'
import { LOOKUPS } from './cases/lookups.ts'
import { NEXT_STEPS } from './cases/nextSteps.ts'
import { ORDERS } from './cases/orders.ts'
import { PACKETS } from './cases/packets.ts'
import { PAPERS } from './cases/papers.ts'
import { PAYMENTS } from './cases/payments.ts'
import { PEOPLE } from './cases/people.ts'
import { PRINT_JOBS } from './cases/printJobs.ts'
import { RECORDS } from './cases/records.ts'
import { RELEASES } from './cases/releases.ts'
import { SEARCH } from './cases/search.ts'
import { SERVICES } from './cases/services.ts'
import { SNAPSHOTS } from './cases/snapshots.ts'
import { STATE_COMPENSATION } from './cases/stateCompensation.ts'
import { WORKLOAD } from './cases/workload.ts'
import { WORKLIST } from './cases/worklist.ts'
import { JOURNAL, JOURNAL_BY_CASE } from './journal.ts'
import type { Migration } from './migration.ts'

/** The first schema of cases.db. */
export const cases10: Migration = {
  number: 10,
  sql:
    LOOKUPS +
    RECORDS +
    ERASURES +
    CASE_FILES +
    ATTACHMENTS +
    PEOPLE +
    CLAIMS +
    PAYMENTS +
    ORDERS +
    SERVICES +
    ENFORCEMENT +
    STATE_COMPENSATION +
    NEXT_STEPS +
    PAPERS +
    PRINT_JOBS +
    SNAPSHOTS +
    KNOWN_OFFICES +
    RELEASES +
    CLAUSES +
    PACKETS +
    DESK_COPIES +
    WORKLIST +
    WORKLOAD +
    SEARCH +
    JOURNAL +
    JOURNAL_BY_CASE,
}

import { PRINT_JOB_STATES } from '../../../../shared/contract/printBatch.ts'
import { PRINT_STATES } from '../../../../shared/contract/printing.ts'
import { FILE_CHANGES } from '../../../../shared/domain/caseFile/fileChanges.ts'
import { CASE_EVENTS } from '../../../../shared/domain/caseFile/proceedings.ts'
import { ATTACHMENT_KINDS } from '../../../../shared/domain/caseFile/attachment.ts'
import { DUTY_KINDS } from '../../../../shared/domain/duties/dutyRecord.ts'
import { PAPER_KINDS } from '../../../../shared/domain/papers/paperKinds.ts'
import { PAPER_VARIANTS } from '../../../../shared/domain/papers/paperFields.ts'
import { PAPER_EVENTS } from '../../../../shared/domain/papers/paperLife.ts'
import { SEARCH_KINDS } from '../../../../shared/domain/caseFile/searchKinds.ts'
import { PERSON_ROLES } from '../../../../shared/domain/caseFile/person.ts'
import { CLAIM_ACTS } from '../../../../shared/domain/claim/acts.ts'
import { CAPACITIES } from '../../../../shared/domain/claim/needToKnow.ts'
import { CLAIM_STAGES } from '../../../../shared/domain/claim/stages.ts'
import { NON_COLLECTION_REASONS } from '../../../../shared/domain/caseFile/nonCollection.ts'
import { STEP_KINDS } from '../../../../shared/domain/radar/nextStep.ts'
import { REFERRAL_KINDS } from '../../../../shared/domain/support/referral.ts'

/** A list of the domain as a table that others point to: a later value is one row, and nothing is rebuilt. */
function lookup(table: string, names: readonly string[]): string {
  return `
CREATE TABLE ${table} (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO ${table} (name) VALUES ${names.map((name) => `('${name}')`).join(', ')};
`
}

export const LOOKUPS =
  lookup('claim_stage', CLAIM_STAGES) +
  lookup('claim_act', CLAIM_ACTS) +
  lookup('file_change_act', FILE_CHANGES) +
  lookup('capacity', CAPACITIES) +
  lookup('person_role', PERSON_ROLES) +
  lookup('case_event_kind', CASE_EVENTS) +
  lookup('duty_kind', DUTY_KINDS) +
  lookup('referral_kind', REFERRAL_KINDS) +
  lookup('step_kind', STEP_KINDS) +
  lookup('non_collection_reason', NON_COLLECTION_REASONS) +
  lookup('print_state', PRINT_STATES) +
  lookup('print_job_state', PRINT_JOB_STATES) +
  lookup('attachment_kind', ATTACHMENT_KINDS) +
  lookup('paper_kind', PAPER_KINDS) +
  lookup('paper_variant', PAPER_VARIANTS) +
  lookup('paper_event_kind', PAPER_EVENTS) +
  lookup('search_kind', SEARCH_KINDS)

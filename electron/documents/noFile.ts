import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'

/**
 * Stands where a document is of no case file: the page of a share, the table of rights, the result of a lesson, the monitoring
 * report; a record of views needs none of what is in one.
 */
export const NO_FILE: CaseFile = {
  proceedings: { court: '', prosecution: '', offences: [], hearings: [], plea: false },
  people: [],
  evidence: [],
  claims: [],
}

import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'

/** One act on one claim that has a button of its own; `onDone` where the act is carried out. */
export type StepProps = Readonly<{ file: CaseFileView; view: ClaimView; onDone: () => void }>

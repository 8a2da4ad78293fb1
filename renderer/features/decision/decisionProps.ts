import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import type { DecisionForm } from './decisionForm.ts'

export type DecisionProps = Readonly<{
  file: CaseFileView
  view: ClaimView
  form: DecisionForm
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (update: (form: DecisionForm) => DecisionForm) => void
}>

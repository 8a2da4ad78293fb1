import type { FieldProblems } from '../../api/readFields.ts'
import type { ProceedingsForm } from './proceedingsForm.ts'

export type ProceedingsProps = Readonly<{
  form: ProceedingsForm
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (update: (form: ProceedingsForm) => ProceedingsForm) => void
}>

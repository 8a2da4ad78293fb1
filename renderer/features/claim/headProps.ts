import type { FieldProblems } from '../../api/readFields.ts'
import type { HeadForm } from './claimForm.ts'

export type HeadProps = Readonly<{
  head: HeadForm
  index: number
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (part: Partial<HeadForm>) => void
}>

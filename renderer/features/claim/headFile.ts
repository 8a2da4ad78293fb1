import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Offence } from '../../../shared/domain/caseFile/proceedings.ts'

/** What of a case file its heads are typed with. */
export type HeadFile = Readonly<{
  evidence: readonly Evidence[]
  case: Readonly<{ offences: readonly Offence[] }>
}>

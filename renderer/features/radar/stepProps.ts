import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { StepView } from '../../../shared/contract/radar.ts'

/** Who may follow an order. */
export type Keeper = Output<'step.look'>['keepers'][number]
/** What everything on the next step of an order is shown from. */
export type StepProps = Readonly<{ file: CaseFileView; order: StepView; next: NonNullable<StepView['next']> }>
export type StepFormProps = StepProps & Readonly<{ onClose: () => void }>

import type { ChannelName, Input, Output } from '../../shared/contract/channels.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'

/** What a step of laying out may do: become somebody, take in a form, ask like the window. */
export type PracticeHands = Readonly<{
  today: string
  become(role: Role): Promise<void>
  take(form: NaknadaCase): Promise<Output<'exchange.import'>>
  ask<Name extends ChannelName>(name: Name, input: Input<Name>): Promise<Output<Name>>
}>
/** The invented cases by their numbers, as the last act has left them. */
export type Laid = Map<number, Readonly<{ caseId: CaseId; revision: number }>>
/** One step by which the office for practice comes to where it begins. */
export type LayingStep = (hands: PracticeHands, laid: Laid) => Promise<void>

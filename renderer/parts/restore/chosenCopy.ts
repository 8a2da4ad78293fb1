import type { Output } from '../../../shared/contract/channels.ts'
import type { FoundCopy } from '../../../shared/contract/restore.ts'

/** A copy that was chosen, and who may bring it back. */
export type ChosenCopy = Readonly<{ copy: FoundCopy }> & Output<'restore.choose'>
